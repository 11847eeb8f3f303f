/**
 * Flags a follow-up that comes too soon after the last unanswered message, on whatever channel, or before the day that they
 * named. Silent in a live exchange, for a correction, and where they asked for it on this day.
 */
import { businessDaysBetween, dayAfter, defineRule } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Require some days between a message and its follow-up',
      why: 'An answer takes the reader the time that it takes. Asked again before that, they feel chased.',
      recommended: 'warn',
      needs: ['history', 'sent'],
      evidence: {
        grade: 'B',
        scope: 'automated follow-ups of recruiters on LinkedIn; a vendor’s campaigns for e-mail',
        sources: [
          {
            by: 'LinkedIn',
            year: 2025,
            says: 'automated follow-ups in Recruiter wait at least 3 days, 7 by default, 28 at most',
          },
          { by: 'Belkins', year: 2023, says: 'in 11 million cold e-mails, follow-ups after 2 to 5 days did best' },
        ],
        against: 'The platform’s minimum is its rule and no finding; for what is urgent there is the telephone.',
      },
    },
    messages: {
      soon: '{{ days }} after your last message. Wait until {{ earliest }}; {{ ideal }} days are usual, and an answer may be on its way.',
      away: 'They are away until {{ earliest }}, their mailbox says. Wait until they are back.',
      early: 'They asked to hear from you on {{ earliest }}: “{{ quote }}”. Wait until then.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          minDays: { type: 'integer', minimum: 0, description: 'Days that have to lie between the two.' },
          idealDays: {
            type: 'array',
            items: { type: 'integer', minimum: 0 },
            minItems: 2,
            maxItems: 2,
            description: 'From and to how many days are usual; named in the finding.',
          },
          calendar: {
            enum: ['days', 'business'],
            description: 'Count all days, or Mondays to Fridays only. Holidays are not known.',
          },
        },
        additionalProperties: false,
      },
    ],
    // 3 days: LinkedIn Recruiter’s minimum. 3 to 5: as people are taught.
    defaultOptions: [{ minDays: 3, idealDays: [3, 5], calendar: 'days' as 'days' | 'business' }],
  },
  create({ sourceCode, options: [{ minDays, idealDays, calendar }], report }) {
    return {
      RootNode() {
        const { thread, kind } = sourceCode.analysis;
        const { waiting, lastAnswer, awayUntil, minutes, gap, isChasing, isAddition, hasBounced } = thread;
        const sent = sourceCode.draft.sent;
        const last = waiting.at(-1)?.sent;
        if (!isChasing || hasBounced || sent === null) return;
        const asked = lastAnswer?.until ?? awayUntil;
        // Whoever answers within a day or two is still talking to them.
        const isLater =
          waiting.length > 0 || !lastAnswer?.message.sent || sourceCode.daysSince(lastAnswer.message.sent) > 2;
        if (asked !== null && isLater && sent.slice(0, 10) < asked) {
          report({
            loc: sourceCode.opening,
            messageId: lastAnswer?.until ? 'early' : 'away',
            data: { earliest: sourceCode.dateInWords(asked), quote: lastAnswer?.quote ?? '' },
          });
          return;
        }
        if (!kind.isOutreach || last === undefined || last === null || gap === null || gap < 0) return;
        // They named a day that has come since, or the two are one message in pieces.
        const isAgreed = asked !== null && asked >= last.slice(0, 10);
        const isOneMessage = minutes !== null && minutes <= 5;
        // In a live exchange, one more message is part of it.
        const isLive =
          waiting.length === 1 &&
          lastAnswer?.message.sent != null &&
          sourceCode.daysSince(lastAnswer.message.sent) < minDays;
        const days = calendar === 'business' ? businessDaysBetween(last, sent) : gap;
        if (isAddition || isAgreed || isOneMessage || isLive || days >= minDays) return;
        report({
          loc: sourceCode.opening,
          messageId: 'soon',
          data: {
            days: gap === 0 ? 'The same day' : gap === 1 ? 'One day' : `${gap} days`,
            earliest: sourceCode.dateInWords(dayAfter(last, minDays, calendar)),
            ideal: idealDays.join(' to '),
          },
        });
      },
    };
  },
});
