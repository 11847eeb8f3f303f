/**
 * How long a message may be where it is sent. Limits are facts of the platforms and change; each has its source and the day
 * on which the source was last read. In characters as the platforms count them.
 */
export interface ChannelLimit {
  field: 'note' | 'note-premium' | 'body' | 'subject';
  /** A channel of a draft. */
  channel: string;
  max: number;
  source: string;
  readOn: string;
  /** What other sources say. */
  doubt?: string;
}

export const channelLimits: readonly ChannelLimit[] = [
  {
    field: 'note',
    channel: 'linkedin-connection',
    max: 200,
    source: 'lettercounter.org, LinkedIn connection request character limit; LinkedIn Insider, 29 May 2026',
    readOn: '2026-11-24',
    doubt: 'older pages say 300 for everybody',
  },
  {
    field: 'note-premium',
    channel: 'linkedin-connection',
    max: 300,
    source: 'lettercounter.org, LinkedIn connection request character limit; LinkedIn Insider, 29 May 2026',
    readOn: '2026-11-24',
  },
  {
    field: 'body',
    channel: 'linkedin-inmail',
    max: 1900,
    source: 'lettercounter.org, LinkedIn InMail character limit',
    readOn: '2026-11-24',
    doubt: 'LinkedIn Help (answers a437, a554514) has also said 2,000',
  },
  {
    field: 'subject',
    channel: 'linkedin-inmail',
    max: 200,
    source: 'LinkedIn Help, answers a437 and a554514',
    readOn: '2026-11-24',
  },
  {
    field: 'body',
    channel: 'linkedin-dm',
    max: 8000,
    source: 'practitioners’ pages; LinkedIn publishes no figure',
    readOn: '2026-11-24',
    doubt: 'some pages say 3,000',
  },
];
