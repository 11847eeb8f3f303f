/** The facts of a message as one list to show. A new kind of fact is a line here. */
import { addresseeOf } from './acts.ts';
import type { Analysis } from './analysis.ts';

export interface Fact {
  kind: string;
  /** Offsets in the whole text; null for a fact about something that is not there. */
  start: number | null;
  end: number | null;
  /** Why it is one, in the words of the analysis. */
  reason: string | null;
  /** What else is known of it. */
  details: Readonly<Record<string, string | number | boolean>>;
}

export function describeFacts(analysis: Analysis): Fact[] {
  const { asks, anchors, value, novelty, kind, language, focus } = analysis;
  const whole = { start: null, end: null };
  return [
    fact('message', whole, kind.reason, {
      kind: kind.kind,
      language,
      outreach: kind.isOutreach,
      favor: kind.asksFavor,
    }),
    ...asks.acts.map((act) =>
      fact('act', act, act.reason, { type: act.type, strength: act.strength, addressee: addresseeOf(act) }),
    ),
    fact('asks', whole, null, { verdict: asks.verdict, count: asks.strong.length }),
    ...anchors.list.map((anchor) => fact('anchor', anchor, anchor.reason, { tier: anchor.tier })),
    fact('anchors', whole, null, { tier: anchors.tier, probability: round(anchors.probability) }),
    ...value.list.map((statement) => fact('value', statement, statement.reason, { for: statement.for })),
    fact('values', whole, null, { verdict: value.verdict, probability: round(value.probability) }),
    fact('focus', whole, null, {
      onSender: focus.isOnSender,
      aboutSender: focus.senderSentences,
      statements: focus.statements,
    }),
    ...novelty.repeated.map((sentence) => fact('repeated', sentence, 'it stood in an earlier message')),
    fact('novelty', whole, novelty.excuse, {
      repetition: novelty.repetition,
      likeness: round(novelty.similarity),
      new: novelty.fresh.slice(0, 12).join(', '),
    }),
    ...analysis.entities.map((entity) => fact(entity.kind, entity, 'compromise')),
    ...analysis.placeholders.map((placeholder) => fact('placeholder', placeholder, placeholder.reason)),
    ...analysis.guilt.map((one) => fact('guilt', one, `it ${one.reason}`)),
    ...analysis.urgency.text.map((one) => fact('urgency', one, `it ${one.reason}`)),
    ...analysis.presumptions.map((one) => fact('presumption', one, `it ${one.reason}`, { kind: one.kind })),
    ...analysis.compliments.map((one) => fact('compliment', one, null, { object: one.hasObject })),
    ...analysis.readClaims.map((one) => fact('read claim', one, `it ${one.reason}`, { kind: one.kind })),
    ...analysis.priorContact.map((one) => fact('prior contact', one, `it ${one.reason}`, { kind: one.kind })),
    ...analysis.attachmentClaims.map((one) => fact('attachment', one, null, { linked: one.isLinked })),
    ...analysis.residue.map((one) => fact('residue', one, null, { kind: one.kind })),
    ...analysis.staleTimes.map((one) => fact('stale time', one, one.fact, { kind: one.kind })),
    ...analysis.links.map(({ span, href, host }) => fact('link', span ?? whole, null, { href, host })),
    ...analysis.tracking().map(({ kind, host, line }) => fact('tracking', whole, null, { kind, host, line })),
    ...analysis.commerce.signs.map((one) => fact('selling', one, null)),
    ...analysis.sensitive.map((one) => fact('private life', one, null, { class: one.class })),
  ];
}

const round = (share: number) => Math.round(share * 100) / 100;

const fact = (
  kind: string,
  span: { start: number | null; end: number | null },
  reason: string | null,
  details: Fact['details'] = {},
): Fact => ({
  kind,
  start: span.start,
  end: span.end,
  reason,
  details,
});
