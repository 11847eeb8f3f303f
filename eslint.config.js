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
      // Alternatives are kept in the order in which a person reads them; that two begin alike costs nothing.
      'regexp/no-dupe-disjunctions': 'off',
      'regexp/no-contradiction-with-assertion': 'off',
      'regexp/no-useless-non-capturing-group': 'off',
      'regexp/optimal-quantifier-concatenation': 'off',
      'regexp/no-unused-capturing-group': 'off',
      'regexp/no-useless-assertions': 'off',
      'regexp/no-trivially-nested-quantifier': 'off',
      'regexp/prefer-w': 'off',
      // The facts are getters and bound functions; a rule takes them apart.
      '@typescript-eslint/unbound-method': 'off',
      // Rules of every option type meet in a registry.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      // A test stream may be a generator that waits for nothing.
      '@typescript-eslint/require-await': 'off',
      // Control characters are what some patterns are about.
      'no-control-regex': 'off',
      // glob of tinyglobby: the new signature has no type for our options yet.
      '@typescript-eslint/no-deprecated': 'off',
      // What comes from files and hosts is checked although its type says that it need not be.
      '@typescript-eslint/no-unnecessary-condition': 'off',
    },
  },
);
