/** Findings to what editors show: diagnostics, edits, hovers. Lines and columns of the protocol count from 0. */
import {
  DiagnosticSeverity,
  type CodeAction,
  type Diagnostic,
  type Position,
  type Range as LspRange,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LintMessage } from '../../engine/result.ts';
import type { Fix, RuleDocs } from '../../engine/rule.ts';

export const SOURCE = 'msglint';

/** Characters of quoted text in a title; editors cut longer ones in places of their own. */
const MAX_QUOTED = 40;

export function rangeOf({ line, column, endLine = line, endColumn = column }: Omit<LintMessage, 'ruleId'>): LspRange {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

export function toDiagnostic(message: LintMessage, uri: string, hasRelated: boolean): Diagnostic {
  const { ruleId, url, severity, related = [] } = message;
  return {
    range: rangeOf(message),
    severity: severity === 2 ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: SOURCE,
    message: message.message,
    ...(ruleId === null ? {} : { code: ruleId }),
    ...(ruleId !== null && url !== undefined ? { codeDescription: { href: url } } : {}),
    ...(hasRelated && related.length > 0
      ? {
          relatedInformation: related.map((other) => ({
            location: { uri, range: rangeOf(other) },
            message: `${other.message} (${other.ruleId ?? SOURCE})`,
          })),
        }
      : {}),
  };
}

export function toEdit(document: TextDocument, { range: [start, end], text }: Fix): TextEdit {
  return { range: { start: document.positionAt(start), end: document.positionAt(end) }, newText: text };
}

/** The one edit that makes one text of another, no longer than it has to be: the cursor stays where it is. */
export function wholeEdit(document: TextDocument, output: string): TextEdit | undefined {
  const text = document.getText();
  if (text === output) return undefined;
  let start = 0;
  while (start < text.length && start < output.length && text[start] === output[start]) start++;
  let end = text.length;
  let outputEnd = output.length;
  while (end > start && outputEnd > start && text[end - 1] === output[outputEnd - 1]) {
    end--;
    outputEnd--;
  }
  return toEdit(document, { range: [start, end], text: output.slice(start, outputEnd) });
}

export function titleOf(document: TextDocument, { range: [start, end], text }: Fix): string {
  const old = document.getText().slice(start, end);
  if (text === '') return `Remove ${quoted(old)}`;
  return old === '' ? `Insert ${quoted(text)}` : `Replace ${quoted(old)} by ${quoted(text)}`;
}

const quoted = (text: string) => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const chars = Array.from(line);
  return `“${chars.length > MAX_QUOTED ? `${chars.slice(0, MAX_QUOTED - 1).join('')}…` : line}”`;
};

export const isWithin = ({ start, end }: LspRange, asked: LspRange): boolean =>
  !isBefore(end, asked.start) && !isBefore(asked.end, start);

const isBefore = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character < b.character);

/** What an editor that asks for some kinds of actions wants to see. */
export const isAskedFor = ({ kind = '' }: CodeAction, only: readonly string[] | undefined): boolean =>
  !only || only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`));

/** The reason, the evidence and what speaks against it; as Markdown, or as it stands. */
export function hoverText(message: LintMessage, docs: RuleDocs | undefined, isMarkdown: boolean): string {
  const plain = isMarkdown ? escapeMarkdown : (text: string) => text;
  const bold = (text: string) => (isMarkdown ? `**${plain(text)}**` : text);
  const parts = [`${bold(message.ruleId ?? SOURCE)}: ${plain(message.message)}`];
  if (docs) {
    const { grade, scope, sources, against } = docs.evidence;
    parts.push(
      `${bold('Why')}: ${plain(docs.why)}`,
      `${bold('Evidence')} (${grade}): ${plain(scope)}${sources.map(({ by, year, says }) => `\n- ${plain(by)} (${year}): ${plain(says)}`).join('')}`,
    );
    if (against) parts.push(`${bold('Against it')}: ${plain(against)}`);
    if (docs.url) parts.push(isMarkdown ? `[The page of the rule](${docs.url})` : docs.url);
  }
  return parts.join('\n\n');
}

/** A message quotes the draft, and a draft may be anybody's: no link or picture of theirs is shown. */
const escapeMarkdown = (text: string) => text.replace(/[\\`*_{}[\]()#+\-.!|<>&~$:/@]/gu, '\\$&');
