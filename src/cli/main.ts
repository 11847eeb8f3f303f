#!/usr/bin/env node
/** Entry of the command: makes the process ready, and loads the rest. */
import { writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { loadCompiled } from './compiled.ts';

// By default V8 makes of each regular expression first a program to interpret, with pains that take some 100 ms for all
// of ours, and machine code only when it is used again. Machine code at once is what we need in both cases.
setFlagsFromString('--no-regexp-tier-up');

// A reader that has seen enough ("| head") closes the pipe; that is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    giveUp(error);
  });
}
// What a plugin leaves behind, such as a promise that fails, ends up here: one line, as for any other mistake.
process.on('uncaughtException', giveUp);
process.once('SIGINT', () => process.exit(130));

function giveUp(error: unknown): never {
  const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
  // Written at once and past the stream: the stream may be what is broken.
  try {
    writeSync(2, `msglint: It had to stop: ${reason}\n`);
    if (process.argv.includes('--debug')) writeSync(2, `${String((error as Error).stack)}\n`);
  } catch {
    // Nobody is left to tell.
  }
  process.exit(2);
}

async function start(command: unknown): Promise<void> {
  process.exitCode = await (command as typeof import('./command.ts')).runCommand(process.argv.slice(2));
}

// Built, the command is one file beside this; in a clone it runs from its sources.
const here = fileURLToPath(import.meta.url);
const source = './command.ts';
if (here.endsWith('.ts')) void import(source).then(start);
else void start(loadCompiled(join(dirname(here), 'command.cjs')));
