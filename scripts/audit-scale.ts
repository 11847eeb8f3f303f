/**
 * `npm run audit:scale -- [MESSAGES]`: templates found in an outbox with planted clusters: time, memory, precision and recall of
 * pairs (of messages with one template: found in one cluster, and the other way round).
 */
import { findClusters } from '../src/audit/clusters.ts';
import { mulberry32 } from './statistics.ts';

const messages = Number(process.argv[2] ?? 100_000);
const random = mulberry32(1);
const words = Array.from({ length: 4000 }, (_, index) => `w${index.toString(36)}`);
/** Frequent words are frequent: the square of a draw. */
const word = () => words[Math.floor(random() ** 2 * words.length)] as string;
/** What everybody writes: one of twenty openings and one of twenty endings, eight words each, stand around every text. */
const phrases = Array.from({ length: 40 }, () => Array.from({ length: 8 }, word));
const phrase = (from: number) => phrases[from + Math.floor(random() * 20)] as string[];
const compose = (length: number) => [
  'hi',
  '‹name›',
  '|',
  ...phrase(0),
  '|',
  ...Array.from({ length }, (_, index) => (index % 12 === 11 ? '|' : word())),
  '|',
  ...phrase(20),
];

// Half are from templates of 3 to some hundred copies, of which each has up to a tenth of its words changed; half are written once.
const texts: string[] = [];
const truth: number[] = [];
for (let template = 0; texts.length < messages / 2; template++) {
  const text = compose(40 + Math.floor(random() * 40));
  const copies = 3 + Math.floor(random() ** 4 * 400);
  for (let copy = 0; copy < copies && texts.length < messages / 2; copy++) {
    const rate = random() < 0.5 ? 0 : random() * 0.1;
    texts.push(text.map((one) => (one !== '|' && random() < rate ? word() : one)).join(' '));
    truth.push(template);
  }
}
while (texts.length < messages) {
  texts.push(compose(40 + Math.floor(random() * 40)).join(' '));
  truth.push(-1);
}

const before = performance.now();
const clusters = findClusters(texts);
const seconds = (performance.now() - before) / 1000;

const pairs = (n: number) => (n * (n - 1)) / 2;
let together = 0;
let right = 0;
for (const { members } of clusters) {
  together += pairs(members.length);
  const counts = new Map<number, number>();
  for (const index of members) counts.set(truth[index] as number, (counts.get(truth[index] as number) ?? 0) + 1);
  for (const [template, count] of counts) if (template !== -1) right += pairs(count);
}
const sizes = new Map<number, number>();
for (const template of truth) if (template !== -1) sizes.set(template, (sizes.get(template) ?? 0) + 1);
const planted = [...sizes.values()].reduce((sum, size) => sum + pairs(size), 0);
console.log(
  `${messages.toLocaleString('en')} messages: ${seconds.toFixed(1)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most, ${clusters.length} templates found of ${sizes.size}; pairs: precision ${((100 * right) / together).toFixed(2)} %, recall ${((100 * right) / planted).toFixed(2)} %`,
);
