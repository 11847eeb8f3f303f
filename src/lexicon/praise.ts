/** Words of praise by strength, and what is praised when nothing in particular is. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Superlatives: nobody is told so by somebody who has no reason to say it. */
export const strongPraise =
  set(`incredible amazing inspiring inspirational phenomenal outstanding extraordinary remarkable exceptional brilliant
  visionary genius legendary legend world-class unparalleled unmatched stunning magnificent fantastic awesome mind-blowing
  jaw-dropping breathtaking superb stellar amazingly incredibly unbelievable iconic trailblazing trailblazer guru rockstar
  superstar unicorn flawless spectacular`);

/** Praise that takes an adverb to become flattery. */
export const plainPraise =
  set(`impressed impressive great wonderful excellent talented inspired admirable interesting fascinating successful
  accomplished respected gifted beautiful perfect unique good nice love loved admire lovely cool smart clever`);

export const intensifiers =
  set(`truly absolutely really so incredibly extremely deeply hugely totally completely utterly genuinely super very simply
  amazingly insanely beyond most such exceptionally seriously literally`);

/** What is praised when nothing in particular is: the person, their work, their profile. */
export const unspecific =
  set(`work profile background experience journey career leader leadership person human company team achievements accomplishments
  expertise success growth content feed page posts brand mind talent skills professional founder expert path story track
  record job portfolio presence energy vision passion business insights individual entrepreneur executive manager man woman
  guy you people everything stuff things`);
