/**
 * `npm run intent -- FILE`: how the judgement of single sentences agrees with labels of other people. FILE has a label ("Yes" or
 * "No": does the writer ask the reader to do something, or propose it?), a tab and a sentence a line, as `email-intent-train.tsv` of
 * ParakweetLabs/EmailIntentDataSet (Apache-2.0) has. Prints counts; `--list` the disagreements, too.
 */
import { readFileSync } from 'node:fs';
import { toDraft } from '../src/draft.ts';
import { Message } from '../src/engine/message.ts';

const file = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
if (file === undefined) {
  console.error('Give a file: a label ("Yes" or "No"), a tab and a sentence in each line.');
  process.exit(2);
}
/** A sentence asks from this probability on. */
const ASKS = 0.5;
const counts = { found: 0, missed: 0, alarms: 0, quiet: 0 };
for (const line of readFileSync(file, 'utf8').split(/\r?\n/u)) {
  const [label = '', ...rest] = line.split('\t');
  const text = rest.join('\t').trim();
  if (text === '') continue;
  const truth = /^yes$/iu.test(label.trim());
  const { judgements } = new Message(toDraft(text)).analysis;
  const verdict = judgements.some(({ ask }) => ask >= ASKS);
  counts[truth ? (verdict ? 'found' : 'missed') : verdict ? 'alarms' : 'quiet']++;
  if (truth !== verdict && process.argv.includes('--list')) console.log(`${truth ? 'missed' : 'alarm'}\t${text}`);
}
const { found, missed, alarms, quiet } = counts;
const total = found + missed + alarms + quiet;
console.log(
  `${total} sentences: ${found + quiet} agree (${(((found + quiet) / total) * 100).toFixed(1)} %); of ${found + missed} requests ${found} found, ${alarms} false alarms among ${alarms + quiet} others`,
);
