/** How far second readers, who saw the definitions but not the labels, agree with them. */
import { existsSync, readFileSync } from 'node:fs';
import { readCorpus, type Labels } from './corpus.ts';
import { kappa, type Pair } from './statistics.ts';

const fields = [
  'asks',
  'askVague',
  'personalized',
  'value',
  'favor',
  'senderFocused',
  'bumpOnly',
  'resend',
  'addsValue',
  'claimsRead',
  'pressure',
  'unfilled',
] as const;

export function agreementTable(): string {
  const file = new URL('../fixtures/corpus/second-reader.jsonl', import.meta.url);
  if (!existsSync(file)) return 'No second reader yet.';
  const second = new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string; labels: Labels })
      .map(({ id, labels }) => [id, labels]),
  );
  const rows = [...readCorpus('tune'), ...readCorpus('locked'), ...readCorpus('fresh')].filter(({ id }) =>
    second.has(id),
  );
  const pairsOf = (field: (typeof fields)[number], withDoubtful: boolean): Pair[] =>
    rows
      .filter(
        (row) =>
          (withDoubtful || !row.doubtful.includes(field)) &&
          typeof row.labels[field] === 'boolean' &&
          typeof second.get(row.id)?.[field] === 'boolean',
      )
      .map((row) => ({ truth: row.labels[field] === true, verdict: second.get(row.id)?.[field] === true }));
  const shown = (value: number) => (Number.isNaN(value) ? 'none' : value.toFixed(2));
  const lines = fields.map((field) => {
    const sure = pairsOf(field, false);
    const all = pairsOf(field, true);
    return `| ${field} | ${sure.length} | ${shown(kappa(sure))} | ${all.length} | ${shown(kappa(all))} |`;
  });
  return [
    `Two second readers labelled ${rows.length} messages between them from the definitions, without the labels.`,
    'All readers learnt the definitions from the same pages and judge alike, so read these figures as an upper bound: readers of another background will agree less.',
    '',
    '| label | sure labels | Cohen’s kappa | with doubtful ones | Cohen’s kappa |',
    '|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}
