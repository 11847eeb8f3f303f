/** Merge fields, blanks and spintax that were left in a draft. */
import type { Draft } from '../draft.ts';
import { authorZones, type MessageRoot } from '../syntax/tree.ts';

export interface Placeholder {
  start: number;
  end: number;
  text: string;
  /** What gives it away. */
  reason: 'merge-field' | 'bracketed-blank' | 'capital-field' | 'spintax' | 'empty-field' | 'null-value';
  /** What the draft's recipient or sender has for it; null = not known. */
  value: string | null;
}

/** Words that name a field of a contact list. A bracket is a blank only when it holds nothing but these. */
const fieldWord =
  /^(?:first|last|full|second|sur|fore|given|family|your|my|their|the|insert|add|enter|fill|in|here|recipient|recipients|contact|contacts|prospect|lead|candidate|customer|client|person|sender|company|companies|organisation|organization|employer|business|firm|account|brand|job|role|title|position|department|industry|sector|city|town|location|country|state|date|day|time|month|year|name|names|firstname|lastname|fullname|companyname|jobtitle|name\d?|email|phone|number|link|url|website|calendar|topic|subject|product|service|school|university|project|event|amount|price|x|xx|xxx|xyz|tbd|todo|placeholder|field|value|variable|personalization|personalisation|personalized|line|intro|opener|icebreaker|snippet|pain|point|mutual|connection|custom|of|and|a|an|or|to|for|hiring|manager|name's|signature|fname|lname|cta|button|headline|vorname|nachname|anrede|firma|prénom|nom|société|nombre|apellido|apellidos|empresa|nome|cognome|azienda|voornaam|achternaam|bedrijf|imię|nazwisko|isim|soyad|şirket)$/u;

/** What a blank of several words ends in: "[PREVIOUS EMPLOYER]", "[Student Name]". Only in capitals or with each word capitalised. */
const endsInField =
  /^(?:\p{Lu}[\p{L}'’-]* (?:of |the |your |their ){0,2}){1,4}(?:NAME|Name|EMPLOYER|Employer|COMPANY|Company|TITLE|Title|CITY|City|DATE|Date|LINK|Link|URL|BUTTON|Button|NUMBER|Number|ROLE|Role|TOPIC|Topic|PRODUCT|Product|SCHOOL|School|UNIVERSITY|University|ADDRESS|Address|AMOUNT|Amount)$/u;

/** Brackets of one line and bounded length, so that no input makes the search slow. */
const candidates: readonly {
  pattern: RegExp;
  reason: Placeholder['reason'];
  test?: (inner: string, whole: string) => boolean;
}[] = [
  { pattern: /\{\{\{?([^{}\n]{1,60})\}?\}\}/gu, reason: 'merge-field' },
  { pattern: /\*\|([A-Z][A-Z0-9_:]{1,40})\|\*/gu, reason: 'merge-field' },
  { pattern: /%%([A-Za-z_][\w ]{1,40})%%/gu, reason: 'merge-field' },
  {
    pattern: /%%?([A-Za-z_][A-Za-z0-9_ ]{2,30})%%?(?![\w%])/gu,
    reason: 'merge-field',
    test: (inner) => isFieldName(inner),
  },
  { pattern: /(?<![\w#])#([A-Z][A-Z_]{2,30})#\B/gu, reason: 'merge-field', test: (inner) => isFieldName(inner) },
  { pattern: /\$\{?\{([A-Za-z_][\w. ]{0,40})\}\}?/gu, reason: 'merge-field' },
  { pattern: /<<([^<>\n]{2,40})>>/gu, reason: 'merge-field', test: (inner) => isFieldName(inner) },
  { pattern: /\[\[?([^[\]\n]{1,60})\]?\](?!\()/gu, reason: 'bracketed-blank', test: (inner) => isBlank(inner) },
  { pattern: /(?<![\w<])<([^<>\n]{2,40})>/gu, reason: 'bracketed-blank', test: (inner) => isFieldName(inner) },
  {
    pattern: /(?<![\w{$])\{([^{}\n|]{2,40})\}(?!\})/gu,
    reason: 'merge-field',
    test: (inner) => isFieldName(inner.replace(/:\w+$/u, '')),
  },
  {
    pattern: /(?<![\w{$\\])\{([^{}\n]{1,80}\|[^{}\n]{1,80})\}/gu,
    reason: 'spintax',
    test: (inner) =>
      /\p{L}{2,}/u.test(inner) &&
      !/[<>=\\]/u.test(inner) &&
      inner.split('|').every((part) => /^[\p{L}\p{M}\d\s'’,!.?-]*$/u.test(part)) &&
      inner.split('|').some((part) => part.trim().length > 1),
  },
  { pattern: /\b_{2,}([A-Z][A-Z_ ]{2,30}?)_{2,}\b/gu, reason: 'capital-field' },
  {
    pattern: /\b((?:FIRST|LAST|FULL|COMPANY|JOB|CONTACT|RECIPIENT|CLIENT|CUSTOMER|LEAD)_?(?:NAME|TITLE))\b/gu,
    reason: 'capital-field',
  },
  { pattern: /\b(XXX+|INSERT[_ ](?:NAME|COMPANY|LINK|DATE|TITLE)(?: HERE)?)\b/gu, reason: 'capital-field' },
];

function isFieldName(inner: string): boolean {
  const words = inner
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[\s_.:/-]+/u)
    .filter(Boolean);
  return (
    words.length > 0 &&
    words.length <= 6 &&
    words.every((word) => fieldWord.test(word)) &&
    words.some(
      (word) => !/^(?:a|an|and|or|of|the|to|for|in|x|line|point|time|day|number|here|my|your|their)$/u.test(word),
    )
  );
}

/** "[Company Name]", "[your topic here]", "[INSERT DATE]"; not "[1]", "[sic]", "[p. 11]", "[link](https://...)". */
function isBlank(inner: string): boolean {
  if (/\d/u.test(inner) && !/name\d/iu.test(inner)) return false;
  return (
    isFieldName(inner) ||
    endsInField.test(inner) ||
    /^(?:insert|add|enter|your|fill in|placeholder|tbd|todo)\b/iu.test(inner)
  );
}

/** What of the draft fills a field; a contact list that is itself unfilled fills nothing. */
function valueFor(field: string, draft: Draft): string | null {
  const value = knownAs(field, draft);
  return value !== null && /^[\p{L}\p{M}\d\s.,&'’()/-]+$/u.test(value) ? value : null;
}

/** Names that a field may have. */
function knownAs(field: string, draft: Draft): string | null {
  const name = field
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .replace(/[\s_.-]+/gu, ' ')
    .trim();
  const { recipient } = draft;
  if (/\b(?:my|sender|your)\b/u.test(name)) return null;
  if (/^(?:recipient |contact |lead |prospect )?(?:first ?name|fname|name|given name)$/u.test(name))
    return recipient?.name?.split(/\s+/u)[0] ?? null;
  if (/^full ?name$/u.test(name)) return recipient?.name ?? null;
  if (/^(?:last ?name|surname|lname)$/u.test(name)) return recipient?.name?.split(/\s+/u).at(-1) ?? null;
  if (/^(?:recipient |their )?(?:company|company name|organi[sz]ation|employer)$/u.test(name))
    return recipient?.company ?? null;
  if (/^(?:job ?title|title|role|position)$/u.test(name)) return recipient?.role ?? null;
  return null;
}

export function findPlaceholders(text: string, root: MessageRoot, draft: Draft): Placeholder[] {
  const found: Placeholder[] = [];
  for (const zone of root.children) {
    if (zone.type === 'WhiteSpaceNode' || zone.type === 'QuoteNode' || zone.type === 'ForwardNode') continue;
    const start = zone.position.start.offset;
    const end = zone.position.end.offset;
    if (zone.type === 'HeaderNode') {
      for (const child of zone.children)
        if (child.type === 'SubjectNode')
          addFrom(text, child.position.start.offset, child.position.end.offset, draft, found);
      continue;
    }
    addFrom(text, start, end, draft, found);
    if (zone.type === 'GreetingNode') addEmptyGreeting(text, start, end, draft, found);
    if (authorZones.has(zone.type)) addNullValues(text, start, end, found);
  }
  return found.sort((a, b) => a.start - b.start);
}

function addFrom(text: string, start: number, end: number, draft: Draft, found: Placeholder[]): void {
  const part = text.slice(start, end);
  const code = codeSpans(part);
  // One mark a character for what is code or already found: comparing each match with all spans would cost the square.
  const taken = new Uint8Array(part.length);
  for (const [from, to] of code) taken.fill(1, from, to);
  const topic =
    code.length > 0 ||
    /\b(?:helper|template engine|handlebars|mustache|jinja|liquid|latex|regex|syntax|snippet|placeholder syntax|merge field|mail[- ]merge)\b/iu.test(
      part,
    );
  for (const { pattern, reason, test } of candidates) {
    for (const match of part.matchAll(pattern)) {
      const inner = (match[1] ?? '').trim();
      const at = match.index;
      const end = at + match[0].length;
      if (taken[at] === 1 || taken.subarray(at, end).includes(2) || inner === '') continue;
      if ((test && !test(inner, match[0])) || isInQuotes(part, at)) continue;
      // Where templates are what the message is about, braces are its topic: only fields a mailer would fill are blanks.
      if (topic && (reason === 'merge-field' || reason === 'spintax') && !isFieldName(inner)) continue;
      if (
        topic &&
        /["\\]|\b(?:write|type|use|like|such as|called)\s{1,2}\S{0,3}$/iu.test(
          part.slice(Math.max(0, at - 16), at) + inner,
        )
      )
        continue;
      taken.fill(2, at, end);
      found.push({
        start: start + at,
        end: start + end,
        text: match[0],
        reason,
        value: valueFor(inner, draft),
      });
    }
  }
}

/** "Hi ," or "Dear ,": the field was there and empty. */
function addEmptyGreeting(text: string, start: number, end: number, draft: Draft, found: Placeholder[]): void {
  const greeting = text.slice(start, end);
  const match = /^(?:hi|hello|hey|dear)(\s{1,3}),|^(?:hi|hello|hey|dear)\s{1,2}(null|undefined|nan|none|n\/a)\b/iu.exec(
    greeting,
  );
  if (!match) return;
  const isNull = match[2] !== undefined;
  found.push({
    start,
    end: start + match[0].length,
    text: match[0],
    reason: isNull ? 'null-value' : 'empty-field',
    value: draft.recipient?.name?.split(/\s+/u)[0] ?? null,
  });
}

/** "at undefined", "your work at null": what a program writes for nothing. Only after a preposition, since "undefined" is also a word. */
function addNullValues(text: string, start: number, end: number, found: Placeholder[]): void {
  const part = text.slice(start, end);
  if (
    /`|\b(?:javascript|typescript|python|java|sql|bug|returns?|variable|function|pointer|exception|code|field|column|api|value)\b/iu.test(
      part,
    )
  )
    return;
  // "Hi undefined, your kiln": the greeting ends before what is no name, and the body begins with it.
  const from = Math.max(0, start - 8);
  const pattern = /\b(?:at|for|with|from|team|[Hh]i|[Hh]ey|[Hh]ello|[Dd]ear)\s(undefined|null|NaN)\b/gu;
  for (const match of text.slice(from, end).matchAll(pattern)) {
    const at = from + match.index + match[0].length - (match[1] ?? '').length;
    if (at < start) continue;
    found.push({
      start: at,
      end: at + (match[1] ?? '').length,
      text: match[1] ?? '',
      reason: 'null-value',
      value: null,
    });
  }
}

function codeSpans(text: string): [number, number][] {
  return [...text.matchAll(/```[\s\S]{0,4000}?```|`[^`\n]{1,300}`|\$[^$\n]{1,120}\$/gu)].map((match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

/** Whether a place stands between quotation marks on its line: then it is talked about, not left in. */
function isInQuotes(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 200), at);
  const before = near.slice(near.lastIndexOf('\n') + 1);
  const straight = before.split('"').length - 1;
  return straight % 2 === 1 || before.lastIndexOf('“') > before.lastIndexOf('”');
}
