/** What the message says is attached. */
import { attachmentClaims, otherAttachment } from '../lexicon/attachments.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { phrasesIn, wordingOf } from './wording.ts';

export interface AttachmentClaim {
  start: number;
  end: number;
  sentence: Sentence;
  /** A link stands in the same sentence, so the reader can get at the thing. */
  isLinked: boolean;
}

export function findAttachmentClaims(sentences: readonly Sentence[]): AttachmentClaim[] {
  return sentences.flatMap((sentence): AttachmentClaim[] => {
    const { text } = wordingOf(sentence);
    if (!/attach|enclos/u.test(text) || otherAttachment.within.test(text)) return [];
    for (const pattern of attachmentClaims) {
      for (const { start, end, before, after } of phrasesIn([sentence], pattern)) {
        if (otherAttachment.before.test(before) || otherAttachment.after.test(after)) continue;
        return [{ start, end, sentence, isLinked: sentence.tokens.some(({ kind }) => kind === 'link') }];
      }
    }
    return [];
  });
}
