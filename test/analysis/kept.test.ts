/** What is kept of sentences and paragraphs changes nothing but the time: the same text gives the same facts, wherever it stood before. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeFacts } from '../../src/analysis/facts.ts';
import { Message } from '../../src/engine/message.ts';
import { readText } from '../../src/input/text.ts';
import type { MessageNode } from '../../src/syntax/tree.ts';

const texts = readFileSync(new URL('../../fixtures/corpus/fresh.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .slice(0, 150)
  .map((line) => JSON.parse(line) as { text?: string; draft?: { text: string } })
  .flatMap(({ text, draft }) => text ?? draft?.text ?? []);

function understood(file: string) {
  const { draft, source, layout } = readText(file);
  const message = new Message(draft, source, layout);
  return { facts: describeFacts(message.analysis), ast: message.ast };
}

/** Where each word is, and that it is the word that stands there. */
function checkPlaces(node: MessageNode, text: string): void {
  const { start, end } = node.position ?? { start: { offset: -1 }, end: { offset: -1 } };
  if ('value' in node) expect(text.slice(start.offset, end.offset)).toBe(node.value);
  if ('children' in node) for (const child of node.children) checkPlaces(child as MessageNode, text);
}

it.each(texts.map((text) => [text.slice(0, 40).replace(/\s+/gu, ' '), text]))('%s', (_name, text) => {
  const first = understood(text);
  // The same sentences, further down.
  const source = `To: Ana\n\n${text}`;
  const moved = understood(source);
  checkPlaces(moved.ast, source);
  expect(understood(text)).toEqual(first);
  const acts = (facts: typeof first.facts, of: string) =>
    facts
      .filter(({ kind }) => kind === 'act')
      .map(({ start, end, details }) => [of.slice(start ?? 0, end ?? 0), details['type']]);
  expect(acts(moved.facts, source)).toEqual(acts(first.facts, text));
  expect(understood(`${text} `).facts).toEqual(first.facts);
});

it('keeps apart what reads the same and is not', () => {
  // Quoted as a whole, and not.
  const acts = (text: string) =>
    understood(text)
      .facts.filter(({ kind }) => kind === 'act')
      .map(({ details }) => details['type']);
  const plain = acts('She asked. Can you send it? We said yes.');
  const quoted = acts('She asked “Go on. Can you send it? Now.” and left.');
  expect(acts('She asked. Can you send it? We said yes.')).toEqual(plain);
  expect(acts('She asked “Go on. Can you send it? Now.” and left.')).toEqual(quoted);
});
