/** Parts of speech by wink-nlp and its model (MIT): what the tagger learns from, and is compared with. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';
import type { Token } from '../src/syntax/sentences.ts';
import type { Tag } from '../src/syntax/tags.ts';

const nlp = winkNLP(model, ['pos']);

/** One tag a token; a contraction ("don't") has the tag of its first part. Our words, set apart by spaces. */
export function winkTags(tokens: readonly Pick<Token, 'text'>[]): Tag[] {
  const { its } = nlp;
  const words = tokens.map(({ text }) => text.replace(/\s/gu, '_').slice(0, 30));
  const starts: number[] = [];
  let at = 0;
  for (const word of words) {
    starts.push(at);
    at += word.length + 1;
  }
  const tags = new Array<Tag>(words.length).fill('X');
  let offset = 0;
  let index = 0;
  let filled = -1;
  nlp
    .readDoc(words.join(' '))
    .tokens()
    .each((token: ItemToken) => {
      offset += (token.out(its.precedingSpaces) as string).length;
      while (index + 1 < starts.length && (starts[index + 1] as number) <= offset) index++;
      if (index !== filled) {
        tags[index] = token.out(its.pos) as Tag;
        filled = index;
      }
      offset += (token.out() as string).length;
    });
  return tags;
}
