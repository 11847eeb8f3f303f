/**
 * `npm run good-mail [-- FILE | FOLDER ...]`: what `recommended` says about messages that people wrote to people, which should
 * be nothing, and never an error. Reads `fixtures/corpus/good` and what is named beside it (texts and mails). Prints each error, and the share
 * of messages that have one with its 95 % interval; exits with 1 where the share is above 3 %.
 */
import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readDrafts } from '../src/input/read.ts';
import { createLinter } from '../src/linter.ts';
import { wilson } from './statistics.ts';

/** At most this share of good messages may get an error. */
const MAX_ERRORS = 0.03;

const cwd = process.cwd();
const good = fileURLToPath(new URL('../fixtures/corpus/good', import.meta.url));
/** Each mail by itself, also where a folder of them would be a mailbox: whose they are is not known. */
const files = [good, ...process.argv.slice(2)].flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:txt|md|eml|html)$/u.test(name))
        .sort()
        .map((name) => join(path, name))
    : [path],
);
const linter = await createLinter();

let read = 0;
let flagged = 0;
let warned = 0;
for (const file of files) {
  for await (const result of readDrafts(file)) {
    if ('fatal' in result) {
      console.error(`${relative(cwd, file)}: ${result.fatal.messages[0]?.message ?? 'not read'}`);
      continue;
    }
    read++;
    const { messages, errorCount, warningCount } = linter.lintSource(result.ok);
    if (errorCount > 0) flagged++;
    if (warningCount > 0) warned++;
    for (const { severity, ruleId, line, column, message } of messages)
      if (severity === 2) console.log(`${relative(cwd, file)}:${line}:${column}  ${String(ruleId)}  ${message}`);
  }
}
console.log(`${flagged} of ${read} messages have an error: ${wilson(flagged, read)}; ${warned} have a warning`);
process.exitCode = flagged / read > MAX_ERRORS ? 1 : 0;
