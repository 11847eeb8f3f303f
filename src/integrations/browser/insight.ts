/** What a message says, flat enough to be shown and to be sent from a worker: each sentence with its act, and the spans that count. */
import type { Message } from '../../engine/message.ts';

export interface SpanInsight {
  start: number;
  end: number;
  /** Why it is one, in the words of the analysis. */
  reason: string;
}

export interface SentenceInsight {
  start: number;
  end: number;
  text: string;
  /** Type of the zone that holds it: "BodyNode", "GreetingNode" ... */
  zone: string;
  acts: { type: string; strength: string; reason: string }[];
}

export interface Insight {
  kind: string;
  kindReason: string;
  language: string;
  sentences: SentenceInsight[];
  anchors: (SpanInsight & { tier: number })[];
  value: (SpanInsight & { for: string })[];
  asks: { verdict: string; count: number };
}

export function insightOf(message: Message): Insight {
  const { sentences, asks, anchors, value, kind, language } = message.analysis;
  const acts = asks.acts;
  return {
    kind: kind.kind,
    kindReason: kind.reason ?? '',
    language: String(language),
    sentences: sentences.map((sentence) => ({
      start: sentence.start,
      end: sentence.end,
      text: sentence.text,
      zone: sentence.zone,
      acts: acts
        .filter((act) => act.sentence === sentence)
        .map(({ type, strength, reason }) => ({ type, strength, reason })),
    })),
    anchors: anchors.list.map(({ start, end, reason, tier }) => ({ start, end, reason, tier: Number(tier) })),
    value: value.list.map((statement) => ({
      start: statement.start,
      end: statement.end,
      reason: statement.reason,
      for: statement.for,
    })),
    asks: { verdict: asks.verdict, count: asks.strong.length },
  };
}
