/** How somebody writes, as far as one can match it: length, form of address, emoji. */
import type { Draft } from '../draft.ts';
import { fold } from '../syntax/sentences.ts';
import { findZones } from '../syntax/zones.ts';

export type Address = 'none' | 'informal' | 'formal';

export interface Style {
  /** Words of the body. */
  words: number;
  address: Address;
  /** Emoji and emoticons. */
  emoji: number;
}

export interface StyleMatch {
  draft: Style;
  /** Median length, the most common address and the mean number of emoji of their messages; null with fewer than two. */
  theirs: Style | null;
  /** Their messages that were read. */
  count: number;
}

const MIN_MESSAGES = 2;
const MAX_READ = 4000;

export function findStyle(draft: Draft): StyleMatch {
  const own = draft.history.filter(({ from }) => from === 'recipient').slice(-20);
  const styles = own.length < MIN_MESSAGES ? [] : own.map((message) => styleOf(message.text.slice(0, MAX_READ)));
  return {
    // Asked for only where there is a style to match.
    get draft() {
      return styleOf(draft.text.slice(0, MAX_READ * 2), draft.recipient?.name?.split(/\s+/u) ?? []);
    },
    theirs: styles.length < MIN_MESSAGES ? null : typical(styles),
    count: own.length,
  };
}

function styleOf(text: string, names: readonly string[] = []): Style {
  const zones = findZones(text, 0, [...names]);
  const of = (...types: string[]) =>
    zones
      .filter(({ type }) => types.includes(type))
      .map(({ start, end }) => text.slice(start, end))
      .join(' ');
  const body = of('BodyNode', 'PostscriptNode');
  const greeting = fold(of('GreetingNode'));
  return {
    words: body.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0,
    address:
      greeting.trim() === ''
        ? 'none'
        : /\b(?:dear (?:mr|mrs|ms|mx|dr|prof|professor|sir|madam|herr|frau)|(?:mr|mrs|ms|mx|dr|prof|professor|sir|madam)\b)/u.test(
              greeting,
            )
          ? 'formal'
          : 'informal',
    emoji: (
      of('GreetingNode', 'BodyNode', 'PostscriptNode', 'SignOffNode').match(
        /\p{Extended_Pictographic}|(?<=^|\s)[:;]-?[)(DP](?=\s|$)/gu,
      ) ?? []
    ).length,
  };
}

function typical(styles: readonly Style[]): Style {
  const words = styles.map((style) => style.words).sort((a, b) => a - b);
  const count = (address: Address) => styles.filter((style) => style.address === address).length;
  const addresses: Address[] = ['none', 'informal', 'formal'];
  return {
    words: words[Math.floor(words.length / 2)] ?? 0,
    address: addresses.reduce((best, address) => (count(address) > count(best) ? address : best)),
    emoji: styles.reduce((sum, style) => sum + style.emoji, 0) / styles.length,
  };
}
