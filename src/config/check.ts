/** Whether what a configuration file exports is a configuration. Rules and their options are checked when they are resolved. */
import { channels } from '../draft.ts';
import { nearest } from '../nearest.ts';
import { ConfigError, type ConfigObject } from './config.ts';

type Check = (value: unknown, at: string) => string | undefined;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const expected =
  (what: string): ((test: (value: unknown) => boolean) => Check) =>
  (test) =>
  (value, at) =>
    test(value) ? undefined : `"${at}" has to be ${what}.`;

const text = expected('a string')((value) => typeof value === 'string');
const globs = expected('a list of globs, such as ["drafts/**/*.txt"]')(
  (value) => Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && item !== ''),
);
const object = expected('an object')(isObject);

const keys: Readonly<Record<keyof ConfigObject, Check>> = {
  $schema: text,
  name: text,
  files: globs,
  ignores: globs,
  extends: (value, at) => {
    // The place grows with each level; nobody nests as deep.
    if (at.split('extends').length > 20) return '"extends" goes round in a circle.';
    if (!Array.isArray(value)) return `"${at}" has to be a list, such as ["recommended"].`;
    return firstProblem(
      value.map((item, index) => (typeof item === 'string' ? undefined : itemProblem(item, `${at}[${index}]`))),
    );
  },
  plugins: (value, at) => {
    if (!isObject(value)) return object(value, at);
    return firstProblem(
      Object.entries(value).map(([name, plugin]) =>
        isObject(plugin)
          ? undefined
          : `"${at}.${name}" has to be a plugin object, not its name. Import it and put it here.`,
      ),
    );
  },
  rules: object,
  suppress: (value, at) => {
    if (!isObject(value)) return `"${at}" has to be an object, such as { "no-vague-ask": "why that is fine here" }.`;
    return firstProblem(
      Object.entries(value).map(([id, reason]) =>
        typeof reason === 'string' && reason.trim() !== ''
          ? undefined
          : `"${at}.${id}" has to say why that is fine, in a string.`,
      ),
    );
  },
  settings: object,
  linterOptions: (value, at) => {
    if (!isObject(value)) return object(value, at);
    const known = ['reportUnusedDisableDirectives'];
    return firstProblem(
      Object.entries(value).map(([name, item]) =>
        !known.includes(name)
          ? unknownKey(`${at}.${name}`, name, known)
          : [true, false, 'off', 'warn', 'error', 0, 1, 2].includes(item as never)
            ? undefined
            : `"${at}.${name}" has to be true, false, "off", "warn" or "error".`,
      ),
    );
  },
  me: (value, at) => {
    if (!isObject(value)) return `"${at}" has to be an object, such as { name: "Sam Lee" }.`;
    const known = ['name', 'company', 'role'];
    return firstProblem(
      Object.entries(value).map(([name, item]) =>
        known.includes(name) ? text(item, `${at}.${name}`) : unknownKey(`${at}.${name}`, name, known),
      ),
    );
  },
  channel: (value, at) =>
    channels.includes(value as never)
      ? undefined
      : `"${at}" cannot be ${JSON.stringify(value)}.${nearest(String(value), channels)} Known: ${channels.join(', ')}.`,
};

/**
 * The objects of a configuration.
 * @throws {ConfigError} naming the file, the place in it and what was expected.
 */
export function checkConfig(value: unknown, path: string): ConfigObject[] {
  const problem = itemProblem(value, '');
  if (problem !== undefined) throw new ConfigError(`${path}: ${problem}`);
  return [value].flat(Infinity) as ConfigObject[];
}

/** Lists may stand in lists, as deep as nobody would write them. */
function itemProblem(value: unknown, at: string, depth = 0): string | undefined {
  if (!Array.isArray(value)) return objectProblem(value, at);
  if (depth > 20) return `"${at}" is a list in a list without end.`;
  return firstProblem(value.map((item, index) => itemProblem(item, `${at}[${index}]`, depth + 1)));
}

function objectProblem(value: unknown, at: string): string | undefined {
  if (!isObject(value))
    return `${at === '' ? 'A configuration' : `"${at}"`} has to be an object or a list of objects, such as { rules: { ... } }.`;
  for (const [key, item] of Object.entries(value)) {
    const place = at === '' ? key : `${at}.${key}`;
    const check = Object.hasOwn(keys, key) ? keys[key as keyof ConfigObject] : undefined;
    const problem = check
      ? item === undefined
        ? undefined
        : check(item, place)
      : unknownKey(place, key, Object.keys(keys));
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const unknownKey = (place: string, key: string, known: readonly string[]) =>
  `"${place}" is not a key of a configuration.${nearest(key, known)} Known: ${known.join(', ')}.`;

const firstProblem = (problems: readonly (string | undefined)[]) => problems.find((problem) => problem !== undefined);
