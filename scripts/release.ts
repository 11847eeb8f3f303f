/**
 * Run by `npm version`: gives the unreleased part of the changelog the version and the date, and begins a new one. Fails where
 * nothing is written there, since then nothing is to be released.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const path = fileURLToPath(new URL('../CHANGELOG.md', import.meta.url));
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const changelog = readFileSync(path, 'utf8');
const [, unreleased] = /^## \[Unreleased\]\n([\s\S]*?)(?=^## \[|$(?![\s\S]))/mu.exec(changelog) ?? [];

if (!unreleased?.trim()) {
  console.error('CHANGELOG.md has nothing under "Unreleased". Write what changed, then run npm version again.');
  process.exit(2);
}
const date = new Date().toISOString().slice(0, 10);
writeFileSync(path, changelog.replace('## [Unreleased]\n', `## [Unreleased]\n\n## [${version}] - ${date}\n`));
