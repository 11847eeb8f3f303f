/** JSON schema of a configuration file, for editors. The command checks by itself, and says more than a schema can. */
import { channels } from '../src/draft.ts';
import { presetNames } from '../src/config/presets.ts';
import type { NamedRule } from './generated-files.ts';

const severity = { enum: ['off', 'warn', 'error', 0, 1, 2] };
const strings = { type: 'array', items: { type: 'string' } };

/** Draft-07; the rules of this package with their options, those of plugins (`prefix/name`) with any. */
export function configSchema(named: readonly NamedRule[]): object {
  const rules = named.map(({ id, rule: { meta } }) => [
    id,
    {
      description: `${meta.docs.description}. ${meta.docs.why}`,
      anyOf: [
        severity,
        {
          type: 'array',
          items: [severity, ...meta.schema],
          minItems: 1,
          additionalItems: false,
        },
      ],
    },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of msglint',
    anyOf: [{ $ref: '#/definitions/object' }, { type: 'array', items: { $ref: '#/definitions/object' } }],
    definitions: {
      object: {
        type: 'object',
        additionalProperties: false,
        properties: {
          $schema: { type: 'string' },
          name: { type: 'string', description: 'Shown in messages about this object' },
          files: { ...strings, minItems: 1, description: 'Globs of the files that the object is for; without it, all' },
          ignores: {
            ...strings,
            minItems: 1,
            description: 'Globs of files to leave out; in an object with nothing else, of all files',
          },
          extends: {
            type: 'array',
            description: 'What comes before this object',
            items: { anyOf: [{ enum: presetNames }, { type: 'string' }, { $ref: '#/definitions/object' }] },
          },
          rules: {
            type: 'object',
            properties: Object.fromEntries(rules) as object,
            patternProperties: { '/': { anyOf: [severity, { type: 'array' }] } },
            additionalProperties: false,
          },
          suppress: {
            type: 'object',
            description: 'Rules whose findings are fine in these files, each with the reason',
            additionalProperties: { type: 'string', minLength: 1 },
          },
          settings: { type: 'object', description: 'For rules of plugins' },
          linterOptions: {
            type: 'object',
            properties: {
              reportUnusedDisableDirectives: {
                description: 'What is said of a `disable` in front matter that nothing needs',
                enum: [true, false, 'off', 'warn', 'error', 0, 1, 2],
              },
            },
            additionalProperties: false,
          },
          me: {
            type: 'object',
            description: 'The sender, where a draft does not say',
            properties: { name: { type: 'string' }, company: { type: 'string' }, role: { type: 'string' } },
            additionalProperties: false,
          },
          channel: { enum: channels, description: 'The channel, where a draft does not say' },
        },
      },
    },
  };
}
