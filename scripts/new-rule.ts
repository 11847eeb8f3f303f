/**
 * `npm run new-rule <id>`: a rule that works, with its page, its test and an example each of what it flags and of what is
 * fine. All of them are made from scripts/templates and are there to be changed.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [id, ...more] = process.argv.slice(2);

/** A rule is called after what it wants: it requires, forbids, limits, or prefers; never two denials in one name. */
const naming = /^(?:require|no|max|min|prefer|match)(?:-[a-z][a-z\d]*)+$/u;

const files = {
  'rule.ts.txt': `rules/${id}.ts`,
  'doc.md': `docs/rules/${id}.md`,
  'test.ts.txt': `test/rules/${id}.test.ts`,
  'flagged.txt': `fixtures/rules/${id}/flagged/example.txt`,
  'fine.txt': `fixtures/rules/${id}/fine/example.txt`,
};

function problem(): string | undefined {
  if (id === undefined || more.length > 0) return 'Name one rule: npm run new-rule no-shouting';
  if (!naming.test(id))
    return `"${id}" is no name for a rule. Begin with require-, no-, max-, min-, prefer- or match-, in small letters: no-shouting`;
  if (/^no-(?:no|not|un|non)-/u.test(id))
    return `"${id}" denies twice. Say what is wanted: require-${id.replace(/^no-[a-z]+-/u, '')}`;
  const taken = Object.values(files).find((path) => existsSync(join(root, path)));
  return taken && `${taken} is there already.`;
}

const refused = problem();
if (refused !== undefined) {
  console.error(refused);
  process.exitCode = 2;
} else {
  for (const [template, path] of Object.entries(files)) {
    const content = readFileSync(new URL(`templates/${template}`, import.meta.url), 'utf8').replaceAll(
      'rule-id',
      id as string,
    );
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
    console.log(`wrote ${path}`);
  }
  await import('./generate.ts');
  console.log(`Now write the cases in test/rules/${id}.test.ts; then "npx vitest run test/rules/${id}.test.ts".`);
}
