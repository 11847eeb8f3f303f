/** `defineConfig` types the ids and options of rules: a mistake is one of the compiler's, before the command is run. */
import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineConfig, resolveConfigForTest } from './define-cases.ts';
import type { ConfigObject } from '../../src/index.ts';

describe('defineConfig', () => {
  it('gives back a flat list', () => {
    const one = { rules: { 'no-vague-ask': 'warn' } } as const;
    const config = defineConfig(one, [[{ name: 'b' }] as never, { name: 'c' }]);
    expectTypeOf(config).toEqualTypeOf<ConfigObject[]>();
    expect(config.map(({ name }) => name)).toEqual([undefined, 'b', 'c']);
  });

  it('what it takes can be resolved', () => {
    expect(resolveConfigForTest().map(({ id }) => id)).toEqual(['no-empty-follow-up']);
  });
});
