/**
 * What a stranger who sells has no business to mention of a person. The classes are those of GDPR article 9 (health, belief,
 * politics, origin, orientation, union), and three more that readers take as prying: family, visa, a lost job.
 */
import { words, type WordPattern } from './pattern.ts';

export interface Sensitive {
  class: 'health' | 'family' | 'belief' | 'politics' | 'origin' | 'orientation' | 'immigration' | 'lost job';
  pattern: WordPattern;
  /** Their trade, not their life: "your cancer research". */
  notAfter?: RegExp;
  /** Prying only where something is sold: a teacher or a neighbour may speak of "your daughter". */
  inPitches?: true;
}

/** Words after which the thing is somebody's work. */
const trade =
  /^(?:research|study|studies|paper|papers|talk|lab|team|practice|clinic|ward|department|programme|program|course|courses|work|project|book|article|post|patients|trial|trials|app|platform|service|services|charity|foundation|centre|center|unit|data|figures|insurance|policy|cases|clients|law|lawyers?|group|campaign|shop|business|company|fund|office|magazine|column|podcast|photos|photography|cake|cakes|venue|planner|planning|fair|dress|dresses|market|boutique|guide|toys|clothes|food|products|range|collection|school|nursery)\b/u;

const READER = '(?:you|you and your (?:wife|husband|partner|family))';

export const sensitiveMentions: readonly Sensitive[] = [
  {
    class: 'health',
    pattern: words(
      `your (?:(?:recent|own|ongoing|serious|late|sudden) )*(?:illness|diagnosis|surgery|operation|cancer|depression|anxiety|burn-?out|disability|pregnancy|miscarriage|treatment|recovery|medical condition|health (?:issues?|problems?|scare|condition|journey)|mental health|weight(?: loss)?|addiction|chemo(?:therapy)?|adhd|autism|diabetes|heart attack|stroke)|${READER} (?:(?:are|were|have|had|been|just|recently|also|got|being) )*(?:pregnant|diagnosed with|hospitali[sz]ed|in (?:the )?hospital|recovering from (?:surgery|cancer|an? (?:operation|illness|injury|burn-?out|stroke|heart attack))|battling|fighting cancer|suffering from (?:depression|anxiety|burn-?out|adhd|insomnia|back pain|diabetes)|on (?:sick|medical) leave|overweight|disabled)|as (?:a|someone|somebody) (?:\\w+ )?(?:cancer survivor|recovering addict|with (?:adhd|autism|diabetes|depression|anxiety|a disability))`,
    ),
    notAfter: trade,
  },
  {
    class: 'family',
    pattern: words(
      `${READER} (?:(?:have|had|are|were|just|recently|have just|both) )*(?:had a baby|a (?:new )?(?:baby|newborn)|had (?:twins|a (?:boy|girl|son|daughter|child))|expecting(?: a (?:baby|child))?|became (?:a |the )?(?:father|mother|dad|mum|mom|parents?|grandparents?)|become (?:a |the )?(?:father|mother|dad|mum|mom|parents?)|got (?:married|divorced|engaged)|(?:going through|went through) (?:a|your) (?:divorce|separation|breakup)|lost your (?:father|mother|wife|husband|son|daughter|dad|mum|mom|brother|sister)|getting (?:married|divorced))|your (?:(?:new|newborn|recent|upcoming|lovely|beautiful|little|late) )*(?:baby|newborn|divorce|separation|marriage|wedding|honeymoon|engagement|ex-?(?:wife|husband)|family photos?|family life)`,
    ),
    notAfter: trade,
  },
  {
    class: 'family',
    pattern: words(
      "your (?:(?:new|lovely|beautiful|little|late) )*(?:wife|husband|kids|children|son|daughter|twins|toddler)(?!'s)",
    ),
    notAfter: trade,
    inPitches: true,
  },
  {
    class: 'belief',
    pattern: words(
      `(?:as|being|from) (?:(?:a|an|one) )?(?:fellow |devout |practi[sc]ing |committed |proud |good |another )*(?:catholic|christian|muslim|jew|jewish|hindu|sikh|buddhist|mormon|protestant|evangelical|atheist|believer)(?: (?:to another|myself))?|your (?:(?:christian|catholic|muslim|jewish|deep|strong) )*(?:faith|religion|beliefs|religious \\w+|baptism|conversion)|${READER} (?:(?:are|were|have|also|a|an) )*(?:devout|practi[sc]ing|fellow) (?:catholic|christian|muslim|jew|hindu|sikh|buddhist)`,
    ),
    notAfter:
      /^(?:school|charity|centre|center|press|university|college|church|parish|mosque|temple|community (?:centre|center)|art|history|studies|music)\b/u,
  },
  {
    class: 'politics',
    pattern: words(
      `(?:as|being) (?:(?:a|an|one) )?(?:fellow |proud |lifelong |committed |staunch |another )*(?:republican|democrat|conservative|liberal|tory|socialist|libertarian|leftist|trump supporter|labour (?:voter|supporter|member)|green voter|trade unionist|union member)|your (?:political (?:views|beliefs|posts?|opinions?|leanings|affiliation)|vote|union membership)|${READER} (?:(?:also|clearly|probably|have|must have) )*(?:voted|vote) (?:for|against|republican|democrat|conservative|labour|green)`,
    ),
    notAfter:
      /^(?:club|mp|councillor|candidate|senator|office|press officer|on the (?:council|bill|motion|amendment))\b/u,
  },
  {
    class: 'origin',
    pattern: words(
      `(?:as|being) (?:(?:a|an|one) )?(?:fellow |proud |successful |another )*(?:black|asian|white|latin[oax]|hispanic|arab|african[ -]american|indigenous|brown|mixed[ -]race) (?:wom[ae]n|m[ae]n|founder|leader|professional|person|ceo|executive|engineer|entrepreneur)|your (?:race|ethnicity|skin colou?r|ethnic (?:background|origin))`,
    ),
  },
  {
    class: 'orientation',
    pattern: words(
      `(?:as|being) (?:(?:a|an|one) )?(?:fellow |proud |another )*(?:gay|lesbian|queer|bisexual|trans|transgender|non-?binary|lgbtq?\\+?) (?:wom[ae]n|m[ae]n|founder|leader|professional|person|parent|ceo|couple)|your (?:sexuality|sexual orientation|gender identity|coming[ -]out|transition as)`,
    ),
    notAfter: trade,
  },
  {
    class: 'immigration',
    pattern: words(
      `your (?:(?:own|pending|current|expiring) )*(?:visa (?:status|situation|application|problems?|expires?|is about)|visa|green card|immigration (?:status|situation|case)|asylum (?:case|application|claim)|residen(?:ce|cy) permit|work permit|citizenship application|deportation)|as (?:a|an|one) (?:fellow )?(?:immigrant|refugee|asylum seeker|h-?1b holder)|${READER} (?:(?:are|were|have|just|being) )*(?:on an? (?:h-?1b|student visa|work visa)|deported|seeking asylum)`,
    ),
    notAfter: trade,
  },
  {
    class: 'lost job',
    pattern: words(
      `${READER} (?:(?:have|had|were|was|got|been|just|recently|are|also) )+(?:laid off|let go|made redundant|fired|sacked|dismissed|part of the (?:recent )?layoffs?|affected by the (?:recent )?(?:layoffs?|redundanc(?:y|ies)|cuts))|your (?:(?:recent|own|sudden) )*(?:layoff|lay-off|redundancy|dismissal|firing|unemployment)`,
    ),
    notAfter: /^(?:policy|process|plan|plans|procedure|procedures|of staff|law|package)\b/u,
  },
];
