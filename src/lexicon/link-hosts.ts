/** Hosts that hide where a link goes. Sources: Wikipedia, "URL shortening"; PeterDaveHello/url-shorteners (github.com). */
export const shortenersCheckedOn = '2026-11-24';

export const shorteners: readonly string[] = [
  'bit.ly',
  'bitly.com',
  'tinyurl.com',
  'goo.gl',
  't.co',
  'ow.ly',
  'is.gd',
  'v.gd',
  'buff.ly',
  'cutt.ly',
  'rb.gy',
  'rebrand.ly',
  'shorturl.at',
  't.ly',
  'tiny.cc',
  'bl.ink',
  'short.io',
  'shorte.st',
  'adf.ly',
  'soo.gd',
  's2r.co',
  'clck.ru',
  'u.to',
  'x.co',
  'mcaf.ee',
  'trib.al',
  'dlvr.it',
  'snip.ly',
  'hubs.ly',
  'hubs.la',
  'smarturl.it',
  'urlz.fr',
  'qr.ae',
  'tr.im',
  'lnkd.in',
];

/** Written by LinkedIn itself into what is typed there. */
export const ownShorteners: Readonly<Record<string, readonly string[]>> = { linkedin: ['lnkd.in'] };

/** Second levels under which people register, in countries that have them. */
export const secondLevels: ReadonlySet<string> = new Set(
  'co com org net ac gov edu or ne go ltd plc me sch gob nom gen'.split(' '),
);
