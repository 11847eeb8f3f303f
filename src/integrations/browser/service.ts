/** Answers what a page asks; runs in a worker, or in the page where there is none. */
import { ConfigError } from '../../config/config.ts';
import { builtInRules } from '../../config/presets.ts';
import { DraftError, toDraft } from '../../draft.ts';
import { Message } from '../../engine/message.ts';
import { fatalResult } from '../../engine/result.ts';
import type { RuleDocs } from '../../engine/rule.ts';
import { InputError } from '../../input/input-error.ts';
import { createLinter, type Linter, type SourceDraft } from '../../linter.ts';
import { insightOf } from './insight.ts';
import type { Answers, Given, Method, Request, Response, RuleCard } from './protocol.ts';

let linter: Promise<Linter> | undefined;

/** Never throws: what is wrong is said in the answer. */
export async function answer(request: Request): Promise<Response> {
  const { id } = request;
  try {
    return { id, result: await resultOf(request) };
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { id, error: { name, message } };
  }
}

async function resultOf(request: Request): Promise<Answers[Method]> {
  if (request.method === 'configure') {
    const { config } = request.params;
    const made = createLinter(config);
    await made;
    linter = made;
    return null;
  }
  if (request.method === 'rules') return ruleCards();
  const current = await (linter ??= createLinter());
  try {
    const source = await sourceOf(request.params.draft);
    if (request.method === 'lint') return current.lintSource(source);
    if (request.method === 'fix') return current.fixSource(source);
    return insightOf(new Message(source.draft, source.source, source.layout));
  } catch (error) {
    if (error instanceof ConfigError || !(error instanceof InputError || error instanceof DraftError)) throw error;
    if (request.method === 'inspect') throw error;
    const result = fatalResult('<text>', error.message, error instanceof InputError ? error.place : {});
    return request.method === 'lint' ? result : { ...result, output: textOf(request.params.draft) };
  }
}

const textOf = (given: Given) => ('source' in given ? given.source : given.text);

/** The reader of front matter brings a YAML parser; only texts of files need it. */
async function sourceOf(given: Given): Promise<SourceDraft> {
  return 'source' in given ? readSource(given.source) : { draft: toDraft(given) };
}

/**
 * A draft out of the text of a file, front matter and all, for `linter.lintSource`.
 * @throws {InputError} with its place, for front matter that cannot be read.
 */
export async function readSource(source: string): Promise<SourceDraft> {
  const { readText } = await import('../../input/text.ts');
  return readText(source);
}

function ruleCards(): RuleCard[] {
  return Object.entries(builtInRules).map(([id, rule]) => {
    const docs: RuleDocs = rule.meta.docs;
    const { description, why, evidence, url } = docs;
    return { id, description, why, grade: evidence.grade, ...(url === undefined ? {} : { url }) };
  });
}
