/** Who may import whom; docs/architecture.md says why. */
const rooms = [
  'draft',
  'lexicon',
  'model',
  'syntax',
  'analysis',
  'engine',
  'rules',
  'config',
  'linter',
  'input',
  'report',
  'audit',
  'integrations',
  'cli',
];
const path = {
  draft: '^src/(draft|nearest)\\.ts$',
  lexicon: '^src/lexicon/',
  model: '^src/model/',
  syntax: '^src/syntax/',
  analysis: '^src/analysis/',
  engine: '^src/(engine/|core\\.ts|testing\\.ts)',
  rules: '^rules/',
  config: '^src/config/',
  linter: '^src/(linter|index)\\.ts$',
  input: '^src/input/',
  report: '^src/report/',
  audit: '^src/audit/',
  integrations: '^src/integrations/',
  cli: '^src/cli/',
};
/** The lower rooms that each room may import; itself it always may. */
const below = {
  draft: [],
  lexicon: [],
  model: [],
  syntax: ['draft', 'lexicon', 'model'],
  analysis: ['draft', 'lexicon', 'model', 'syntax'],
  engine: ['draft', 'syntax', 'analysis'],
  rules: ['engine'],
  config: ['draft', 'syntax', 'engine', 'rules'],
  linter: ['draft', 'syntax', 'analysis', 'engine', 'rules', 'config'],
  input: ['draft', 'syntax', 'engine', 'linter'],
  report: ['draft', 'syntax', 'engine', 'config'],
  audit: ['draft', 'lexicon', 'syntax', 'analysis', 'engine', 'rules', 'config', 'linter', 'input', 'report'],
  integrations: ['draft', 'syntax', 'analysis', 'engine', 'rules', 'config', 'linter', 'input'],
  cli: rooms,
};

export default {
  forbidden: [
    ...rooms.map((room) => ({
      name: `${room}-imports-only-what-is-below`,
      severity: 'error',
      from: { path: path[room], ...(room === 'config' ? { pathNot: '^src/config/load\\.ts$' } : {}) },
      to: { path: '^(src|rules)/', pathNot: [room, ...below[room]].map((name) => path[name]) },
    })),
    {
      // It says where in a JSON file an error stands, by the same reader as the drafts.
      name: 'config-load-imports-only-what-is-below',
      severity: 'error',
      from: { path: '^src/config/load\\.ts$' },
      to: {
        path: '^(src|rules)/',
        pathNot: [
          ...['config', ...below.config].map((name) => path[name]),
          '^src/input/(json-place|decode|input-error)\\.ts$',
        ],
      },
    },
    {
      name: 'a-rule-knows-only-the-public-door',
      severity: 'error',
      from: { path: '^rules/', pathNot: '^rules/index\\.ts$' },
      to: { pathNot: '^src/core\\.ts$' },
    },
    {
      name: 'node-only-at-the-edges',
      severity: 'error',
      from: {
        path: '^(src|rules)/',
        pathNot: '^src/(input|audit|cli)/|^src/config/(find|ignore|load|match|packages)\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'what-ships-knows-nothing-of-its-tests',
      severity: 'error',
      from: { path: '^(src|rules)/' },
      to: { path: '^(test|scripts|fixtures|bench|docs)/' },
    },
    {
      // Types may refer to each other, and what is loaded when it is called is no circle at the start.
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Imports of types count as well: a room that names a type of a higher one knows of it.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
