/** Where a sentence ends that is typed in a hurry; the near-miss beside each example. */
import { describe, expect, it } from 'vitest';
import { toDraft } from '../../src/draft.ts';
import { Message } from '../../src/engine/message.ts';

describe('sentences', () => {
  for (const [text, ...sentences] of [
    ['It was stuck up the sleeve 🦕 Whose is it?', 'It was stuck up the sleeve 🦕', 'Whose is it?'],
    ['We love 🍕 Margherita on Fridays.', 'We love 🍕 Margherita on Fridays.'],
    ['We moved the shop 🏡 to Leeds.', 'We moved the shop 🏡 to Leeds.'],
    ['Be off the grass by 9. Show the blue pass.', 'Be off the grass by 9.', 'Show the blue pass.'],
    ['Be off the grass by 9.30 Show the pass.', 'Be off the grass by 9.30 Show the pass.'],
    ['We thought of u. Thursday is fine.', 'We thought of u.', 'Thursday is fine.'],
    ['We asked J. Thursday for it.', 'We asked J. Thursday for it.'],
    // Marks of Markdown are not said.
    ['## The shop moves. We need a van.', 'The shop moves.', 'We need a van.'],
    ['#4 is broken.', '#4 is broken.'],
  ])
    it(text as string, () =>
      expect(new Message(toDraft(text as string)).analysis.sentences.map((sentence) => sentence.text)).toEqual(
        sentences,
      ),
    );
});
