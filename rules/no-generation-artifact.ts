/**
 * Flags what was pasted in with a draft: an assistant's first and last lines, Markdown in a channel that shows it as typed,
 * "Subject:" inside the message, a second greeting or sign-off, marks that only a tool leaves.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow what a writing tool left in the text',
      why: 'It shows that nobody read the message before it was sent.',
      recommended: 'warn',

      evidence: {
        grade: 'D',
        scope: 'any message',
        sources: [],
        against:
          'Markdown is shown as meant in some programs, and stars for stress are older than Markdown; single ones are left alone.',
      },
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      assistant: '“{{ text }}” speaks about the draft, not to {{ reader }}. Take it out.',
      markup: '“{{ text }}” is Markdown, and {{ channel }} shows it as typed. Take the marks out.',
      toolMark: '“{{ text }}” was left by a tool. Take it out.',
      subjectLine: '“{{ text }}” stands inside the message. Put it into the subject, or take it out.',
      secondGreeting: '“{{ text }}” is a second greeting. Keep one.',
      secondSignOff: '“{{ text }}” is a second sign-off. Keep one.',
      remove: 'Take “{{ text }}” out: it is not meant for the reader.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          markdown: { type: 'boolean', description: 'Your program turns Markdown into formatting: leave it alone.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ markdown: false }],
  },

  create({ sourceCode, options: [{ markdown }], report }) {
    const messageIds = {
      assistant: 'assistant',
      markup: 'markup',
      'tool-mark': 'toolMark',
      'subject-line': 'subjectLine',
      'second-greeting': 'secondGreeting',
      'second-sign-off': 'secondSignOff',
    } as const;
    return {
      RootNode() {
        for (const { kind, start, end, fix } of sourceCode.analysis.residue) {
          if (kind === 'markup' && markdown) continue;
          const text = sourceCode.text.slice(start, end);
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: messageIds[kind],
            data: { text, reader: sourceCode.reader, channel: sourceCode.draft.channel },
            fix: fix ? (fixer) => fixer.replaceTextRange([fix.start, fix.end], fix.text) : null,
            suggest:
              kind === 'assistant' && !fix
                ? [
                    {
                      messageId: 'remove',
                      data: { text },
                      fix: (fixer) => fixer.removeRange(sourceCode.rangeToRemove({ start, end })),
                    },
                  ]
                : [],
          });
        }
      },
    };
  },
});
