/**
 * How a writer says that they know a message was read. Matched against the wording of one sentence; which noun is read
 * decides: a mail, a note, a link of the sender's. Source: our own reading of follow-ups, and the labelled corpus.
 */
import { words, type WordPattern } from './pattern.ts';

const SENT =
  '(?:(?:\\w+ )?(?:e-?mails?|mails?|messages?|notes?|dms?|inmails?|letters?|texts?|invites?|invitations?|requests?|proposals?|decks?|links?|attachments?|quotes?|offers?|brochures?|catalogues?|catalogs?|pdfs?|newsletters?|campaigns?|presentations?|one[ -]pagers?|estimates?|previews?))';
const MINE = `(?:my|our|the|both|all|all my|all of my|each of my|this|that)(?: (?:last|previous|earlier|first|second|other|two|three|recent|original|demo|follow[ -]up|\\w+day's))* ${SENT}`;
const READER =
  '(?:you|you guys|your (?:team|office|colleagues?|assistant)|(?:somebody|someone|people|several people) (?:from|in|at|on) your \\w+|they)';
const READ =
  '(?:read|opened|opening|open|clicked(?: on)?|click on|viewed|seen|saw|looked at|looked through|downloaded|reading|received and read|checked out|gone through|went through)';
const KNOW =
  '(?:(?:i|we) (?:(?:can|could|also|just|do|have|clearly) )*(?:see|saw|notice|noticed|know|knew|tell|understand|got (?:a )?(?:notified|notification|notice)|was notified|am told|was told|hear|heard|seen)|(?:noticed|saw|seeing|i see|looks like|it looks like|it seems|it shows|it says|seems)|(?:my|our|the) (?:\\w+ )?(?:tracker|tracking|system|software|crm|app|tool|dashboard|stats|statistics|analytics|receipt) (?:\\w+ )?(?:shows?|says?|tells?|told|reports?|informed|confirms?)(?: (?:me|us))?)';

export interface ReadClaim {
  reason: string;
  pattern: WordPattern;
  /** Plain claims are no claims inside a question or a condition. */
  isPlain?: true;
  kind: 'read' | 'profile';
  notAfter?: RegExp;
  notBefore?: RegExp;
}

/** What may be seen by everybody: a like, a comment, a change to a shared document. */
export const publicTrace =
  /\b(?:liked?|commented|reacted|shared|reposted|retweeted|starred|forked|merged|reviewed|signed)\b/u;

export const readClaims: readonly ReadClaim[] = [
  {
    kind: 'read',
    reason: 'says that you know they read it',
    pattern: words(
      `${KNOW} (?:that |how often |how many times |when )?${READER} (?:(?:have|had|already|also|just|both|finally|actually|did|were|are|even) )*${READ} (?:(?:up|through|over) )?(?:${MINE}|it|them|these|those|this)`,
    ),
    notBefore: /\b(?:cannot|can not|not|never|if|whether|do|did|hope|unless)$/u,
  },
  {
    kind: 'read',
    reason: 'says that you know they read it',
    // A number or a time with it: nobody has that but from a tracker.
    pattern: words(
      `${READER} (?:(?:have|had|already|also|just|both|did) )*(?:read|opened|clicked(?: on)?|viewed|looked at|downloaded) ${MINE} (?:(?:at least|about|more than|again|already) )*(?:once|twice|(?:\\d+|two|three|four|five|six|several|many|a few|multiple|a couple of) (?:more )?times|yesterday|today|this (?:morning|week|afternoon)|last (?:week|night|\\w+day)|on \\w+day|at \\d)`,
    ),
    isPlain: true,
    notBefore:
      /\b(?:if|when|whether|once|after|before|until|unless|since|thank|thanks|while|in case|because|did|have|had)$/u,
  },
  {
    kind: 'read',
    reason: 'says that you know they read it',
    pattern: words(
      `(?:${MINE}|it) (?:(?:was|were|has been|have been|is|got|had been|shows? (?:up )?as|is showing as|is marked(?: as)?|was marked(?: as)?|shows?|says) )(?:(?:already|finally|only|as) )*(?:“”|read|opened|seen|viewed|clicked)(?: by (?:you|your \\w+|somebody|someone))?(?: (?:and|but|so|twice|\\w+ times|on|at|since|yesterday|today|this|last|by)\\b|$| ,)`,
    ),
    isPlain: true,
    notAfter: /^(?:by (?:a|an|the|our|my|his|her|others|everyone|everybody|many)|out|aloud|only)\b/u,
    notBefore: /\b(?:if|when|whether|once|after|until|unless|hope|sure|in case|so that|not|make sure|because|since)$/u,
  },
  {
    kind: 'read',
    reason: 'holds up a read receipt or a tracker',
    pattern: words(
      `(?:my|our|the|a|linkedin's|gmail's) (?:read[ -]receipts?|open tracking|mail tracker|email tracker|tracking pixel|seen (?:mark|tick)|(?:two |both )?(?:blue|double) (?:ticks?|checks?|checkmarks?))(?: (?:\\w+ )?(?:shows?|showed|says?|said|tells?|told|came|confirms?|confirmed|is|are|was|turned|from|that|appeared|for))|(?:both|they|it|messages?|two) (?:have|has|had|with|show|shows|got) (?:(?:the|two|a) )*(?:blue|double) (?:ticks?|checks?)|(?:i|we) (?:(?:have|just|also) )*(?:got|received|have) (?:a|your|the) read[ -]receipt|(?:left|leave|leaving) (?:me|us) on (?:read|seen)|(?:in|by|from|according to) (?:docsend|mixmax|streak|yesware|saleshandy|mailtrack|hubspot|superhuman|the tracker) (?:that )?you`,
    ),
    notBefore: /\b(?:no|without|not|turn off|switch off|how|about|if)$/u,
  },
  {
    kind: 'read',
    reason: 'says that you know they read it',
    pattern: words(
      `(?:i|we) (?:(?:can|could|also|just) )*(?:see|saw|know|notice|noticed)(?: (?:in|on|from) \\w+)?(?: that)? (?:you|${READER}) (?:(?:have|had|already|just) )*(?:spent|spend|stayed) (?:\\S+ ){1,4}(?:on|with|in|reading) (?:my|our|the|slide|page)|(?:thanks?|thank you)(?: so much)? for (?:opening|clicking(?: on)?|viewing|downloading) (?:my|our) (?:\\w+ )?${SENT}|(?:linkedin|it|the app) (?:puts?|shows?) your (?:\\w+ )*(?:picture|photo|face|icon) (?:under|below|beside|next to)|(?:you|people) (?:keep|kept) (?:opening|reading|clicking)(?: on)? (?:my|our|these|them|it)|(?:i|we) (?:know|see) (?:that )?you have (?:looked at|read|seen|opened) (?:these|them|my|all|both|it)`,
    ),
    notBefore: /\b(?:if|whether|hope)$/u,
  },
  {
    kind: 'read',
    reason: 'says that you know they read it',
    // Not "you have seen my mail" alone, which may rest on anything: a reproach has to follow.
    pattern: words(
      `you (?:have )?(?:(?:clearly|obviously|evidently|apparently|surely) )*(?:saw|seen|read|opened|got|received and read) (?:${MINE}|them|it)(?: ,)? (?:and|but|yet)(?: [\\p{L}“”-]+){0,6} (?:no|not|never|silent|silence|still|nothing|ignored?)`,
    ),
    isPlain: true,
    notBefore: /\b(?:if|when|whether|sure|hope|in case|suppose|assume)$/u,
  },
  {
    kind: 'read',
    reason: 'says that you know what they opened',
    pattern: words(
      `${KNOW} (?:that )?${READER} (?:(?:have|had|already|also|just) )*(?:opened|clicked(?: on)?|viewed|visited|looked at|been on|browsed|had a look at|have had a look at) (?:my|our) (?:(?:pricing|demo|landing|team|product|web|home|sales|company|careers) )?(?:page|site|website|pricing|demo|webpage|homepage|booking page)`,
    ),
    notBefore: /\b(?:not|if|whether|did|hope)$/u,
  },
  {
    kind: 'profile',
    reason: 'says that you saw them look at your profile',
    pattern: words(
      `(?:${KNOW} (?:that )?)?you (?:(?:have|had|were|just|recently|also|already) )*(?:viewed|visited|visiting|viewing|looked at|looking at|had a look at|checked out|checking out|stopped by|dropped by|came across|been on|landed on) my (?:linkedin )?(?:profile|page)|(?:thanks?|thank you)(?: so much)? for (?:opening|viewing|visiting|looking at|checking out|stopping by|dropping by) (?:my|our) (?:linkedin )?(?:profile|page)|your (?:visit to|view of|look at) my (?:linkedin )?(?:profile|page)`,
    ),
    notBefore: /\b(?:if|whether|in case|hope|when|did|have|once|before|after)$/u,
  },
];
