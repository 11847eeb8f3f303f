/** `msglint/browser/codemirror`: findings in CodeMirror 6, with fixes and suggestions one click away. */
import { linter, type Action, type Diagnostic } from '@codemirror/lint';
import type { Extension } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import type { DraftInput } from '../../draft.ts';
import type { LintMessage, LintResult } from '../../engine/result.ts';
import type { Fix } from '../../engine/rule.ts';

export interface CodeMirrorOptions {
  /** Lints a draft: `linter.lint` of a `WorkerLinter`, or of a linter in the page. */
  lint: (draft: DraftInput) => LintResult | Promise<LintResult>;
  /** What is known around the text now; asked before each run. */
  known?: () => Omit<DraftInput, 'text'>;
  /** Told what was found in the text as it is now. */
  onResult?: (result: LintResult, view: EditorView) => void;
  /** Whether something but the text was changed, so that it has to be linted again. */
  needsRefresh?: Parameters<typeof linter>[1] extends infer Config
    ? Config extends { needsRefresh?: infer Test }
      ? Test
      : never
    : never;
  /** Milliseconds of quiet after which the text is linted; default 150. */
  delay?: number;
}

/** @throws what `lint` throws; CodeMirror writes it to the console and goes on. */
export function msglint({
  lint,
  known = () => ({}),
  onResult,
  needsRefresh,
  delay = 150,
}: CodeMirrorOptions): Extension {
  return linter(
    async (view): Promise<Diagnostic[]> => {
      const { doc } = view.state;
      // CodeMirror counts every line end as one character, whatever the text had.
      const text = doc.toString();
      const result = await lint({ ...known(), text });
      if (view.state.doc === doc) onResult?.(result, view);
      return result.messages.map((message) => toDiagnostic(message, view));
    },
    { delay, ...(needsRefresh ? { needsRefresh } : {}) },
  );
}

export function toDiagnostic(message: LintMessage, { state: { doc } }: EditorView): Diagnostic {
  const { line, column, endLine = line, endColumn = column, ruleId, severity, fix, suggestions = [] } = message;
  const offset = (at: number, character: number) => {
    const { from, to } = doc.line(Math.min(Math.max(at, 1), doc.lines));
    return Math.min(from + character - 1, to);
  };
  const start = offset(line, column);
  // What was typed above the finding moves its fix along with it.
  const action = (name: string, { range, text }: Fix): Action => ({
    name,
    apply(view, from) {
      const change = { from: range[0] + from - start, to: range[1] + from - start, insert: text };
      view.dispatch({ changes: change, userEvent: 'input.msglint' });
      view.focus();
    },
  });
  return {
    from: start,
    to: offset(endLine, endColumn),
    severity: severity === 2 ? 'error' : 'warning',
    message: message.message,
    ...(ruleId === null ? {} : { source: ruleId }),
    actions: [
      ...(fix ? [action('Fix', fix)] : []),
      ...suggestions.map(({ desc, fix: suggested }) => action(desc, suggested)),
    ],
  };
}
