/** Presets are what the rules say of themselves. */
import { describe, expect, it } from 'vitest';
import { presetDocs, presetEntry, presetsOf } from '../../src/config/preset-entry.ts';
import { presetNames } from '../../src/config/presets.ts';
import { createLinter, presets, type AnyRule, type RuleDocs } from '../../src/index.ts';

const ruleWith = (docs: Partial<RuleDocs>) =>
  ({
    meta: { docs: { recommended: 'warn', evidence: { grade: 'D', scope: '', sources: [], against: '' }, ...docs } },
  }) as AnyRule;

describe('what a preset makes of a rule', () => {
  const severityIn = (docs: Partial<RuleDocs>, id = 'no-x') => Object.fromEntries(presetsOf(id, ruleWith(docs)));
  it('a recommended one is in all but the small ones', () =>
    expect(severityIn({})).toEqual({
      recommended: 'warn',
      linkedin: 'warn',
      'cold-email': 'warn',
      recruiting: 'warn',
      'job-seeker': 'warn',
      research: 'warn',
      strict: 'error',
      all: 'warn',
    }));
  it('one that is not recommended is in strict and all', () =>
    expect(severityIn({ recommended: false })).toEqual({ strict: 'warn', all: 'warn' }));
  it('folklore and taste are in all alone', () => {
    const evidence = { grade: 'F', scope: '', sources: [], against: '' } as const;
    expect(severityIn({ recommended: false, evidence })).toEqual({ all: 'warn' });
    expect(severityIn({ recommended: false }, 'match-x')).toEqual({ all: 'warn' });
  });
  it('what is for e-mail alone is not in linkedin, and the other way round', () => {
    expect(
      severityIn({ exceptChannels: ['linkedin-dm', 'linkedin-connection', 'linkedin-inmail'] }),
    ).not.toHaveProperty('linkedin');
    expect(severityIn({ exceptChannels: ['linkedin-dm'] })).toHaveProperty('linkedin');
    expect(severityIn({ exceptChannels: ['email', 'other'] })).not.toHaveProperty('cold-email');
  });
  it('what a rule declares comes first', () => {
    const docs = {
      presets: { research: 'off', privacy: 'error', recruiting: { severity: 'error', options: [{}] } },
    } as const;
    expect(severityIn(docs)).toMatchObject({ privacy: 'error', recruiting: 'error' });
    expect(severityIn(docs)).not.toHaveProperty('research');
    expect(presetEntry('recruiting', 'no-x', ruleWith(docs))).toEqual({ severity: 'error', options: [{}] });
  });
});

describe.each(presetNames)('%s', (name) => {
  it('is described and can be used', async () => {
    expect(presetDocs[name].description).not.toBe('');
    expect(Object.keys(presets[name].rules ?? {})).not.toEqual(name === 'privacy' ? ['none'] : []);
    await createLinter({ extends: [name] });
  });
});

it('linkedin and cold-email say the channel where the draft does not', () => {
  expect(presets.linkedin.channel).toBe('linkedin-dm');
  expect(presets['cold-email'].channel).toBe('email');
});
