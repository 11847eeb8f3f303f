#!/usr/bin/env node
/** Entry of the command. Nothing else is imported before the compile cache is on: it holds for what is loaded after. */
import { writeSync } from 'node:fs';
import module from 'node:module';

// From Node 22.8 on; the types are those of the oldest Node that we support.
(module as { enableCompileCache?: () => void }).enableCompileCache?.();

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

const { runCommand } = await import('./command.ts');
process.exitCode = await runCommand(process.argv.slice(2));
