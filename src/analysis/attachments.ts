/** What the message says is attached. */
import { attachmentClaims, otherAttachment } from '../lexicon/attachments.ts';
import type { Sentence } from '../syntax/sentences.ts';
import { hitsIn, wordingOf } from './wording.ts';

export interface AttachmentClaim {
  start: number;
  end: number;
  sentence: Sentence;
  /** A link stands in the same sentence, so the reader can get at the thing. */
  isLinked: boolean;
}

export function findAttachmentClaims(sentences: readonly Sentence[]): AttachmentClaim[] {
  return sentences.flatMap((sentence): AttachmentClaim[] => {
    for (const { phrases } of hitsIn(sentence, attachmentClaims)) {
      if (otherAttachment.within.test(wordingOf(sentence).text)) return [];
      for (const { start, end, before, after } of phrases) {
        if (otherAttachment.before.test(before) || otherAttachment.after.test(after)) continue;
        return [{ start, end, sentence, isLinked: sentence.tokens.some(({ kind }) => kind === 'link') }];
      }
    }
    return [];
  });
}
