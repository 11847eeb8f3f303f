/** The pages about rules, which are published beside the built files: their sections and their examples. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A message that the rule flags, or leaves alone. */
export interface Example {
  verdict: 'wrong' | 'right';
  /** What the rule has to be set to for it; absent = its defaults. */
  options?: unknown;
  text: string;
}

export interface Section {
  title: string;
  /** Paragraphs and lists in Markdown, and examples, as they follow each other. */
  parts: readonly (string | Example)[];
}

/** The folder of the pages, wherever in the package this file stands. */
export function pagesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'docs/rules')) && dirname(folder) !== folder) folder = dirname(folder);
  return join(folder, 'docs/rules');
}

/** The written part of a page, without its head, which is made from `meta`; empty where there is no page. */
export async function readSections(id: string): Promise<Section[]> {
  try {
    return sectionsOf(await readFile(join(pagesFolder(), `${id}.md`), 'utf8'));
  } catch {
    return [];
  }
}

const fence = /^```(?<kind>\S*)(?: (?<verdict>wrong|right)(?: (?<options>\{.*\}))?)?\n(?<text>[\s\S]*?)\n```$/u;

export function sectionsOf(markdown: string): Section[] {
  const [, ...sections] = markdown.replaceAll('\r\n', '\n').split(/^## /mu);
  return sections.map((section) => {
    const title = section.split('\n', 1)[0] ?? '';
    // Blank lines part paragraphs, but not inside a block of code.
    const blocks = section.slice(title.length).match(/^```[\s\S]*?\n```$|(?:^(?!```).+\n?)+/gmu) ?? [];
    return { title, parts: blocks.map((block) => exampleIn(block) ?? block.trimEnd()) };
  });
}

function exampleIn(block: string): Example | undefined {
  const { kind, verdict, options, text = '' } = fence.exec(block)?.groups ?? {};
  if (kind !== 'text' || verdict === undefined) return undefined;
  return {
    verdict: verdict as Example['verdict'],
    ...(options === undefined ? {} : { options: JSON.parse(options) as unknown }),
    text,
  };
}
