/** Greetings and phrases that belong to a season: from which day to which day of the year they fit. */
import { words, type WordPattern } from './pattern.ts';

/** Days as month * 100 + day; a range may run over the new year. Wide on purpose: only what nobody would say is outside. */
export const seasons: readonly { pattern: WordPattern; from: number; to: number }[] = [
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

export const NAMED_DAY = `(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)`;
const MONTH = months
  .map((month) => `${month.slice(0, 3)}(?:${month.slice(3)})?`)
  .join('|')
  .replace('sep(?:tember)?', 'sept?(?:ember)?');
const DATE = `(?:(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m1>${MONTH})|(?<m2>${MONTH}) (?:the )?(?<d2>\\d{1,2})(?:st|nd|rd|th)?)(?: ,? ?(?<y>20\\d\\d))?`;

/** Days, weekends and dates that a message names. */
export const wish = words(`happy (?<day>${NAMED_DAY})`);
export const weekendAhead = words(
  '(?:have|enjoy) (?:a |the |your )?(?:(?:great|good|nice|lovely|wonderful|relaxing) )?weekend',
);
export const weekendBehind = words(
  '(?:hope|trust) (?:that )?you (?:had|have had|enjoyed) (?:a |the |your )?(?:(?:great|good|nice|lovely|wonderful|relaxing) )?weekend',
);
export const weekdayAndDate = words(`(?<day>${NAMED_DAY}) (?:, )?(?:the )?${DATE}`);
export const relativeAndDate = words(`(?<day>today|tomorrow|yesterday) (?:, )?(?:the |on )?${DATE}`);
export const dateAlone = words(DATE);
