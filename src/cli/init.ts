/** `msglint init`: a configuration from what is found in the folder, and three questions at most. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { configNames } from '../config/find.ts';
import { presetNames } from '../config/presets.ts';
import { channels } from '../draft.ts';
import type { ExitCode } from './command.ts';
import { UsageError, type Options } from './options.ts';

interface Answers {
  name: string;
  channel: string;
  preset: string;
}

/** @throws {UsageError} where there is a configuration already, or the file cannot be written. */
export async function init(options: Options, args: readonly string[]): Promise<ExitCode> {
  if (args.length > 0) throw new UsageError(`"msglint init" takes no ${JSON.stringify(args[0])}.`);
  const cwd = process.cwd();
  const existing = configNames.find((name) => existsSync(join(cwd, name)));
  if (existing !== undefined) throw new UsageError(`There is ${existing} already. Change it, or remove it first.`);
  const found: Answers = {
    name: options.me ?? gitName() ?? '',
    channel: options.channel ?? 'other',
    preset: options.preset ?? 'recommended',
  };
  const isAsking = !options.yes && process.stdin.isTTY && process.stdout.isTTY;
  const answers = isAsking ? await ask(found) : found;
  const { name, text } = configText(answers, cwd);
  try {
    writeFileSync(join(cwd, name), text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`${name}: It cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
  process.stdout.write(`Wrote ${name}. Now: msglint draft.txt\n`);
  return 0;
}

async function ask(found: Answers): Promise<Answers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const choose = async (question: string, known: readonly string[], standard: string) => {
    for (;;) {
      const answer = (await terminal.question(`${question} (${known.join(', ')}) [${standard}] `)).trim();
      if (answer === '') return standard;
      if (known.includes(answer)) return answer;
      process.stdout.write(`Known: ${known.join(', ')}.\n`);
    }
  };
  try {
    const name = (await terminal.question(`Your name${found.name ? ` [${found.name}]` : ''} `)).trim();
    return {
      name: name === '' ? found.name : name,
      channel: await choose('Where are most drafts sent?', channels, found.channel),
      preset: await choose('Rules to begin with?', presetNames, found.preset),
    };
  } finally {
    terminal.close();
  }
}

/** A module where the project has msglint to import from, else JSON, which needs nothing. */
function configText({ name, channel, preset }: Answers, cwd: string): { name: string; text: string } {
  const config = {
    extends: [preset],
    ...(name === '' ? {} : { me: { name } }),
    ...(channel === 'other' ? {} : { channel }),
  };
  if (!dependsOnMsglint(cwd)) return { name: 'msglint.config.json', text: `${JSON.stringify(config, null, 2)}\n` };
  const body = JSON.stringify(config, null, 2)
    .replace(/^( *)"(\w+)":/gmu, '$1$2:')
    .replace(/\[\s+("[^"\n]*")\s+\]/u, '[$1]');
  const extension = existsSync(join(cwd, 'tsconfig.json')) ? 'ts' : 'mjs';
  return {
    name: `msglint.config.${extension}`,
    text: `import { defineConfig } from 'msglint';\n\nexport default defineConfig(${body});\n`,
  };
}

function dependsOnMsglint(cwd: string): boolean {
  try {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')) as Record<
      string,
      Record<string, string> | undefined
    >;
    return Boolean(dependencies?.['msglint'] ?? devDependencies?.['msglint']);
  } catch {
    return false;
  }
}

/** The name that commits are signed with; nobody has to type what Git knows. */
function gitName(): string | undefined {
  try {
    return execFileSync('git', ['config', 'user.name'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}
