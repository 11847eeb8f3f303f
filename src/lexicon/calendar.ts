/** Greetings and phrases that belong to a season: from which day to which day of the year they fit. */
import { words } from './pattern.ts';

/** Days as month * 100 + day; a range may run over the new year. Wide on purpose: only what nobody would say is outside. */
export const seasons: readonly { pattern: RegExp; from: number; to: number }[] = [
  { pattern: words('(?:happy|prosperous|blessed) new year|happy 20\\d\\d'), from: 1215, to: 215 },
  {
    pattern: words(
      "(?:merry|happy) (?:christmas|xmas)|happy holidays|season's greetings|compliments of the season|(?:enjoy|have) (?:a |the )?(?:\\w+ )?(?:festive season|holiday season)",
    ),
    from: 1120,
    to: 110,
  },
  {
    pattern: words(
      'before (?:the )?(?:christmas|xmas)|before the (?:holidays|festive season|year is out|year ends)|before (?:year[ -]end|the end of the year)',
    ),
    from: 701,
    to: 1231,
  },
  {
    pattern: words(
      '(?:hope|trust) (?:that )?you (?:had|have had|enjoyed)(?: \\w+){0,4} (?:christmas|xmas|new year|festive season)',
    ),
    from: 1224,
    to: 215,
  },
  { pattern: words('happy (?:easter|passover)'), from: 315, to: 505 },
  { pattern: words('happy thanksgiving'), from: 1001, to: 1201 },
  { pattern: words('happy halloween'), from: 1020, to: 1105 },
  { pattern: words("happy valentine's(?: day)?"), from: 205, to: 217 },
];

export const weekdays: readonly string[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
];
export const months: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');

/** Before a date: what is said lies ahead. */
export const aheadOf =
  /\b(?:by|before|until|till|(?:closes?|ends?|starts?|begins?|opens?|takes? place|is|are|meet(?:ing)?|join us|see you|free|available|come|due|scheduled|planned)(?: on| by| for)?|deadline (?:is|of)(?: on)?|rsvp by|register by)$/u;
/** In the sentence: what is said lies behind. */
export const isPast =
  /\b(?:was|were|had|did|closed|ended|started|began|opened|took place|sent|wrote|applied|ordered|bought|met|spoke|asked|came|went|missed|expired|last|ago|since|been|passed)\b/u;
