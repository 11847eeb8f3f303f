/** The text of an HTML mail, as its reader sees it: quoted originals marked by ">", links without their addresses. */
import { convert } from 'html-to-text';

/** UTF-16 units of HTML that are read. A mail that says something in more than this is a newsletter. */
const MAX_HTML = 2_000_000;

export function htmlToText(html: string): string {
  const read = html.slice(0, MAX_HTML);
  const text = toText(read);
  // What is nested too deep is passed over; without what nests it, it is read.
  return /\p{L}/u.test(text)
    ? text
    : toText(read.replace(/<\/?(?:div|span|table|tbody|tr|td|center|font|[biup]|section)\b[^<>]{0,1000}>/giu, '\n'));
}

function toText(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxDepth: 200, maxChildNodes: 20_000, maxInputLength: MAX_HTML },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'blockquote', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      // Outlook and others use tables for layout; words in them are the message.
      { selector: 'table', format: 'block' },
      { selector: 'tr', format: 'block', options: { leadingLineBreaks: 1, trailingLineBreaks: 1 } },
      { selector: 'td', format: 'inlineSurround', options: { suffix: ' ' } },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}
