/**
 * Flags a writer who says that they know a message was read, opened or clicked. A question whether it was read is not one,
 * and neither is what everybody could see, such as a comment below a post.
 */
import { defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Disallow saying that you know they read it',
      why: 'Telling people that you watched them read is pressure, and receipts and trackers are often wrong.',
      recommended: 'error',
      presets: { privacy: { severity: 'error', options: [{ profileViews: true }] } },
      evidence: {
        grade: 'D',
        scope: 'any message; courtesy, and how mail programs fetch pictures',
        sources: [
          {
            by: 'Apple, Mail Privacy Protection',
            year: 2021,
            says: 'pictures in mails are fetched whether or not they are opened, so openings cannot be known',
            url: 'https://support.apple.com/guide/mail/use-mail-privacy-protection-mlhl03be2866/mac',
          },
          {
            by: 'Streak, help on e-mail tracking',
            year: 2026,
            says: 'views are counted by a picture, which is fallible (as read)',
            url: 'https://support.streak.com/email-tracking/overview-email-tracking',
          },
        ],
        against:
          'Some platforms show readers and senders that a message was read, LinkedIn among them. What is visible to both may be known; saying so is still pressure.',
      },
    },
    hasSuggestions: true,
    messages: {
      read: '“{{ text }}” {{ reason }}. Leave it out, and write as if you did not know.',
      profile: '“{{ text }}” {{ reason }}. A look at a profile is no answer; say why you write.',
      remove: 'Take the sentence out: the rest stands without it.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          profileViews: { type: 'boolean', description: 'Also flag saying that you saw them look at your profile.' },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{ profileViews: false }],
  },

  create({ sourceCode, options: [{ profileViews }], report }) {
    return {
      RootNode() {
        const { readClaims, isReadable } = sourceCode.analysis;
        if (!isReadable) return;
        for (const { kind, start, end, reason, sentence } of readClaims) {
          if (kind === 'profile' && !profileViews) continue;
          report({
            loc: sourceCode.locate({ start, end }),
            messageId: kind,
            data: { text: sourceCode.text.slice(start, end), reason },
            suggest: [{ messageId: 'remove', fix: (fixer) => fixer.removeRange(sourceCode.rangeToRemove(sentence)) }],
          });
        }
      },
    };
  },
});
