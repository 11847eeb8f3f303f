/**
 * Words that carry grammar, not matter: pronouns, determiners, prepositions, conjunctions, auxiliaries, question words, and
 * the light verbs and adverbs of asking and telling. In the skeleton of a sentence they stand as they are; all other words
 * are replaced by their part of speech. Closed classes after Quirk et al. 1985, chapters 2 to 9.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

export const skeletonWords =
  set(`i we you he she it they me us him her them my our your his its their mine ours yours theirs
  myself ourselves yourself who whom whose which what when where why how whether if that this these those there here
  a an the some any no none every each all both either neither one ones other another such same much many more most few less least
  enough several own
  and or but nor so yet because since as while although though unless until once than
  of to in on at by for from with about into over under after before between through during without within against
  off out up down across around behind beside near above below toward towards upon via per like unlike except
  is are was were be been being am do does did done doing have has had having will would shall should can could may might must
  ought need dare used going
  not never ever just only also too very really quite still already again back now then soon later today tomorrow
  please kindly maybe perhaps possibly well yes
  let know tell say ask give send show share want like love hope wish think mean see hear get make take help
  happy glad grateful thank thanks sorry open free able willing keen interested curious worth ok okay
  something anything nothing everything someone anyone anybody somebody everyone nobody`);
