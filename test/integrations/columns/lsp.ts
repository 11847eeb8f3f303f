import { tmpdir } from 'node:os';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Change, Column, Finding } from '../column.ts';
import { pulling, startEditor } from '../lsp-client.ts';

export function openLsp(kind: 'pulled' | 'pushed') {
  return async (): Promise<Column> => {
    const editor = await startEditor(tmpdir(), {
      capabilities: kind === 'pulled' ? pulling : {},
      options: { preset: 'all' },
    });
    let number = 0;
    return {
      name: `LSP, ${kind}`,
      hasChanges: true,
      isRuleByRule: false,
      async lint(source) {
        const document = editor.open(`draft-${++number}.txt`, source);
        const diagnostics = kind === 'pulled' ? await editor.pull(document) : await editor.publishedFor(document);
        const findings: Finding[] = [];
        for (const {
          code,
          severity,
          message: said,
          range: { start, end },
        } of diagnostics) {
          const message = String(said);
          const place = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
          findings.push({
            ruleId: code === undefined ? null : String(code),
            severity: severity === 1 ? 2 : 1,
            message,
            place,
            ...(await changesFor({ range: { start, end }, message } as Diagnostic, document)),
          });
        }
        return findings;
      },
      async close() {
        await editor.close();
      },
    };

    /** Fixes are preferred, suggestions are not; what turns a rule off is neither. */
    async function changesFor(
      { range, message }: Diagnostic,
      document: TextDocument,
    ): Promise<Pick<Finding, 'fix' | 'suggestions'>> {
      const from = document.offsetAt(range.start);
      const all = await editor.actions(document, from, document.offsetAt(range.end), ['quickfix']);
      const isThis = (other: Diagnostic) =>
        other.message === message && JSON.stringify(other.range) === JSON.stringify(range);
      const own = all.filter(
        ({ diagnostics = [], title }) => diagnostics.some(isThis) && !title.startsWith('Turn off '),
      );
      const change = (action: (typeof own)[number]): Change => {
        const [edit] = action.edit?.changes?.[document.uri] ?? [];
        if (!edit) throw new Error('The action changes nothing.');
        const { start, end } = edit.range;
        return { range: [document.offsetAt(start), document.offsetAt(end)], text: edit.newText };
      };
      const fix = own.find(({ isPreferred }) => isPreferred);
      return {
        fix: fix ? change(fix) : null,
        suggestions: own
          .filter(({ isPreferred }) => !isPreferred)
          .map((action) => ({ desc: action.title, ...change(action) })),
      };
    }
  };
}
