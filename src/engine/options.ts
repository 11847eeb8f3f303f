/** Options of a rule: checked against its schema, completed with its defaults. */
import { Validator, type Schema } from '@cfworker/json-schema';
import { nearest } from '../nearest.ts';
import type { AnyRule } from './rule.ts';

/** What is wrong with the options given for a rule, in one line with the way out; undefined = nothing. */
export function optionsProblem(ruleId: string, rule: AnyRule, options: readonly unknown[]): string | undefined {
  const { schema: given } = rule.meta as { schema?: unknown };
  // As in ESLint: `false` checks nothing, an object is the schema of all options, and no schema means no options.
  if (given === false) return undefined;
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) {
    const { valid, errors } = new Validator(given as Schema, '7', false).validate(options);
    return valid ? undefined : `options of "${ruleId}": ${errors.at(-1)?.error ?? 'they do not fit its schema'}`;
  }
  const schemas = (given ?? []) as readonly Schema[];
  if (options.length > schemas.length)
    return `"${ruleId}" takes ${schemas.length === 0 ? 'no options' : `at most ${schemas.length} option(s)`}, got ${options.length}.`;
  for (const [index, option] of options.entries()) {
    const schema = schemas[index] as Schema;
    const { valid, errors } = new Validator(schema, '7', false).validate(option);
    if (valid) continue;
    const deepest = errors.reduce((best, unit) =>
      unit.instanceLocation.length >= best.instanceLocation.length ? unit : best,
    );
    const path = deepest.instanceLocation.replace(/^#\/?/u, '').replaceAll('/', '.');
    const known = Object.keys(schema.properties ?? {});
    const name = path.split('.')[0] ?? '';
    if (name !== '' && known.length > 0 && !known.includes(name)) {
      return `"${ruleId}" has no option "${name}".${nearest(name, known)} Known: ${known.join(', ')}.`;
    }
    const at = schemaAt(schema, path);
    const what = at && expectation(at);
    const given = valueAt(option, path);
    return `Option ${path ? `"${path}"` : String(index + 1)} of "${ruleId}" ${what ? `has to be ${what}, not ${JSON.stringify(given)}.` : `cannot be ${JSON.stringify(given)}: ${deepest.error}`}`;
  }
  return undefined;
}

const valueAt = (value: unknown, path: string): unknown =>
  path === ''
    ? value
    : path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

function schemaAt(schema: Schema, path: string): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const key of path === '' ? [] : path.split('.')) {
    const next: unknown = at?.properties?.[key] ?? at?.items;
    at = typeof next === 'object' && next !== null && !Array.isArray(next) ? (next as Schema) : undefined;
  }
  return at;
}

/** What a schema wants, in words; undefined where it wants more than is quickly said. */
function expectation({ type, enum: values, minimum, maximum, minLength }: Schema): string | undefined {
  if (values) return `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;
  const noun = typeof type === 'string' ? nouns[type] : undefined;
  if (noun === undefined) return undefined;
  const range =
    minimum !== undefined && maximum !== undefined
      ? ` from ${minimum} to ${maximum}`
      : minimum !== undefined
        ? `, ${minimum} or more`
        : maximum !== undefined
          ? `, at most ${maximum}`
          : '';
  return `${noun}${minLength ? ' that is not empty' : ''}${range}`;
}

const nouns: Readonly<Record<string, string>> = {
  string: 'a string',
  boolean: 'true or false',
  integer: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'an object',
};

/** Options with the rule's defaults below them; objects are merged key by key, as ESLint does. */
export function completeOptions(rule: AnyRule, options: readonly unknown[]): unknown[] {
  const defaults = ((rule.meta as { defaultOptions?: unknown }).defaultOptions ?? []) as readonly unknown[];
  return Array.from({ length: Math.max(defaults.length, options.length) }, (_, index) =>
    merge(defaults[index], options[index]),
  );
}

function merge(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isPlain(base) || !isPlain(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) {
    // Assigned, it would change what the object inherits.
    if (key !== '__proto__') merged[key] = merge(Object.hasOwn(base, key) ? base[key] : undefined, value);
  }
  return merged;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
