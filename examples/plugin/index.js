import noShouting from './no-shouting.js';

const plugin = {
  meta: { name: 'msglint-plugin-example', version: '1.0.0' },
  rules: { 'no-shouting': noShouting },
  configs: {},
};

// The configuration names the plugin that holds it.
plugin.configs.recommended = {
  name: 'example/recommended',
  plugins: { example: plugin },
  rules: { 'example/no-shouting': 'warn' },
};

export default plugin;
