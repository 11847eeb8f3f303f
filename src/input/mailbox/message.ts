/** What a mailbox is made of, whatever format it came in. */
import type { Channel } from '../../draft.ts';

/** Bytes of a mail that are read. The text comes first; what is cut off are attachments. */
export const MAX_MAIL = 32 * 1024 * 1024;

/** Somebody who wrote or was written to. */
export interface Correspondent {
  /** As shown; empty where only the address is known. */
  name: string;
  /** Lower-cased mail address or profile link; empty where only the name is known. */
  address: string;
}

/** Why a message is not from a person: an absence note, a report that a mail did not arrive, a newsletter. */
export type Automatic = 'reply' | 'bounce' | 'bulk';

/** What is known of a message without its text; small, since all of a mailbox are held at once. */
export interface Envelope {
  /** Message-ID, or conversation and number; the name of the message in results. */
  id: string;
  /** Conversation that the export names; null = to be found out from `references`. */
  conversation: string | null;
  /** Ids of earlier messages of the thread, oldest first. */
  references: readonly string[];
  from: Correspondent;
  to: readonly Correspondent[];
  /** Milliseconds since 1970; null = not known. */
  sent: number | null;
  /** Minutes by which the writer's clock was ahead of UTC; null = not known. */
  offset: number | null;
  subject: string | null;
  channel: Channel;
  /** Known from headers; the text may say it too. */
  automatic: Automatic | null;
  /** Label that the owner gave the message. */
  tag: string | null;
  /** Why the message is no part of what was sent and received: it is a draft, or lies in the trash. */
  leftOut: 'draft' | 'trash' | null;
}

/** Where the bytes of a message are. */
export interface Place {
  /** Index into the sources of the mailbox. */
  source: number;
  start: number;
  length: number;
  /** 1-based number of the record in its source. */
  number: number;
}

/** What a message says. */
export interface Content {
  text: string;
  html: string | null;
  /** Names of attached files; null = not known. */
  attachments: string[] | null;
  /** What is wrong with the text although there is one; null = nothing. */
  fault: string | null;
}

/** A record that could not be read, or not wholly. */
export interface Broken {
  /** 1-based number of the record in its file. */
  number: number;
  path: string;
  /** 1-based, in files of lines. */
  line?: number;
  /** File, and line or byte in it, as shown to people. */
  place: string;
  reason: string;
}
