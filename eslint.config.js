import { defineConfig } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'coverage/',
      'bench/',
      'fixtures/',
      'playground/dist/',
      'editors/',
      'scripts/templates/',
      '*.config.*',
      '.dependency-cruiser.js',
    ],
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, regexp.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers read well in messages.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Regular expressions see text from strangers: none may run away.
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
      // Alternatives are kept in the order in which a person reads them; that two begin alike costs nothing.
      'regexp/no-dupe-disjunctions': 'off',
      'regexp/no-contradiction-with-assertion': 'off',
      'regexp/no-useless-non-capturing-group': 'off',
      'regexp/optimal-quantifier-concatenation': 'off',
      'regexp/no-unused-capturing-group': 'off',
      'regexp/no-useless-assertions': 'off',
      'regexp/prefer-w': 'off',
      // The facts are getters and bound functions; a rule takes them apart.
      '@typescript-eslint/unbound-method': 'off',
      // An assertion says what a value is where the types of a package are wider than they need be.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // `isTTY` is typed as a boolean and is undefined in a pipe.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // A value that is no preset is quoted as it stands, whatever it is.
      '@typescript-eslint/no-base-to-string': 'off',
      // Control characters are what some patterns are about.
      'no-control-regex': 'off',
      // What comes from files and hosts is checked although its type says that it need not be.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
  {
    // What is tested is rules of every option type, and streams that wait for nothing.
    files: ['test/**/*.ts', 'src/engine/rule-tester.ts'],
    rules: {
      // Patterns of tests see text of the tests.
      'regexp/no-super-linear-move': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);
