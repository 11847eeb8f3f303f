/** `npm run bench`: processor time a message against peers, wall time of the process, cost as the input grows. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextlintKernel } from '@textlint/kernel';
import textPlugin from '@textlint/textlint-plugin-text';
import { text as alexText } from 'alex';
import compromise from 'compromise/two';
import retextEnglish from 'retext-english';
import textlintAlex from 'textlint-rule-alex';
import textlintWriteGood from 'textlint-rule-write-good';
import { unified } from 'unified';
import writeGood from 'write-good';
import { createLinter } from '../dist/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const rows = readFileSync(new URL('../fixtures/corpus/tune.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
const words = (text) => text.split(/\s+/u).length;
const english = rows.filter(({ labels }) => (labels.language ?? 'en') === 'en').map(({ draft }) => draft.text);
const texts = [...english].sort((a, b) => Math.abs(words(a) - 52) - Math.abs(words(b) - 52)).slice(0, 26);
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

console.log(
  `node ${process.version}, ${cpus().length} cores; ${texts.length} messages of ${median(texts.map(words))} words\n`,
);

const parser = unified().use(retextEnglish).freeze();
const recommended = await createLinter();
const all = await createLinter({ extends: ['all'], rules: {} });
const kernel = new TextlintKernel();
const plain = (module) => module.default ?? module;
const textlintOptions = {
  ext: '.txt',
  filePath: 'draft.txt',
  plugins: [{ pluginId: 'text', plugin: plain(textPlugin) }],
  rules: [
    { ruleId: 'write-good', rule: plain(textlintWriteGood), options: true },
    { ruleId: 'alex', rule: plain(textlintAlex), options: true },
  ],
};
const contenders = [
  ['retext-english parse', (text) => parser.parse(text)],
  ['msglint recommended', (text) => recommended.lint(text)],
  ['msglint all', (text) => all.lint(text)],
  ['write-good', (text) => writeGood(text)],
  ['compromise/two', (text) => compromise(text).json()],
  ['alex', (text) => alexText(text)],
  ['textlint, write-good and alex', (text) => kernel.lintText(text, textlintOptions)],
];
let bare = 0;
console.log('processor time a message, warm'.padEnd(36), 'ms'.padStart(8), 'to the parse'.padStart(14));
for (const [name, run] of contenders) {
  const rounds = [];
  for (let round = 0; round < 9; round++) {
    const start = cpu();
    for (const text of texts) await run(text);
    rounds.push((cpu() - start) / texts.length);
  }
  const value = median(rounds.slice(3));
  bare ||= value;
  console.log(name.padEnd(36), value.toFixed(3).padStart(8), (value / bare).toFixed(1).padStart(14));
}

const folder = mkdtempSync(join(tmpdir(), 'msglint-bench-'));
const file = join(folder, 'draft.txt');
writeFileSync(file, texts[0]);
writeFileSync(join(folder, 'front.txt'), `---\nto: Dana\n---\n${texts[0]}`);
const bin = (name) => join(root, 'bench', 'node_modules', '.bin', name);
console.log(`\n${'wall time of the process'.padEnd(36)} ${'ms'.padStart(8)}`);
for (const [name, command] of [
  ['bare node', ['node', '-e', '0']],
  ['msglint, plain draft', ['node', join(root, 'dist/cli.js'), file]],
  ['msglint, front matter', ['node', join(root, 'dist/cli.js'), join(folder, 'front.txt')]],
  ['write-good', [bin('write-good'), file]],
  ['alex', [bin('alex'), file]],
]) {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    spawnSync(command[0], command.slice(1), { stdio: 'ignore' });
    return performance.now() - start;
  });
  console.log(name.padEnd(36), median(times).toFixed(0).padStart(8));
}

const units = {
  prose: `${english.join('\n\n')}\n\n`,
  'etc. ': 'etc. ',
  'a.b ': 'a.b ',
  '(': '(',
  '?': '?',
  '{': '{',
  '<': '<',
  '> ': '> ',
  'Re: ': 'Re: ',
  '" ': '" ',
  'one word': 'x',
  emoji: '😀',
  "don't ": "don't ",
  ', and ': ', and ',
  'if you ': 'if you ',
  '[a ': '[a ',
  'x@y. ': 'x@y. ',
  'would you ': 'would you ',
  'On ... wrote:': 'On 1 Jan 2025 at 10:00, A wrote:\n',
};
const sizes = [1_000, 10_000, 100_000, 1_000_000];
console.log(
  `\n${'ms a KB, recommended'.padEnd(22)} ${sizes.map((size) => `${size / 1000} KB`.padStart(9)).join('')}${'growth'.padStart(9)}`,
);
for (const [name, unit] of Object.entries(units)) {
  const costs = sizes.map((size) => {
    const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    recommended.lint(text.slice(0, 1000));
    const start = cpu();
    const times = size < 100_000 ? 10 : 1;
    for (let round = 0; round < times; round++) recommended.lint(text);
    return (cpu() - start) / times / (size / 1000);
  });
  const growth = costs[3] / costs[1];
  console.log(
    name.padEnd(22),
    costs.map((cost) => cost.toFixed(2).padStart(9)).join('') + growth.toFixed(2).padStart(9),
    growth > 1.3 ? '  grows' : '',
  );
}
