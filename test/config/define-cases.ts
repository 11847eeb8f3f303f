/** Lines that compile, and lines that must not; `npm run typecheck` is what tests them. */
import { resolveConfig } from '../../src/config/config.ts';
import { defineConfig } from '../../src/index.ts';

export { defineConfig };

const fine = defineConfig(
  { extends: ['recommended', 'my/strict'], me: { name: 'Sam' }, channel: 'email' },
  {
    files: ['*.txt'],
    rules: { 'max-reading-grade': ['warn', { maxGrade: 10 }], 'no-vague-ask': 0, 'my/rule': ['error', 1] },
  },
  [{ rules: { 'no-empty-follow-up': ['error'] }, suppress: { 'no-vague-ask': 'why' } }],
);

// @ts-expect-error -- no such option
defineConfig({ rules: { 'max-reading-grade': ['warn', { maxgrade: 10 }] } });
// @ts-expect-error -- an option of another type
defineConfig({ rules: { 'max-reading-grade': ['warn', { maxGrade: 'ten' }] } });
// @ts-expect-error -- no such rule
defineConfig({ rules: { 'max-reading-grades': 'warn' } });
// @ts-expect-error -- no such severity
defineConfig({ rules: { 'max-reading-grade': 'warning' } });
// @ts-expect-error -- no such key
defineConfig({ rule: {} });
// @ts-expect-error -- a rule without options
defineConfig({ rules: { 'no-unfilled-placeholder': ['warn', { max: 1 }] } });

export const resolveConfigForTest = () => resolveConfig(fine.slice(2)).rules;
