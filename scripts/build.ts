/** What `npm run build` does after tsup: the command, the part for browsers, and types that stand for a file a rule. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildLibrary } from './build-browser.ts';
import { buildCommand } from './build-cli.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

await buildCommand(dist);
await buildLibrary(join(dist, 'browser'));
for (const [host, make] of [
  ['retext', 'retextRule'],
  ['textlint', 'textlintRule'],
] as const) {
  writeFileSync(
    join(dist, host, 'rule.d.ts'),
    `import { ${make} } from '../${host}.js';\ndeclare const rule: ReturnType<typeof ${make}>;\nexport default rule;\n`,
  );
}
