/**
 * Flags "as discussed", "per your request", "great speaking yesterday" where the thread holds nothing of theirs. Silent where
 * they have written, where a talk is noted among the facts, and where what is meant was said in public.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow speaking of talks and letters that there were not',
      why: 'The reader knows best that there was no such talk; what follows is read as a lie.',
      recommended: 'error',
      needs: ['history'],
      evidence: {
        grade: 'D',
        scope: 'any message; honesty',
        sources: [],
        against:
          'People also talk in hallways and on the phone, and no mailbox knows of it. Note such a talk among the facts on the reader, or set an option.',
      },
    },
    hasSuggestions: true,
    messages: {
      talk: '“{{ text }}” {{ reason }}, and nothing in the thread shows it. Leave it out, or note the talk among the facts on {{ reader }}.',
      letter:
        '“{{ text }}” {{ reason }}, and nothing in the thread shows it. Leave it out, or add what they wrote to the history.',
      remove: 'Take “{{ text }}” out: the rest stands without it.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          offlineContact: {
            type: 'boolean',
            description: 'You also talk to people outside the mailbox: judge claims of letters only.',
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ offlineContact: false }],
  },

  create({ sourceCode, options: [{ offlineContact }], report }) {
    return {
      RootNode() {
        const { priorContact, isReadable } = sourceCode.analysis;
        if (!isReadable) return;
        for (const { kind, start, end, reason, opening } of priorContact) {
          if (kind === 'talk' && offlineContact) continue;
          const text = sourceCode.text.slice(start, end);
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: kind,
            data: { text, reason, reader: sourceCode.reader },
            suggest: opening
              ? [
                  {
                    messageId: 'remove',
                    data: { text },
                    fix: (fixer) => [
                      fixer.removeRange([opening.start, opening.end]),
                      fixer.replaceTextRange(
                        [opening.end, opening.end + 1],
                        sourceCode.text.charAt(opening.end).toUpperCase(),
                      ),
                    ],
                  },
                ]
              : [],
          });
        }
      },
    };
  },
});
