/**
 * Flags a message that treats somebody who answered as silent, that pitches again after a no, or that goes on after "please
 * remove me". Their line is quoted. Where they named a time and it has come, it is what they asked for.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow following up on somebody who has answered or declined',
      why: 'They took the time to answer. A message that has not noticed says that nobody reads what they write.',
      recommended: 'error',
      needs: ['history'],
      explains: [
        { rule: 'min-follow-up-gap' },
        { rule: 'max-follow-ups' },
        { rule: 'no-empty-follow-up' },
        { rule: 'no-resent-follow-up' },
        { rule: 'require-follow-up-context' },
      ],
      evidence: {
        grade: 'D',
        scope: 'any thread; where they object to advertising, the law of many countries as well',
        sources: [
          {
            by: 'European Union, General Data Protection Regulation, article 21',
            year: 2016,
            says: 'whoever objects to direct marketing must not be sent any more of it',
          },
        ],
        against: 'Nothing, where their answer was read right.',
      },
    },
    messages: {
      optedOut: 'They asked to be left alone: “{{ quote }}”. Send nothing more, but a line that confirms it.',
      declined:
        'They have declined: “{{ quote }}”. Thank them and leave it, or ask only what their answer leaves open.',
      answered: 'They have answered{{ when }}: “{{ quote }}”. Answer that, in place of saying that nothing came.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          declinePatterns: {
            type: 'array',
            items: { type: 'string' },
            description: 'Further words by which they decline.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ declinePatterns: [] as string[] }],
  },
  create({ sourceCode, options: [{ declinePatterns }], report }) {
    return {
      RootNode() {
        const { thread, novelty, asks, deeds, value, isReadable } = sourceCode.analysis;
        const { lastAnswer, optedOut, silence, waiting } = thread;
        if (!lastAnswer || !isReadable) return;
        const [claim] = silence;
        const at = claim ? sourceCode.locate(claim) : sourceCode.opening;
        const quote = (lastAnswer.quote || lastAnswer.message.text.trim()).slice(0, 160);
        const asksAgain = asks.verdict !== 'none' || deeds.list.length > 0 || value.list.length > 0;
        const saysNo =
          lastAnswer.kind === 'decline' ||
          declinePatterns.some((words) => lastAnswer.message.text.toLowerCase().includes(words.toLowerCase()));
        const repeats = novelty.repetition !== 'none' || claim !== undefined;
        if (optedOut) {
          if (asksAgain || repeats) report({ loc: at, messageId: 'optedOut', data: { quote } });
        } else if (saysNo) {
          if (repeats || (waiting.length > 0 && asksAgain)) report({ loc: at, messageId: 'declined', data: { quote } });
        } else if (claim && waiting.length === 0) {
          report({
            loc: at,
            messageId: 'answered',
            data: { quote, when: lastAnswer.message.sent === null ? '' : sourceCode.sentOn(lastAnswer.message) },
          });
        }
      },
    };
  },
});
