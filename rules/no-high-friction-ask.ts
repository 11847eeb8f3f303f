/**
 * Flags a first message that asks for much: half an hour, a demo, a booking page, a form, a signature. Where they asked for it,
 * it is what they want; where the thread is warm, it is theirs to say no.
 */
import { defineRule, type Deed } from '../src/core.ts';

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {
      description: 'Disallow asking much of somebody who does not know you',
      why: 'Saying yes should cost less than reading on. Half an hour for a stranger costs more.',
      recommended: false,
      evidence: {
        grade: 'C',
        scope: 'first messages in sales; the findings disagree',
        sources: [],
        against:
          'A vendor found asking for interest to do better than asking for a meeting; one seller’s 1,330 threads found the opposite for asking leave.',
      },
    },
    messages: {
      minutes:
        '{{ minutes }} minutes are much for somebody who does not know you. Ask a question that a line answers, or for at most {{ max }}.',
      demo: 'A demonstration is for those who want one already. Ask first whether the problem is theirs.',
      calendar:
        'A booking page gives {{ reader }} the work of finding the time. Name two times, or ask whether to talk at all.',
      interest: 'A meeting comes before the interest in it. Ask first whether the matter is theirs at all.',
      specific: 'When to meet is left open. Name two times, so that {{ reader }} has only to pick.',
      form: 'A form is work before there is a reason for it. Ask the one question that you need answered.',
      sign: 'A signature before the first talk asks for trust that is not there yet. Say what you can without it.',
    },
    schema: [
      {
        type: 'object',
        properties: {
          maxMinutes: { type: 'integer', minimum: 1, description: 'Minutes that a first message may ask for.' },
          calendarLinks: { type: 'boolean', description: 'Let links to booking pages pass.' },
          cta: {
            enum: ['any', 'interest', 'specific'],
            description:
              'What a first message may ask for: anything small, only interest (no meeting at all), or a meeting only with a time.',
          },
        },
        additionalProperties: false,
      },
    ],
    // 15 minutes: a design value. Interest or meeting: the findings disagree, so either may be asked for.
    defaultOptions: [{ maxMinutes: 15, calendarLinks: false, cta: 'any' as 'any' | 'interest' | 'specific' }],
  },
  create({ sourceCode, options: [{ maxMinutes, calendarLinks, cta }], report }) {
    return {
      RootNode() {
        const { deeds, kind, isReadable } = sourceCode.analysis;
        // Once they have written, what they want is theirs to say.
        const isCold = !sourceCode.draft.history.some(({ from }) => from === 'recipient');
        if (!isReadable || !kind.isOutreach || !isCold) return;
        const { reader } = sourceCode;
        for (const deed of deeds.list) {
          const messageId = faultOf(deed, maxMinutes, calendarLinks, cta);
          if (messageId)
            report({
              loc: sourceCode.locate(deed),
              messageId,
              data: { minutes: deed.minutes ?? 0, max: maxMinutes, reader },
            });
        }
      },
    };
  },
});

function faultOf(deed: Deed, maxMinutes: number, calendarLinks: boolean, cta: 'any' | 'interest' | 'specific') {
  const { type, minutes, link, isDemo, hasTime } = deed;
  if (type === 'form' || type === 'sign') return type;
  if (type !== 'meet' && type !== 'book') return undefined;
  if (minutes !== null && minutes > maxMinutes) return 'minutes';
  if (link !== null) return calendarLinks ? undefined : 'calendar';
  if (isDemo) return 'demo';
  if (cta === 'interest') return 'interest';
  return cta === 'specific' && !hasTime ? 'specific' : undefined;
}
