/**
 * Measures how fast msglint is, next to other tools, and prints four tables. To be run after a build:
 *
 *     npm run bench
 *
 * Figures depend on the machine, so read the ratios. Nothing fails when a figure is bad.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { markdown as alex } from 'alex';
import compromise from 'compromise/two';
import retextEnglish from 'retext-english';
import alexRule from 'textlint-rule-alex';
import writeGoodRule from 'textlint-rule-write-good';
import { unified } from 'unified';
import writeGood from 'write-good';
import { createLinter, presets } from '../dist/index.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const cli = join(here, '../dist/cli.js');

/** How many messages, and of how many words. */
const MESSAGES = 26;
const WORDS = 52;
/** Rounds of each tool; the median counts. */
const ROUNDS = 9;
/** A round goes over the messages as often as it takes to reach this, so that a fast tool can be timed. In ms. */
const ROUND_TIME = 60;
/** Each tool runs this long before it is timed. In ms. */
const WARM_UP = 2500;
/** Starts of each command. */
const STARTS = 9;
/** Sizes of the texts whose cost per KB is measured. In KB of 1,024 UTF-16 units. */
const SIZES = [1, 10, 100, 1024];
/** More than this from 10 KB to 1 MB is faster than linear growth. */
const MAX_GROWTH = 1.3;
/** A text that is expected to take longer is left out: one bad case would use up the time of all others. In ms. */
const MAX_TIME = 20_000;
/** Less than this a KB is not worth a flag: what grows is the garbage collector's share. In ms. */
const MIN_COST = 0.5;

const rows = readFileSync(new URL('../fixtures/corpus/tune.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const drafts = chooseDrafts();
const texts = drafts.map(({ text }) => text);
const started = performance.now();

const recommended = await createLinter(presets.recommended);
const all = await createLinter(presets.all);
const ownWords = rows
  .filter(({ labels, draft }) => labels.language === 'en' && isOwnWords(draft.text))
  .map(({ draft }) => draft.text);

console.log(`node ${process.version}, ${availableParallelism()} cores\n`);
await perMessage();
allAgainstRecommended();
perStart();
perKilobyte();
console.log(`took ${Math.round((performance.now() - started) / 1000)} s`);

/** Opening messages in English nearest to 52 words; of equally near ones those that come first by id. */
function chooseDrafts() {
  return rows
    .filter(({ labels }) => labels.language === 'en' && labels.kind === 'first')
    .map(({ id, draft }) => ({ id, draft, distance: Math.abs(countWords(draft.text) - WORDS) }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, MESSAGES)
    .map(({ draft }) => draft);
}

/** (a) Processor time a message, with everything loaded and warm. */
async function perMessage() {
  const parser = unified().use(retextEnglish).freeze();
  const kernel = new TextlintKernel();
  const textlintOptions = {
    ext: '.txt',
    plugins: [{ pluginId: 'text', plugin: textPlugin.default ?? textPlugin }],
    rules: [
      { ruleId: 'write-good', rule: writeGoodRule.default ?? writeGoodRule },
      { ruleId: 'alex', rule: alexRule.default ?? alexRule },
    ],
  };
  const tools = [
    ['retext-english parse', texts, (text) => parser.parse(text)],
    ['msglint recommended', drafts, (draft) => recommended.lint(draft)],
    ['msglint all', drafts, (draft) => all.lint(draft)],
    // Names and dates found in a sentence are remembered; here no sentence comes twice.
    ['msglint all, sentences new each time', drafts, (draft, pass) => all.lint(renewed(draft, pass))],
    ['compromise/two', texts, (text) => compromise(text)],
    ['write-good', texts, (text) => writeGood(text)],
    ['alex', texts, (text) => alex(text)],
    ['textlint kernel, write-good and alex', texts, (text) => kernel.lintText(text, textlintOptions)],
  ];
  const measured = [];
  for (const [name, inputs, run] of tools) measured.push([name, await timeMessages(inputs, run)]);
  const bare = measured[0][1];
  print(
    `Processor time a message: ${drafts.length} messages, ${mean(texts.map(countWords)).toFixed(0)} words ` +
      `(${mean(texts.map(({ length }) => length)).toFixed(0)} characters) on average, warm, median of ${ROUNDS} rounds`,
    ['', 'ms', 'x parse'],
    measured.map(([name, time]) => [name, time.toFixed(3), (time / bare).toFixed(1)]),
  );
}

/** What all rules cost beyond the recommended ones: messages of all lengths, no sentence twice, the two taking turns. */
function allAgainstRecommended() {
  const inputs = rows.filter(({ labels }) => labels.language === 'en').slice(0, 200);
  const linters = [recommended, all];
  const times = linters.map(() => []);
  for (let round = -3; round < ROUNDS; round++) {
    for (const index of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const fresh = inputs.map(({ draft }) => renewed(draft, 2 * (round + 3) + index));
      const before = process.cpuUsage();
      for (const draft of fresh) linters[index].lint(draft);
      if (round >= 0) times[index].push(processorTime(before) / fresh.length);
    }
  }
  const [one, other] = times.map(median);
  print(
    `Processor time a message, all rules against recommended: ${inputs.length} messages, sentences new each time, median of ${ROUNDS} rounds`,
    ['', 'ms', 'x'],
    [
      ['msglint recommended', one.toFixed(3), '1.00'],
      ['msglint all', other.toFixed(3), (other / one).toFixed(2)],
    ],
  );
}

async function timeMessages(inputs, run) {
  let pass = 0;
  // Here and not before each round: a forced collection throws compiled code away, and what follows takes up to four times
  // as long.
  globalThis.gc?.();
  // A promise is waited for only where there is one: waiting costs as much as a parse.
  const runAll = async () => {
    pass++;
    for (const input of inputs) {
      const result = run(input, pass);
      if (result instanceof Promise) await result;
    }
  };
  const from = performance.now();
  let passes = 0;
  while (passes < 3 || performance.now() - from < WARM_UP) {
    await runAll();
    passes++;
  }
  const perPass = (performance.now() - from) / passes;
  const repeats = Math.max(1, Math.ceil(ROUND_TIME / perPass));
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    for (let repeat = 0; repeat < repeats; repeat++) await runAll();
    times.push(processorTime(before) / repeats / inputs.length);
  }
  return median(times);
}

/** The draft with a number before the end of each sentence. */
function renewed(draft, number) {
  return { ...draft, text: draft.text.replace(/[.?!](?=\s|$)/gu, ` ${number}$&`) };
}

/** (b) Wall time of a process that checks one draft, from start to end. */
function perStart() {
  const folder = mkdtempSync(join(tmpdir(), 'msglint-bench-'));
  const plain = join(folder, 'draft.txt');
  const withHeader = join(folder, 'front-matter.txt');
  const { text } = drafts[0];
  writeFileSync(plain, `${text}\n`);
  writeFileSync(withHeader, `---\nto:\n  name: Priya Raman\nchannel: email\nsubject: Your talk\n---\n${text}\n`);
  const bin = (path, ...args) => [join(here, 'node_modules', path), ...args];
  const commands = [
    ['node -e 0', ['-e', '0']],
    ['msglint draft.txt', [cli, plain]],
    ['msglint draft.txt, with front matter', [cli, withHeader]],
    ['write-good', bin('write-good/bin/write-good.js', plain)],
    ['alex', bin('alex/cli.js', plain)],
    [
      'textlint, write-good and alex',
      bin('textlint/bin/textlint.js', '--no-textlintrc', '--rule', 'write-good', '--rule', 'alex', plain),
    ],
  ].filter(([, [script]]) => script === '-e' || existsSync(script));
  const times = commands.map(() => []);
  try {
    // One round is not counted: it brings the files into memory. The commands take turns, so that what else the machine
    // does falls on all of them.
    for (let round = 0; round <= STARTS; round++) {
      for (const [index, [name, args]] of commands.entries()) {
        const from = performance.now();
        const { status, signal } = spawnSync(process.execPath, args, {
          cwd: here,
          stdio: 'ignore',
          timeout: 20_000,
          env: { ...process.env, NO_UPDATE_NOTIFIER: '1' },
        });
        if (signal || status === null) throw new Error(`${name} did not end by itself`);
        if (round > 0) times[index].push(performance.now() - from);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const medians = times.map(median);
  print(
    `Start to end of the process: one draft of ${countWords(text)} words, wall time, median of ${STARTS}`,
    ['', 'ms', 'x node'],
    commands.map(([name], index) => [name, medians[index].toFixed(0), (medians[index] / medians[0]).toFixed(2)]),
  );
}

/** (c) How the cost of a KB grows with the text. */
function perKilobyte() {
  const inputs = [
    ['prose', prose],
    ...[
      'etc. ',
      'a.b ',
      '(',
      '?',
      '{',
      '<',
      '> ',
      'Re: ',
      '" ',
      'x',
      '\u{1F600}',
      "don't ",
      ', and ',
      'if you ',
      '[a ',
      'x@y. ',
      'would you ',
      'On 1 Jan 2025 at 10:00, A wrote:\n',
    ].map((unit) => [
      unit === '\u{1F600}' ? 'an emoji' : JSON.stringify(unit),
      (length) => unit.repeat(Math.floor(length / unit.length)),
    ]),
  ];
  const lines = inputs.map(([name, textOf]) => {
    const costs = [];
    let expected = 0;
    for (const [index, size] of SIZES.entries()) {
      const cost = expected > MAX_TIME ? undefined : costOf((run) => textOf(size * 1024, run), size);
      costs.push(cost);
      // What the next size will take if the cost goes on growing as it did.
      const growth = index === 0 ? 1 : Math.max(1, cost / costs[index - 1]);
      expected = cost === undefined ? Infinity : cost * growth * (SIZES[index + 1] ?? 0);
    }
    return [name, ...costs.map((cost) => cost?.toFixed(3) ?? 'too long'), ...growthOf(costs)];
  });
  print(
    'Processor time of msglint recommended, ms per KB, by size of the text',
    ['', ...SIZES.map((size) => (size < 1024 ? `${size} KB` : `${size / 1024} MB`)), '10 KB -> 1 MB', ''],
    lines,
  );
}

function growthOf(costs) {
  const [, from, , to] = costs;
  if (to === undefined) return ['-', '<-- not measured'];
  return [(to / from).toFixed(2), to / from > MAX_GROWTH ? '<-- grows' : ''];
}

/** Processor time per KB: median of as many runs as fit into a short time, at least one. */
function costOf(textOf, size) {
  globalThis.gc?.();
  const from = performance.now();
  // Short texts are run until they are compiled; a long one compiles on its own way.
  const warmUp = size <= 10 ? 700 : 0;
  let run = 0;
  while (performance.now() - from < warmUp) recommended.lint(textOf(run++));
  const times = [];
  const begin = performance.now();
  const repeats = size <= 1 ? 20 : 1;
  while (times.length === 0 || (times.length < 9 && performance.now() - begin < 400)) {
    const texts = Array.from({ length: repeats }, () => textOf(run++));
    const before = process.cpuUsage();
    for (const text of texts) recommended.lint(text);
    times.push(processorTime(before) / repeats);
  }
  return median(times) / size;
}

/**
 * Messages of the corpus with empty lines between, from the start again when they have run out. Only those that are
 * nearly all their author's own words: one that quotes an earlier mail would make all that follows a quotation. The number of
 * the run ends each sentence, so that none was seen before: what is kept of sentences would serve short texts alone.
 */
function prose(length, run) {
  const parts = [];
  let total = 0;
  for (let index = 0; total < length; index = (index + 1) % ownWords.length) {
    const part = ownWords[index].replaceAll(/(?<=\w)(?=[.?!]\s)/gu, ` ${run}`);
    parts.push(part);
    total += part.length + 2;
  }
  return parts.join('\n\n').slice(0, length);
}

function isOwnWords(text) {
  const own = recommended.analyze(text).sentences.reduce((sum, sentence) => sum + sentence.text.length, 0);
  return own > 0.6 * text.length;
}

function countWords(text) {
  return text.match(/\S+/gu)?.length ?? 0;
}

/** In ms, of all threads of this process. */
function processorTime(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A table with the first column to the left and figures to the right. */
function print(title, head, lines) {
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((cells) => [...cells[column]].length)));
  const format = (cells) =>
    cells
      .map((cell, column) => {
        const space = ' '.repeat(widths[column] - [...cell].length);
        return column === 0 || column === 6 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd();
  console.log(`${title}\n\n${[head, ...lines].map(format).join('\n')}\n`);
}
