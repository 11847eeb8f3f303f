import { TextlintKernel, type TextlintKernelPlugin, type TextlintKernelRule } from '@textlint/kernel';
import markdown from '@textlint/textlint-plugin-markdown';
import text from '@textlint/textlint-plugin-text';
import { presets } from '../../../src/index.ts';
import preset from '../../../src/integrations/textlint.ts';
import { Locator } from '../../../src/syntax/lines.ts';
import { fromLintMessage, type Column } from '../column.ts';

/** CommonJS: the loader of the tests unwraps it, Node does not. */
const exported = (module: object) =>
  ((module as { default?: unknown }).default ?? module) as TextlintKernelPlugin['plugin'];

const plugins: TextlintKernelPlugin[] = [
  { pluginId: 'text', plugin: exported(text) },
  { pluginId: 'markdown', plugin: exported(markdown) },
];

export function openTextlint(ext: '.txt' | '.md') {
  return async (): Promise<Column> => {
    const kernel = new TextlintKernel();
    const rules = Object.entries(preset.rules).map(([ruleId, rule]): TextlintKernelRule => {
      const entry = presets.all.rules?.[ruleId];
      const [severity, options] = typeof entry === 'object' ? (entry as ['error', object]) : [entry];
      return {
        ruleId,
        rule: rule as never,
        options: { ...options, severity: severity === 'error' ? 'error' : 'warning' },
      };
    });
    return {
      name: `textlint ${ext}`,
      hasChanges: true,
      isRuleByRule: true,
      async lint(source) {
        const { messages } = await kernel.lintText(source, { ext, plugins, rules });
        // By its offsets: textlint also ends lines at U+2028, which is where its line numbers may differ.
        const locator = new Locator(source);
        return messages.map((message) => {
          const [start, end] = message.range;
          const from = locator.point(start);
          const to = locator.point(end);
          return fromLintMessage({
            ...message,
            line: from.line,
            column: from.column,
            endLine: to.line,
            endColumn: to.column,
            suggestions: message.suggestions?.map((suggestion) => ({ ...suggestion, desc: suggestion.message })),
          } as never);
        });
      },
    };
  };
}
