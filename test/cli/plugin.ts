/** A plugin for tests of the command, as source: rules that do one thing each, whatever msglint's own rules become. */
export const pluginFile = 'test-plugin.mjs';

export const pluginSource = `
const rule = (type, description, extra, create) => ({
  meta: {
    type,
    docs: { description, why: 'It is a test.', recommended: false, evidence: { grade: 'F', scope: 'x', sources: [], against: 'x' } },
    messages: { found: 'Found “{{ word }}”. Write another word.', other: 'Write “{{ word }}”' },
    schema: [],
    defaultOptions: [],
    ...extra,
  },
  create,
});
const words = (pattern, report) => ({ sourceCode, report: tell }) => ({
  RootNode() {
    for (const { 0: word, index } of sourceCode.text.matchAll(pattern)) {
      const range = [index, index + word.length];
      tell({ loc: sourceCode.locate({ start: range[0], end: range[1] }), messageId: 'found', data: { word }, ...report(range) });
    }
  },
});
export default {
  meta: { name: 'test' },
  rules: {
    cat: rule('suggestion', 'no cats', { fixable: 'code' }, words(/cat/g, (range) => ({ fix: (fixer) => fixer.replaceTextRange(range, 'dog') }))),
    tab: rule('layout', 'no tabs', { fixable: 'whitespace' }, words(/\\t/g, (range) => ({ fix: (fixer) => fixer.replaceTextRange(range, ' ') }))),
    red: rule('suggestion', 'no red', { hasSuggestions: true }, words(/red/g, (range) => ({
      suggest: ['blue', 'green'].map((word) => ({ messageId: 'other', data: { word }, fix: (fixer) => fixer.replaceTextRange(range, word) })),
    }))),
    plain: rule('problem', 'no plain', {}, words(/plain/g, () => ({}))),
  },
};
`;

/** Configuration with the rules of the plugin, and no others. */
export const pluginConfig = `
import plugin from './${pluginFile}';
export default {
  plugins: { test: plugin },
  rules: { 'test/cat': 'error', 'test/tab': 'warn', 'test/red': 'warn', 'test/plain': 'error' },
};
`;

/** Files for a folder in which the plugin is configured. */
export const withPlugin = (files: Record<string, string | Uint8Array>) => ({
  [pluginFile]: pluginSource,
  'msglint.config.mjs': pluginConfig,
  ...files,
});
