/** Links of the author's text and of the draft's HTML: where they go, and what is shown for them. */
import type { Channel } from '../draft.ts';
import { ownShorteners, secondLevels, shorteners } from '../lexicon/link-hosts.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { keptInPlace } from './kept.ts';
import type { Html } from './html.ts';

export interface Link {
  /** As written; without a scheme where it was typed without one. */
  href: string;
  host: string;
  /** What is shown in its place; null = the address itself. */
  label: string | null;
  /** Where it, or its label, stands in the text; null where neither does. */
  span: { start: number; end: number } | null;
}

export interface LinkFault {
  kind: 'shortener' | 'mismatch' | 'address' | 'insecure';
  link: Link;
  /** Host that the label shows, for a mismatch. */
  shown: string | null;
}

/** An absolute address; null for what is none. "//host/x" is read as https. */
export function parseUrl(address: string): URL | null {
  const full = /^\/\//u.test(address) ? `https:${address}` : address;
  if (!/^https?:\/\//iu.test(full)) return null;
  try {
    return new URL(full);
  } catch {
    return null;
  }
}

/** @param text what is shown, in which links of the HTML are looked up by their labels. */
export function findLinks(text: string, sentences: readonly Sentence[], html: Html | null): Link[] {
  const typed = sentences.flatMap((sentence) => keptLinks(sentence, ''));
  const known = new Set(typed.map(({ href }) => bare(href)));
  const hidden = (html?.links ?? []).flatMap(({ href, label }): Link[] => {
    const url = parseUrl(href);
    if (!url) return [];
    const isTyped = known.has(bare(href)) && hostIn(label) === null;
    return isTyped ? [] : [{ href, host: url.hostname, label, span: placeOf(label, text) }];
  });
  return [...typed, ...hidden];
}

function linksIn({ tokens }: Sentence): readonly Link[] {
  return tokens.flatMap((token, index): Link[] => {
    if (token.kind !== 'link' || token.quoted || token.text.includes('@')) return [];
    if (tokens[index + 1]?.text.startsWith(']') && tokens[index + 2]?.text.startsWith('(')) return [];
    const href = token.text.replace(/[.,;:!?]{1,9}$/u, '');
    const url = parseUrl(href) ?? parseUrl(`https://${href}`);
    if (!url) return [];
    // "[label](address)": what Markdown shows.
    const isMarkdown = tokens[index - 1]?.text.endsWith('(') === true && /\]$/u.test(tokens[index - 2]?.text ?? '');
    const label = isMarkdown ? labelBefore(tokens.slice(0, index - 2).map(({ text }) => text)) : null;
    return [{ href, host: url.hostname, label, span: { start: token.start, end: token.start + href.length } }];
  });
}

const keptLinks = keptInPlace(linksIn, (links, { start }) =>
  links.map((link) => ({
    ...link,
    span: link.span && { start: link.span.start + start, end: link.span.end + start },
  })),
);

/** Shorter labels stand in many words. */
const MIN_LABEL = 4;

function placeOf(label: string, text: string): Link['span'] {
  const start = label.length < MIN_LABEL ? -1 : text.indexOf(label);
  return start === -1 ? null : { start, end: start + label.length };
}

const labelBefore = (words: readonly string[]) => words.slice(words.lastIndexOf('[') + 1).join('');
const bare = (href: string) => href.replace(/^https?:\/\//iu, '').replace(/\/$/u, '');

export interface LinkOptions {
  channel: Channel;
  /** Besides the built-in ones. */
  shorteners: readonly string[];
  allowDomains: readonly string[];
}

export function findLinkFaults(
  links: readonly Link[],
  { channel, shorteners: more, allowDomains }: LinkOptions,
): LinkFault[] {
  const own = channel.startsWith('linkedin') ? (ownShorteners['linkedin'] ?? []) : [];
  const short = [...shorteners, ...more].filter((host) => !own.includes(host));
  return links.flatMap((link): LinkFault[] => {
    const host = link.host.toLowerCase().replace(/^www\./u, '');
    if (allowDomains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return [];
    const shown = link.label === null ? null : hostIn(link.label);
    if (shown !== null && siteOf(shown) !== siteOf(host)) return [{ kind: 'mismatch', link, shown }];
    if (short.includes(host)) return [{ kind: 'shortener', link, shown: null }];
    if (/^(?:\d{1,3}\.){3}\d{1,3}$|^\[/u.test(host) && !isLocal(host)) return [{ kind: 'address', link, shown: null }];
    if (/^http:/iu.test(link.href) && !isLocal(host)) return [{ kind: 'insecure', link, shown: null }];
    return [];
  });
}

const isLocal = (host: string) =>
  host === 'localhost' ||
  /\.(?:local|test|localhost|internal|onion)$/u.test(host) ||
  /^(?:127\.|10\.|192\.168\.|\[::1\])/u.test(host);

/** The host that a label shows, where all of it is an address: "acme.com", "https://www.acme.com/x"; not "our site". */
function hostIn(label: string): string | null {
  const match = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]{1,63}\.){1,6}\p{L}{2,24})(?:[/?#]\S{0,2000})?$/iu.exec(
    label.trim(),
  );
  return match?.[1]?.toLowerCase() ?? null;
}

/** What somebody registered: the last two parts of a host, three under "co.uk" and the like. */
function siteOf(host: string): string {
  const parts = host.toLowerCase().replace(/\.$/u, '').split('.');
  const isNested = parts.length > 2 && parts.at(-1)?.length === 2 && secondLevels.has(parts.at(-2) ?? '');
  return parts.slice(isNested ? -3 : -2).join('.');
}
