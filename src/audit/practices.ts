/** What the audit compares: rules kept or not, and measures of a message. Each is a yes or no about a message, or does not apply. */
import { builtInRules } from '../config/presets.ts';
import type { SentMessage } from './sent-message.ts';

export interface Practice {
  id: string;
  label: string;
  /** undefined = says nothing about this message. `index`: its place among those that are compared. */
  isKept(message: JudgedMessage, index: number): boolean | undefined;
  /** What must be alike in the messages that are compared; default: all three. */
  strata?: readonly StratumName[];
}

export type StratumName = 'relation' | 'channel' | 'touch';

/** A message with what only the whole outbox shows. */
export interface JudgedMessage extends SentMessage {
  /** Highest tier of what is in it about the reader, what stands in other messages too left out. */
  tier: number;
  isTemplate: boolean;
}

export const measures: readonly Practice[] = [
  { id: 'length', label: '25 to 125 words', isKept: ({ words }) => words >= 25 && words <= 125 },
  { id: 'question', label: 'At least one question they can answer', isKept: ({ asks }) => asks > 0 },
  { id: 'one-ask', label: 'One ask, not several', isKept: ({ asks }) => (asks === 0 ? undefined : asks === 1) },
  { id: 'personal-anchor', label: 'Something that is about this reader alone', isKept: ({ tier }) => tier >= 2 },
  { id: 'value', label: 'Something concrete for the reader', isKept: ({ value }) => value === 'strong' },
  { id: 'own-words', label: 'Not from a template', isKept: ({ isTemplate }) => !isTemplate },
  {
    id: 'wait',
    label: 'Follow-up after 3 days or more',
    isKept: ({ wait }) => (wait === null ? undefined : wait >= 3),
  },
  {
    id: 'follow-up-number',
    label: 'First follow-up, not a later one',
    isKept: ({ touch }) => (touch === 0 ? undefined : touch === 1),
    strata: ['relation', 'channel'],
  },
  {
    id: 'hour',
    label: 'Sent between 8 and 18 by your clock',
    isKept: (message) => localOf(message, (date) => date.getUTCHours() >= 8 && date.getUTCHours() < 18),
  },
  {
    id: 'weekday',
    label: 'Sent from Monday to Thursday',
    isKept: (message) => localOf(message, (date) => date.getUTCDay() >= 1 && date.getUTCDay() <= 4),
  },
  {
    id: 'warm',
    label: 'To somebody who had written to you before',
    isKept: ({ relation }) => (relation === 'conversation' ? undefined : relation === 'warm'),
    strata: ['channel', 'touch'],
  },
  {
    id: 'subject-length',
    label: 'Subject of 2 to 8 words',
    isKept: ({ subjectWords }) => (subjectWords === null ? undefined : subjectWords >= 2 && subjectWords <= 8),
  },
];

/** By the sender's clock; where that is not known an hour says nothing. */
function localOf({ at, offset }: SentMessage, isSo: (date: Date) => boolean): boolean | undefined {
  return offset === null ? undefined : isSo(new Date(at + offset * 60_000));
}

/** "Require a question" -> "A question"; "Disallow a reminder" -> "Without a reminder": what is kept, not what is asked for. */
function ruleLabel(description: string): string {
  const [verb = '', ...rest] = description.split(' ');
  const object = rest.join(' ');
  if (verb === 'Require') return `${object.charAt(0).toUpperCase()}${object.slice(1)}`;
  return verb === 'Disallow' ? `Without ${object}` : description;
}

/** A practice for each rule that looked at any of the messages: kept = it found nothing. Only outreach is held to them. */
export function rulePractices(messages: readonly SentMessage[]): Practice[] {
  const kept = new Map<string, (boolean | undefined)[]>();
  for (const [index, { isOutreach, flagged, passed }] of messages.entries()) {
    for (const [ids, isKept] of [
      [passed, true],
      [flagged, false],
    ] as const) {
      for (const id of ids) {
        let column = kept.get(id);
        if (!column) kept.set(id, (column = new Array<boolean | undefined>(messages.length).fill(undefined)));
        if (isOutreach) column[index] = isKept;
      }
    }
  }
  return [...kept.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, column]) => ({
      id,
      label: ruleLabel(builtInRules[id]?.meta.docs?.description ?? id),
      isKept: (_, index) => column[index],
    }));
}
