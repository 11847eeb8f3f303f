/** `msglint help <topic>`: the pages of the documentation, which come with the package. */
import { readFile } from 'node:fs/promises';
import { nearest } from '../nearest.ts';
import { UsageError } from './options.ts';

const pages = {
  configuration: 'configuration',
  suppressions: 'suppressions',
  fixes: 'suppressions',
  formatters: 'formatters',
  rules: 'writing-rules',
} as const;

/** @throws {UsageError} for a topic that there is no page about. */
export async function topicText(topic: string): Promise<string> {
  const topics = Object.keys(pages);
  if (!Object.hasOwn(pages, topic))
    throw new UsageError(
      `There is no help on ${JSON.stringify(topic)}.${nearest(topic, topics)} Known: ${topics.join(', ')}. "msglint explain RULE" explains a rule.`,
    );
  const page = await readFile(new URL(`help/${pages[topic as keyof typeof pages]}.md`, import.meta.url), 'utf8');
  // In a terminal the text of a link is enough.
  return page.replace(/\[([^[\]\n]+)\]\([^()\n]*\)/gu, '$1');
}
