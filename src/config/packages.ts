/** Plugins and formatters by the name of their package, or by path: found from the user's folder, as their own imports are. */
import { isBuiltin } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from '../engine/rule.ts';
import { ConfigError } from './config.ts';

/** `foo` -> `msglint-plugin-foo`; `@acme` -> `@acme/msglint-plugin`; `@acme/foo` -> `@acme/msglint-plugin-foo`; as in ESLint. */
export function packageNames(name: string, kind: string): string[] {
  const scoped = /^(?<scope>@[^/]+)(?:\/(?<rest>.+))?$/u.exec(name)?.groups;
  const full = scoped
    ? scoped['rest'] === undefined
      ? `${scoped['scope']}/${kind}`
      : `${scoped['scope']}/${kind}-${scoped['rest']}`
    : `${kind}-${name}`;
  return [full, name];
}

/** Under which a plugin's rules are known: `msglint-plugin-foo` -> `foo`, `@acme/msglint-plugin` -> `@acme`. */
export function prefixOf(name: string): string {
  return name.replace(/\/msglint-plugin$/u, '').replace(/(?<=^|\/)msglint-plugin-/u, '');
}

/** @throws {ConfigError} where there is no such package, or what it exports is no plugin. */
export async function loadPlugin(name: string, cwd: string): Promise<Record<string, Plugin>> {
  const found = await importFirst(packageNames(name, 'msglint-plugin'), cwd, `--plugin ${name}`);
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw new ConfigError(`--plugin ${name}: Its default export is no plugin. A plugin is an object with "rules".`);
  const plugin = found as Plugin & { meta?: { namespace?: string } };
  const prefix = isPath(name) ? (plugin.meta?.namespace ?? plugin.meta?.name) : name;
  if (prefix === undefined)
    throw new ConfigError(`--plugin ${name}: A plugin that is a file needs a "meta.name"; its rules are called by it.`);
  return { [prefixOf(prefix)]: plugin };
}

const isPath = (name: string) => name.startsWith('.') || isAbsolute(name);

/**
 * The default export of the first that can be found.
 * @throws {ConfigError} naming what was looked for, or why what was found cannot be loaded.
 */
export async function importFirst(names: readonly string[], cwd: string, what: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  const jiti = createJiti(pathToFileURL(join(cwd, 'msglint.js')).href);
  const own = names.at(-1) as string;
  const candidates = isPath(own) ? [resolve(cwd, own)] : names;
  for (const candidate of candidates) {
    const url = isBuiltin(candidate) ? undefined : jiti.esmResolve(candidate, { try: true });
    if (url === undefined) continue;
    const path = url.startsWith('file:') ? fileURLToPath(url) : url;
    try {
      const module: unknown = /\.[cm]?ts$/u.test(path)
        ? await jiti.import(path)
        : await import(pathToFileURL(path).href);
      const exported = (module as { default?: unknown }).default ?? module;
      return exported;
    } catch (error) {
      const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
      throw new ConfigError(`${what}: It cannot be loaded: ${reason}`, { cause: error });
    }
  }
  throw new ConfigError(
    isPath(own)
      ? `${what}: There is no such file.`
      : `${what}: There is no package ${candidates.map((name) => `"${name}"`).join(' or ')}. Install it, or write a path that begins with "./".`,
  );
}
