/** Whether what a plugin calls a rule is one that can run here. */
import { satisfies } from 'compare-versions';
import type { AnyRule } from './rule.ts';
import { version } from './version.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Why a rule cannot run, to be read after "it"; undefined = it can. */
export function ruleProblem(rule: unknown): string | undefined {
  if (!isObject(rule) || typeof rule['create'] !== 'function')
    return 'it is not a rule: a rule is an object with "meta" and "create"';
  const { meta } = rule;
  if (!isObject(meta) || !isObject(meta['messages'])) return 'it has no "meta.messages"';
  const range = isObject(meta['engines']) ? meta['engines']['msglint'] : undefined;
  if (range === undefined) return undefined;
  try {
    return range === '*' || satisfies(version, range as string)
      ? undefined
      : `it is for msglint ${String(range)}, and this is ${version}`;
  } catch {
    return `"meta.engines.msglint" is no range of versions: ${JSON.stringify(range)}`;
  }
}

/** Stands in the place of what is no rule, so that nothing else has to ask. */
export const noRule: AnyRule = {
  meta: {
    type: 'problem',
    docs: {
      description: '',
      why: '',
      recommended: false,
      evidence: { grade: 'F', scope: '', sources: [], against: '' },
    },
    messages: {},
    schema: [],
    defaultOptions: [],
  },
  create: () => ({}),
};
