/** The ESLint language in which drafts are linted: how a file is read. What is said about it are the rules. */
import type { File, Language, LanguageContext, OkParseResult, ParseResult } from '@eslint/core';
import { DraftError, toDraft } from '../../draft.ts';
import { visitorKeys } from '../../engine/run.ts';
import { InputError } from '../../input/input-error.ts';
import { readText } from '../../input/text.ts';
import { nearest } from '../../nearest.ts';
import type { MessageNode, MessageRoot } from '../../syntax/tree.ts';
import { fillDraft, type KnownFields } from '../fill-draft.ts';
import { DraftSourceCode } from './draft-source-code.ts';

const optionNames = ['channel', 'recipient', 'sender', 'history', 'sent'] as const;

/** What is known around the drafts that a configuration object is for; a draft's front matter wins. */
export type DraftLanguageOptions = Pick<KnownFields, (typeof optionNames)[number]>;

/** Options of ESLint's JavaScript, which a configuration object without `files` hands to every language. */
const foreignNames: readonly string[] = ['ecmaVersion', 'sourceType', 'globals', 'parser', 'parserOptions'];

interface DraftParseResult extends OkParseResult<MessageRoot> {
  sourceCode: DraftSourceCode;
}

interface LanguageTypes {
  LangOptions: DraftLanguageOptions & Record<string, unknown>;
  Code: DraftSourceCode;
  RootNode: MessageRoot;
  Node: MessageNode;
}

export const draftLanguage = {
  fileType: 'text',
  lineStart: 1,
  columnStart: 1,
  nodeTypeKey: 'type',
  visitorKeys,

  /** @throws {Error} for an option that drafts do not have, or a value that is none. */
  validateLanguageOptions(options: LanguageTypes['LangOptions']): void {
    const unknown = Object.keys(options).find((name) => !isOption(name) && !foreignNames.includes(name));
    if (unknown !== undefined) {
      throw new Error(
        `"${unknown}" is not an option of drafts.${nearest(unknown, optionNames)} Known: ${optionNames.join(', ')}.`,
      );
    }
    toDraft({ ...optionsOfDrafts(options), text: '' });
  },

  parse(file: File, context: LanguageContext<LanguageTypes['LangOptions']>): ParseResult<MessageRoot> {
    try {
      const { draft, source, layout } = readText(file.body as string);
      const sourceCode = new DraftSourceCode(
        fillDraft(draft, optionsOfDrafts(context.languageOptions)),
        source,
        layout,
      );
      return { ok: true, ast: sourceCode.ast, sourceCode } satisfies DraftParseResult;
    } catch (error) {
      if (!(error instanceof InputError || error instanceof DraftError)) throw error;
      const { line = 1, column = 1 } = error instanceof InputError ? error.place : {};
      return { ok: false, errors: [{ message: error.message, line, column }] };
    }
  },

  /** Parsing a draft makes all of it; here it is only handed over. */
  createSourceCode(_file: File, input: OkParseResult<MessageRoot>): DraftSourceCode {
    return (input as DraftParseResult).sourceCode;
  },
} satisfies Language<LanguageTypes>;

const isOption = (name: string): name is (typeof optionNames)[number] =>
  (optionNames as readonly string[]).includes(name);

function optionsOfDrafts(options: LanguageTypes['LangOptions']): DraftLanguageOptions {
  return Object.fromEntries(Object.entries(options).filter(([name]) => isOption(name)));
}
