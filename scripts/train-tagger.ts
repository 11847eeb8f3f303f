/**
 * `npm run train:tagger`: teaches the tagger of `src/syntax/tags.ts` what wink-nlp (MIT, a development dependency) says of the
 * sentences in `fixtures/corpus`, and writes `src/model/tagger-weights.ts`. An averaged perceptron (Collins 2002); the order of
 * the sentences is shuffled by a generator with a fixed seed, so the same corpus gives the same bytes.
 *
 * `--check` fails when the file would change.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { toDraft } from '../src/draft.ts';
import { Message } from '../src/engine/message.ts';
import { TAGS, type Tag } from '../src/model/tagger.ts';
import { words as tableWords } from '../src/model/word-table.ts';
import type { Token } from '../src/syntax/sentences.ts';
import { tagFeatures, taggedWordsOf, type Before, type TaggedWord } from '../src/syntax/tags.ts';
import { readCorpus, readLone } from './corpus.ts';
import { winkTags } from './wink.ts';

const EPOCHS = 5;
/** A word is certain if it was seen as often and had one tag as often; names and nouns are told by their neighbours. */
const CERTAIN_SEEN = 12;
const CERTAIN_SHARE = 0.985;
/** Features that were seen less often, or decide less, are left out. */
const MIN_SEEN = 5;
const MIN_WEIGHT = 0.6;

interface Example {
  words: TaggedWord[];
  tags: Tag[];
}

const lowerCase = (tokens: readonly Token[]): Token[] => {
  const lower = tokens.map((token) => ({ ...token, text: token.lower }));
  return lower.at(-1)?.kind === 'punctuation' ? lower.slice(0, -1) : lower;
};

const asksFirst = /^(?:do|does|did|would|could|can|will|may|might|should|shall|must)$/u;
const bareSubject = /^(?:i|we|you|he|she|it|they|this|that|anyone|anybody|someone|somebody)$/u;

/** wink-nlp takes the verb of a question for a noun where it could be one: "would that suit you", "does Monday work for you". */
function mendVerbs(words: readonly TaggedWord[], tags: Tag[]): void {
  for (let index = 2; index < tags.length - 1; index++) {
    const subject = words[index - 1]?.word ?? '';
    const isSubject = bareSubject.test(subject) || (tags[index - 1] === 'PROPN' && words[index - 1]?.shape !== 'F');
    const after = tags[index + 1] as Tag;
    if (
      tags[index] === 'NOUN' &&
      isSubject &&
      asksFirst.test(words[index - 2]?.word ?? '') &&
      /^(?:PRON|ADP|DET|PART|PUNCT)$/u.test(after)
    )
      tags[index] = 'VERB';
  }
}

/** Sentences as they stand, and again as people type them in a hurry; the tags are those of the first. */
function readExamples(): Example[] {
  const rows = readCorpus('tune').filter(({ labels }) => (labels.language ?? 'en') === 'en');
  const texts = new Set(
    rows.flatMap(({ draft }) => [
      draft.text,
      ...(draft.history ?? []).map((earlier) => (typeof earlier === 'string' ? earlier : earlier.text)),
    ]),
  );
  for (const file of ['pairs', 'plain'] as const) for (const { text } of readLone(file)) texts.add(text);
  const examples: Example[] = [];
  for (const text of texts)
    for (const { tokens } of new Message(toDraft({ text })).analysis.sentences) {
      const tags = winkTags(tokens);
      const words = taggedWordsOf(tokens);
      mendVerbs(words, tags);
      examples.push({ words, tags });
      const typed = lowerCase(tokens);
      if (typed.some((token, index) => token.text !== tokens[index]?.text))
        examples.push({ words: taggedWordsOf(typed), tags });
    }
  return examples;
}

/** The tag of each word of the word table, standing alone. */
const lexicon = new Map(tableWords.split(' ').map((text) => [text, winkTags([{ text }])[0] ?? 'X']));

function certainWords(examples: readonly Example[]): Map<string, Tag> {
  const seen = new Map<string, Map<Tag, number>>();
  for (const { words, tags } of examples)
    for (const [index, { word, fixed }] of words.entries()) {
      if (fixed) continue;
      const counts = seen.get(word) ?? new Map<Tag, number>();
      seen.set(word, counts.set(tags[index] as Tag, (counts.get(tags[index] as Tag) ?? 0) + 1));
    }
  const certain = new Map<string, Tag>();
  for (const [word, counts] of seen) {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const [tag, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a));
    if (total >= CERTAIN_SEEN && count / total >= CERTAIN_SHARE && tag !== 'NOUN' && tag !== 'PROPN')
      certain.set(word, tag);
  }
  return certain;
}

interface Weight {
  now: Float64Array;
  sum: Float64Array;
  since: number;
  seen: number;
}

function train(examples: readonly Example[], certain: ReadonlyMap<string, Tag>): Map<string, Weight> {
  const weights = new Map<string, Weight>();
  const settle = (weight: Weight, step: number) => {
    for (let tag = 0; tag < TAGS.length; tag++)
      weight.sum[tag] = (weight.sum[tag] as number) + (weight.now[tag] as number) * (step - weight.since);
    weight.since = step;
  };
  const order = examples.map((_, index) => index);
  let seed = 7;
  const random = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
  let step = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other] as number, order[index] as number];
    }
    let wrong = 0;
    let asked = 0;
    for (const position of order) {
      const { words, tags } = examples[position] as Example;
      let before: [Before, Before] = ['^', '^'];
      for (const [index, { word, fixed }] of words.entries()) {
        const sure = fixed ?? certain.get(word);
        if (sure) {
          before = [sure, before[0]];
          continue;
        }
        step++;
        asked++;
        const names = tagFeatures(words, index, before, (entry) => lexicon.get(entry));
        const entries = names.map((name) => {
          let weight = weights.get(name);
          if (!weight)
            weights.set(
              name,
              (weight = {
                now: new Float64Array(TAGS.length),
                sum: new Float64Array(TAGS.length),
                since: step,
                seen: 0,
              }),
            );
          weight.seen++;
          return weight;
        });
        const sums = TAGS.map((_, tag) => entries.reduce((sum, { now }) => sum + (now[tag] as number), 0));
        const best = sums.indexOf(Math.max(...sums));
        const right = TAGS.indexOf(tags[index] as Tag);
        if (best !== right) {
          wrong++;
          for (const weight of entries) {
            settle(weight, step);
            weight.now[right] = (weight.now[right] as number) + 1;
            weight.now[best] = (weight.now[best] as number) - 1;
          }
        }
        before = [TAGS[best] as Tag, before[0]];
      }
    }
    if (!process.argv.includes('--check'))
      console.log(`epoch ${epoch + 1}: ${((1 - wrong / asked) * 100).toFixed(2)} % of ${asked} uncertain words`);
  }
  for (const weight of weights.values()) {
    settle(weight, step);
    weight.sum = weight.sum.map((sum) => sum / step);
  }
  return weights;
}

const examples = readExamples();
const certain = certainWords(examples);
const weights = [...train(examples, certain)]
  .filter(([, { sum, seen }]) => seen >= MIN_SEEN * EPOCHS && Math.max(...sum.map(Math.abs)) >= MIN_WEIGHT)
  .sort(([a], [b]) => (a < b ? -1 : 1));
const step = Math.max(...weights.flatMap(([, { sum }]) => [...sum].map(Math.abs))) / 127;
const bytes = Int8Array.from(weights.flatMap(([, { sum }]) => [...sum].map((value) => Math.round(value / step))));
const quoted = (text: string) => JSON.stringify(text);
const byTag = TAGS.map((tag) => [tag, ...[...certain].filter(([, own]) => own === tag).map(([word]) => word)])
  .filter(({ length }) => length > 1)
  .map(([tag, ...words]) => [tag, ...words.sort()].join(' '))
  .join('\n');
const source = await format(
  `// Written by \`npm run train:tagger\` from fixtures/corpus and wink-nlp's tags; do not edit.
/** The usual tag of each word of the word table: \`A\` is the first of \`TAGS\`. */
export const tags = ${quoted([...lexicon.values()].map((tag) => String.fromCharCode(65 + TAGS.indexOf(tag))).join(''))};
/** Words that have one tag wherever they stand: a line a tag. */
export const certain = ${quoted(byTag)};
/** Names of the features, one a line. */
export const features = ${quoted(weights.map(([name]) => name).join('\n'))};
/** A signed byte for each feature and tag, base64. */
export const weights = '${Buffer.from(bytes.buffer).toString('base64')}';
`,
  { parser: 'typescript', printWidth: 120, singleQuote: true },
);
const target = new URL('../src/model/tagger-weights.ts', import.meta.url);
if (!process.argv.includes('--check')) {
  writeFileSync(target, source);
  console.log(`wrote src/model/tagger-weights.ts: ${certain.size} certain words, ${weights.length} features`);
} else if (readFileSync(target, 'utf8') !== source) {
  console.error('src/model/tagger-weights.ts is not what the corpus gives. Run `npm run train:tagger`.');
  process.exitCode = 1;
}
