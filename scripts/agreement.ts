/** How far a second reader, who saw the definitions but not the labels, agrees with them. */
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
  const rows = [...readCorpus('tune'), ...readCorpus('locked')].filter(({ id }) => second.has(id));
  const lines = fields.map((field) => {
    const scored = rows.filter(
      (row) =>
        !row.doubtful.includes(field) &&
        typeof row.labels[field] === 'boolean' &&
        typeof second.get(row.id)?.[field] === 'boolean',
    );
    const pairs: Pair[] = scored.map((row) => ({
      truth: row.labels[field] === true,
      verdict: second.get(row.id)?.[field] === true,
    }));
    const value = kappa(pairs);
    return `| ${field} | ${pairs.length} | ${pairs.filter(({ truth, verdict }) => truth === verdict).length} | ${Number.isNaN(value) ? 'none' : value.toFixed(2)} |`;
  });
  return [
    `A second reader labelled ${rows.length} messages from the definitions alone.`,
    '',
    '| label | messages | agreed | Cohen’s kappa |',
    '|---|---|---|---|',
    ...lines,
  ].join('\n');
}
