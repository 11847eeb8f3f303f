/**
 * Holds the draft against how they write: far longer than they ever do, "Hey" to somebody who writes "Dear Dr", or emoji to
 * somebody who uses none. A suggestion, off by default; it needs two messages of theirs.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Match the length, the form of address and the emoji of the reader',
      why: 'How they write is how they like to be written to, as far as one can tell.',
      recommended: false,
      needs: ['history'],
      evidence: {
        grade: 'D',
        scope: 'people in an exchange',
        sources: [],
        against: 'Nobody has shown that matching helps, and a mirror of oneself can be tiresome.',
      },
    },
    messages: {
      length:
        '{{ words }} words to somebody who writes about {{ theirs }}. Say the one thing, and leave the rest for when they ask.',
      formal: 'They write “Dear” and a title. Address them as they address you.',
      informal: 'They are on first names with you. Address them as they address you.',
      emoji: 'They use no emoji, and there are {{ count }} here. Leave them out, or all but one.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          maxLengthRatio: {
            type: 'number',
            minimum: 1,
            description: 'How many times longer than theirs the message may be.',
          },
          maxEmoji: { type: 'integer', minimum: 0, description: 'Emoji to somebody who uses none.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ maxLengthRatio: 4, maxEmoji: 1 }],
  },
  create({ sourceCode, options: [{ maxLengthRatio, maxEmoji }], report }) {
    return {
      RootNode() {
        const { style } = sourceCode.analysis;
        const { theirs } = style;
        if (!theirs) return;
        const { draft } = style;
        const { opening: loc } = sourceCode;
        if (theirs.words > 0 && draft.words >= LONG && draft.words > theirs.words * maxLengthRatio)
          report({ loc, messageId: 'length', data: { words: draft.words, theirs: theirs.words } });
        // Who greets nobody says nothing on how to be greeted.
        if (theirs.address === 'formal' && draft.address === 'informal') report({ loc, messageId: 'formal' });
        if (theirs.address === 'informal' && draft.address === 'formal') report({ loc, messageId: 'informal' });
        if (theirs.emoji === 0 && draft.emoji > maxEmoji)
          report({ loc, messageId: 'emoji', data: { count: draft.emoji } });
      },
    };
  },
});

/** Below this many words a message is short, whatever they write. */
const LONG = 60;
