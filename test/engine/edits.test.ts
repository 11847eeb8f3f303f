/**
 * A draft that is being written is linted again and again, and what did not change is not worked out again. Whatever is typed,
 * pasted, quoted or cut, the result has to be that of a linter which never saw the text before.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';

const texts = readFileSync(new URL('../../fixtures/corpus/fresh.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { draft: { text: string } }).draft.text)
  .filter((text) => text.length > 300);

type Edit = (text: string, at: number) => string;

const insert =
  (what: string): Edit =>
  (text, at) =>
    text.slice(0, at) + what + text.slice(at);
const paragraphs = (text: string) => text.split(/(?:\r?\n){2,}/u);

const withHeader = (text: string, reader: string, subject: string) =>
  `---\nto: { name: ${reader} }\nchannel: email\nsubject: "${subject}"\n---\n${text.replace(/^---\n[\s\S]*?\n---\n/u, '')}`;

/** What people do to a draft; `at` is where. */
const edits: Readonly<Record<string, Edit>> = {
  letter: insert('e'),
  space: insert(' '),
  stop: insert('. '),
  question: insert(' Would Tuesday suit you? '),
  'empty line': insert('\n\n'),
  'line end': insert('\r\n'),
  emoji: insert('👩‍🚀🎉'),
  quotation: insert(' “I never said that” '),
  'open quotation mark': insert('“'),
  link: insert(' https://example.com/a?b=c. '),
  item: insert('\n- three of them\n- a fourth, for you\n'),
  shouting: insert(' THIS IS YOUR LAST CHANCE!!! '),
  'merge field': insert(' {{first_name}} '),
  'long word': insert('x'.repeat(2100)),
  rub: (text, at) => text.slice(0, Math.max(0, at - 1)) + text.slice(at),
  cut: (text, at) => text.slice(0, at) + text.slice(at + 80),
  'cut the start': (text) => text.slice(20),
  'paste a paragraph again': (text, at) => {
    const all = paragraphs(text);
    return [...all, all[at % all.length] ?? ''].join('\n\n');
  },
  'move a paragraph up': (text, at) => {
    const all = paragraphs(text);
    return [...all.splice(at % all.length, 1), ...all].join('\n\n');
  },
  'lines of Windows': (text) => text.replace(/\r?\n/gu, '\r\n'),
  'quote the rest': (text, at) =>
    `${text.slice(0, at)}\n\nOn Mon, 6 Nov 2023 at 09:14, Ana <a@b.example> wrote:\n${text.slice(at).replace(/^/gmu, '> ')}`,
  'sign off': (text) => `${text}\n\nBest regards,\nSam\n\nPS one more thing, if I may.`,
  greeting: (text) => `Hi Priya,\n\n${text}`,
  'front matter': (text) => withHeader(text, 'Priya Nair, company: Harbour Foods', 'Your talk. Shall I send it?'),
  // What is known of the reader changes what a sentence says to them.
  'other reader': (text, at) =>
    withHeader(text, `Ana Ruiz, facts: ["${text.slice(at, at + 300).replace(/[^a-z ]/gu, ' ')}"]`, 'Re: offer'),
};

const steps = fc.array(fc.record({ edit: fc.constantFrom(...Object.keys(edits)), at: fc.nat(2000) }), {
  minLength: 8,
  maxLength: 8,
});

/** All that is said of a text. Everything that is kept begins anew with the modules. */
async function freshReader(): Promise<(text: string) => string> {
  vi.resetModules();
  const { createLinter, presets } = await import('../../src/index.ts');
  const { describeFacts } = await import('../../src/analysis/facts.ts');
  const { readDraft } = await import('../../src/integrations/reading.ts');
  const linter = await createLinter(presets.all);
  return (text) => {
    const reading = readDraft(text);
    if ('fault' in reading) return reading.fault;
    const { message } = reading;
    const { allSentences, length, shouting } = message.analysis;
    const sentences = allSentences.map(({ text: own, tokens, start, end, zone, index, paragraph, isListItem }) => [
      own,
      ...[tokens, start, end, zone, index, paragraph, isListItem],
    ]);
    const result = linter.lintSource(reading);
    return JSON.stringify({
      result,
      sentences,
      length,
      shouting,
      facts: describeFacts(message.analysis),
      ast: message.ast,
    });
  };
}

it('says the same of a text whatever it knew before', async () => {
  // Many drafts are written at a time, each in its own way; each reader below sees them all at one moment.
  const ways = fc.sample(steps, { numRuns: 40, seed: 7 });
  const writing = await freshReader();
  const drafts = ways.map((way, index) => {
    let text = texts[index * 3] ?? '';
    return [text, ...way.map(({ edit, at }) => (text = (edits[edit] as Edit)(text, at % (text.length + 1))))];
  });
  const written = drafts.map((versions) => versions.map((text) => writing(text)));
  for (let moment = 0; moment < 9; moment++) {
    const reader = await freshReader();
    for (const [index, versions] of drafts.entries()) {
      const way = ways[index]?.slice(0, moment).map(({ edit }) => edit);
      expect(written[index]?.[moment], `after ${way?.join(', ')}:\n${versions[moment]}`).toBe(
        reader(versions[moment] ?? ''),
      );
    }
  }
});
