/**
 * `npm run compare-taggers`: our tagger, wink-nlp and compromise on 200 sentences of good messages that were tagged by hand
 * (`fixtures/corpus/tagged.tsv`), none of which our tagger has learned from. Prints the share of words with the right tag, as
 * they stand and in lower case, and the time each takes a word.
 */
import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import { fold, type Token } from '../src/syntax/sentences.ts';
import { tagsOf, type Tag } from '../src/syntax/tags.ts';
import { winkTags } from './wink.ts';

const kindOf = (text: string): Token['kind'] =>
  /^\p{Sc}?\d/u.test(text)
    ? 'number'
    : /@|\.\w+\/|^https?:|^www\./u.test(text)
      ? 'link'
      : /\p{L}/u.test(text)
        ? 'word'
        : /\p{Extended_Pictographic}/u.test(text)
          ? 'emoji'
          : 'punctuation';

const sentences = readFileSync(new URL('../fixtures/corpus/tagged.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const pairs = (line.split('\t')[1] as string).split(' ').map((pair) => {
      const at = pair.lastIndexOf('/');
      return [pair.slice(0, at), pair.slice(at + 1) as Tag] as const;
    });
    const tokens = pairs.map(([text]): Token => ({
      text,
      lower: fold(text),
      kind: kindOf(text),
      start: 0,
      end: 0,
      quoted: false,
    }));
    return { tokens, tags: pairs.map(([, tag]) => tag) };
  });

/** compromise's own tags, the first that fits, as universal ones. */
const universal: readonly (readonly [string, Tag])[] = [
  ['ProperNoun', 'PROPN'],
  ['Month', 'PROPN'],
  ['WeekDay', 'PROPN'],
  ['Person', 'PROPN'],
  ['Place', 'PROPN'],
  ['Organization', 'PROPN'],
  ['Pronoun', 'PRON'],
  ['Auxiliary', 'AUX'],
  ['Copula', 'AUX'],
  ['Modal', 'AUX'],
  ['Verb', 'VERB'],
  ['Negative', 'PART'],
  ['Adjective', 'ADJ'],
  ['Adverb', 'ADV'],
  ['Determiner', 'DET'],
  ['Conjunction', 'CCONJ'],
  ['Preposition', 'ADP'],
  ['Value', 'NUM'],
  ['Noun', 'NOUN'],
  ['QuestionWord', 'ADV'],
  ['Expression', 'INTJ'],
];

interface Term {
  pre?: string;
  text?: string;
  post?: string;
  tags?: string[];
}

function compromiseTags(tokens: readonly Token[]): Tag[] {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of tokens) {
    starts.push(length);
    length += text.length + 1;
  }
  const tags = new Array<Tag>(tokens.length).fill('PUNCT');
  const parsed = nlp(tokens.map(({ text }) => text).join(' ')).json({ terms: { tags: true } }) as { terms: Term[] }[];
  let offset = 0;
  let filled = -1;
  for (const { pre = '', text = '', post = '', tags: own = [] } of parsed.flatMap(({ terms }) => terms)) {
    offset += pre.length;
    const index = starts.findLastIndex((start) => start <= offset);
    if (text !== '' && index !== filled) {
      tags[index] = universal.find(([name]) => own.includes(name))?.[1] ?? 'X';
      filled = index;
    }
    offset += text.length + post.length;
  }
  return tags;
}

const taggers: Readonly<Record<string, (tokens: readonly Token[]) => readonly Tag[]>> = {
  msglint: tagsOf,
  'wink-nlp': winkTags,
  compromise: compromiseTags,
};
const isContent = (tag: Tag) => /^(?:NOUN|PROPN|VERB|ADJ|ADV)$/u.test(tag);
/** Whether something is a name is told by its capital, which lower case takes away. */
const noun = (tag: Tag | undefined) => (tag === 'PROPN' ? 'NOUN' : tag);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(8);

console.log(`${sentences.length} sentences\n`);
console.log('             all words  noun, verb, adjective, adverb  the same in lower case  microseconds a word');
for (const [name, tag] of Object.entries(taggers)) {
  let words = 0;
  let right = 0;
  let content = 0;
  let contentRight = 0;
  let lowerRight = 0;
  const begun = process.cpuUsage();
  const given = sentences.map(({ tokens }) => tag(tokens));
  const { user, system } = process.cpuUsage(begun);
  for (const [at, { tokens, tags }] of sentences.entries()) {
    const lower = tag(tokens.map((token) => ({ ...token, text: token.text.toLowerCase() })));
    for (const [index, truth] of tags.entries()) {
      if (tokens[index]?.kind !== 'word') continue;
      words++;
      if (given[at]?.[index] === truth) right++;
      if (!isContent(truth)) continue;
      content++;
      if (noun(given[at]?.[index]) === noun(truth)) contentRight++;
      if (noun(lower[index]) === noun(truth)) lowerRight++;
    }
  }
  console.log(
    `${name.padEnd(11)}  ${percent(right / words)}  ${percent(contentRight / content).padStart(29)}  ${percent(lowerRight / content).padStart(22)}  ${((user + system) / words).toFixed(1).padStart(19)}`,
  );
}
