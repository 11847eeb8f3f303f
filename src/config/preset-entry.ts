/** What a preset makes of a rule, computed from what the rule says of itself. */
import { channels, type Channel } from '../draft.ts';
import { presetNames, type AnyRule, type PresetEntry, type PresetName } from '../engine/rule.ts';

/** What a preset is for, and the channel it takes where a draft does not name one. */
export const presetDocs: Readonly<Record<PresetName, { description: string; channel?: Channel }>> = {
  recommended: { description: 'used where nothing is configured: what holds for most messages, per channel' },
  mission: { description: 'the four rules that msglint was made for' },
  linkedin: { description: 'recommended, without what is for e-mail only', channel: 'linkedin-dm' },
  'cold-email': { description: 'recommended, with what the law asks of commercial e-mail', channel: 'email' },
  recruiting: { description: 'recommended, for those who fill jobs' },
  'job-seeker': { description: 'recommended, for those who look for one: a favour is asked, nothing is sold' },
  research: { description: 'recommended, for asking strangers for help or data' },
  strict: { description: 'all rules but folklore and taste; what is recommended is an error' },
  privacy: { description: 'what reveals, or claims to know, more of the reader than they gave' },
  all: { description: 'every rule' },
};

/** Severity and options of a rule in a preset; undefined = the preset does not hold it. */
export function presetEntry(name: PresetName, id: string, rule: AnyRule): PresetEntry | undefined {
  const { recommended, presets = {}, exceptChannels = [] } = rule.meta.docs;
  const declared = name === 'recommended' || name === 'all' ? undefined : presets[name];
  if (declared !== undefined) return declared === 'off' ? undefined : declared;
  const usual = recommended === false ? undefined : recommended;
  const isOffOn = (channel: Channel) => exceptChannels.includes(channel);
  switch (name) {
    case 'mission':
    case 'privacy':
      return undefined;
    case 'linkedin':
      return channels.filter((channel) => channel.startsWith('linkedin')).every(isOffOn) ? undefined : usual;
    case 'cold-email':
      return isOffOn('email') ? undefined : usual;
    case 'strict':
      if (rule.meta.docs.evidence.grade === 'F' || /^(?:prefer|match)-/u.test(id)) return undefined;
      return usual === undefined ? 'warn' : typeof usual === 'object' ? { ...usual, severity: 'error' } : 'error';
    case 'all':
      return usual ?? 'warn';
    default:
      return usual;
  }
}

/** The presets that hold a rule, with the severity that they give it. */
export function presetsOf(id: string, rule: AnyRule): [PresetName, 'error' | 'warn'][] {
  return presetNames.flatMap((name): [PresetName, 'error' | 'warn'][] => {
    const entry = presetEntry(name, id, rule);
    if (entry === undefined || entry === 'off') return [];
    return [[name, typeof entry === 'string' ? entry : entry.severity]];
  });
}
