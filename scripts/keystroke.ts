/**
 * `npm run keystroke`: how long a letter takes that is typed into a draft, from the change to the findings, as the
 * language server does it: front matter read, message parsed, facts found, rules run. Processor time of the process, so that
 * what else the machine does counts as little as may be; median and slowest of forty letters, after a minute of typing. Then the
 * memory that is held by what is known of texts, once much more was linted than is kept.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createLinter } from '../src/index.ts';
import { readDraft } from '../src/integrations/reading.ts';

const header = '---\nto: { name: Priya Nair, company: Harbour Foods }\nchannel: email\n---\nHi Priya,\n\n';
const topics = [
  'docks',
  'pumps',
  'ledgers',
  'sensors',
  'returns',
  'orchards',
  'forecasts',
  'cables',
  'invoices',
  'grants',
];

/** Paragraphs of which no two are the same, so that nothing is known from elsewhere in the text. */
function paragraph(index: number): string {
  const topic = topics[index % topics.length] ?? '';
  return [
    `In your talk number ${index} you said that spoilage of ${topic} was the one thing that your model could not see.`,
    `We logged ${topic} at ${index + 3} sites over ${index + 5} months, each minute, and wrote down what went wrong.`,
    `Our team has found ${index + 11} cases in which the ${topic} were late, and Harbour Foods was not among them.`,
    `If it helps, I could send you the table for site ${index}; it is short.`,
  ].join(' ');
}

function draftOf(words: number): string {
  const parts: string[] = [];
  for (let count = 0; count < words;) {
    const next = paragraph(parts.length);
    parts.push(next);
    count += next.split(' ').length;
  }
  return `${header}${parts.join('\n\n')}\n\nShall I send it by Friday?\n\nBest,\nSam\n`;
}

const linter = await createLinter();
const lint = (text: string) => {
  const reading = readDraft(text);
  if ('fault' in reading) throw new Error(reading.fault);
  return linter.lintSource(reading).messages.length;
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heldMemory = () => {
  collect();
  return process.memoryUsage().heapUsed / 1024 ** 2;
};
// With the models loaded and nothing known but a line.
lint(`${header}Shall I send it by Friday?\n`);
const before = heldMemory();

const LETTERS = 40;
const WARM_UP = 20;
// Compiled as it is after a minute of typing.
for (let index = 0, draft = draftOf(200); index < 200; index++)
  lint((draft = `${draft.trimEnd()}${index % 6 === 5 ? ' a' : 'b'}\n`));

console.log('words  where      median ms  slowest ms');
for (const words of [200, 1000, 5000]) {
  const draft = draftOf(words);
  for (const [where, at] of [
    ['beginning', header.length],
    ['middle', draft.indexOf('\n\n', draft.length / 2)],
    ['end', draft.indexOf('Friday')],
  ] as const) {
    let text = draft;
    lint(text);
    const times: number[] = [];
    for (let index = 0; index < WARM_UP + LETTERS; index++) {
      // A word, letter by letter.
      text = text.slice(0, at + index) + (index % 6 === 5 ? ' ' : 'abcde'.charAt(index % 6)) + text.slice(at + index);
      const start = process.cpuUsage();
      lint(text);
      const { user, system } = process.cpuUsage(start);
      if (index >= WARM_UP) times.push((user + system) / 1000);
    }
    times.sort((a, b) => a - b);
    const cell = (value: number | undefined) => (value ?? 0).toFixed(2).padStart(9);
    console.log(
      `${String(words).padStart(5)}  ${where.padEnd(9)}  ${cell(times[times.length >> 1])}  ${cell(times.at(-1))}`,
    );
  }
}

let characters = 0;
for (let index = 0; index < 2000; index++) {
  const text = `${header}${paragraph(100 + index)}\n\nShall I send it by Friday?\n`;
  characters += text.length;
  lint(text);
}
const held = (heldMemory() - before).toFixed(1);
console.log(
  `\nmemory held by what is known of texts, after ${Math.round(characters / 1024)} KB of other drafts: ${held} MB`,
);
