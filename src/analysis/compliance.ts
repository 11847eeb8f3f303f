/** What a commercial mail says of its sender, and of the way to hear no more. */
import type { Draft } from '../draft.ts';
import { optOut, postalAddress, selfIntroduction } from '../lexicon/compliance.ts';
import { closingWords } from '../lexicon/zones.ts';
import { fold, type Sentence } from '../syntax/sentences.ts';
import type { MessageRoot } from '../syntax/tree.ts';
import type { Html } from './html.ts';
import { phrasesIn } from './wording.ts';

export interface Compliance {
  /** A link or a sentence by which the reader can hear no more. */
  hasOptOut: boolean;
  /** A name to answer to: signed, or said. */
  hasName: boolean;
  /** Whose the sender is: a firm, a trade, an address of the web or of mail in the signature. */
  hasOrganization: boolean;
  hasPostalAddress: boolean;
  /** Where the sender should be named: the sign-off with what stands below it; null = nothing is signed. */
  signature: { start: number; end: number } | null;
}

export function findCompliance(
  text: string,
  root: MessageRoot,
  allSentences: readonly Sentence[],
  draft: Draft,
  html: Html | null,
): Compliance {
  const own = allSentences.filter(({ zone }) => zone !== 'QuoteNode' && zone !== 'ForwardNode');
  const signature = signatureIn(root);
  const signed = signature ? text.slice(signature.start, signature.end) : '';
  const lines = signed.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
  const ownText = () => own.map((sentence) => sentence.text).join('\n');
  const sender = draft.sender;
  const names = (part: string | undefined) =>
    part !== undefined && part.trim() !== '' && fold(text).includes(fold(part));
  const introduces = !phrasesIn(own, selfIntroduction).next().done;
  return {
    hasOptOut:
      !phrasesIn(own, optOut).next().done ||
      (html?.links ?? []).some(({ label, href }) =>
        /unsubscrib|opt[-_ ]?out|abmelde|preferences/iu.test(`${label} ${href}`),
      ),
    hasName: /\p{Lu}\p{L}+/u.test(signedName(lines)) || names(sender?.name) || introduces,
    // A line below the name is a title, a firm or an address.
    hasOrganization:
      names(sender?.company) ||
      introduces ||
      lines.length >= 3 ||
      /https?:|www\.|@|\||\b(?:ltd|inc|gmbh|llc|bv|ab|oy|kg|s\.?a|srl|plc|co)\b/iu.test(signed),
    // The dearest of them, and asked for only where something is sold.
    get hasPostalAddress() {
      return postalAddress.some((pattern) => pattern.test(signed) || pattern.test(ownText()));
    },
    signature,
  };
}

/** Sign-off and signature, from the first to the last. */
function signatureIn(root: MessageRoot): Compliance['signature'] {
  const zones = root.children.flatMap((zone) =>
    zone.type === 'SignOffNode' || zone.type === 'SignatureNode' ? [zone] : [],
  );
  const first = zones[0];
  const last = zones.at(-1);
  return first && last ? { start: first.position.start.offset, end: last.position.end.offset } : null;
}

/** The name below a formula, on its line ("Thanks, Joanna"), or alone. */
function signedName(lines: readonly string[]): string {
  const [first = '', second = ''] = lines;
  const opener = /^\p{L}+/u.exec(first.trim().toLowerCase())?.[0] ?? '';
  if (!closingWords.has(opener)) return first;
  return `${first.replace(/^[^,.!–—-]*/u, '')} ${second}`;
}
