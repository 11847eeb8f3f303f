/**
 * Each folder in fixtures/cli is a case: `case.json` says the arguments and the exit code, the other files are what the
 * command finds where it runs. What it prints is in stdout.txt and stderr.txt (`vitest -u` writes them anew: read the diff).
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { copyOf, run } from './run.ts';

interface Case {
  args: string[];
  exit: number;
  stdin?: string;
  env?: Record<string, string>;
}

const root = fileURLToPath(new URL('../../fixtures/cli/', import.meta.url));

describe.concurrent('cases', () => {
  for (const name of readdirSync(root)) {
    it(name.replaceAll('-', ' '), async ({ expect: localExpect }) => {
      const source = join(root, name);
      const { args, exit, stdin, env } = JSON.parse(readFileSync(join(source, 'case.json'), 'utf8')) as Case;
      const cwd = copyOf(source);
      for (const file of ['case.json', 'stdout.txt', 'stderr.txt']) rmSync(join(cwd, file), { force: true });
      const { code, stdout, stderr } = await run(args, {
        cwd,
        ...(stdin === undefined ? {} : { stdin }),
        ...(env ? { env } : {}),
      });
      const plain = (text: string) => text.replaceAll(cwd, '<cwd>');
      localExpect(plain(stderr) + (code === exit ? '' : plain(stdout)), 'exit code').toSatisfy(() => code === exit);
      await localExpect(plain(stdout)).toMatchFileSnapshot(join(source, 'stdout.txt'));
      await localExpect(plain(stderr)).toMatchFileSnapshot(join(source, 'stderr.txt'));
    });
  }
});

it('has a folder for each case', () => {
  expect(existsSync(root)).toBe(true);
});
