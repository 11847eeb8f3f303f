import { describe, expect, it } from 'vitest';
import { attachExplained } from '../../src/engine/interactions.ts';
import { createLinter, type AnyRule, type LintMessage } from '../../src/index.ts';

const finding = (ruleId: string, line: number, severity: 1 | 2 = 1): LintMessage => ({
  ruleId,
  severity,
  message: `${ruleId}.`,
  messageId: 'one',
  line,
  column: 1,
  endLine: line,
  endColumn: 9,
});
const rulesWith = (explains: Record<string, AnyRule['meta']['docs']['explains']>) =>
  new Map(Object.entries(explains).map(([id, own]) => [id, { meta: { docs: { explains: own } } } as AnyRule]));

const ids = (messages: readonly LintMessage[]) =>
  messages.map(({ ruleId, related = [] }) => [ruleId, ...related.map((other) => other.ruleId)].join(' < '));

describe('findings of one fault', () => {
  it('leaves findings alone that have nothing to do with each other', () => {
    const messages = [finding('a', 1), finding('b', 1)];
    expect(attachExplained(messages, rulesWith({ a: [], b: undefined }))).toEqual(messages);
  });
  it('attaches what is explained', () => {
    const messages = attachExplained([finding('a', 1), finding('b', 3)], rulesWith({ b: [{ rule: 'a' }] }));
    expect(ids(messages)).toEqual(['b < a']);
  });
  it('keeps an error an error', () => {
    const [message] = attachExplained([finding('a', 1, 2), finding('b', 3)], rulesWith({ b: [{ rule: 'a' }] }));
    expect(message?.severity).toBe(2);
    expect(message?.related?.[0]).toMatchObject({ ruleId: 'a', severity: 2, line: 1 });
  });
  it('attaches only what overlaps, where the rule says so', () => {
    const rules = rulesWith({ b: [{ rule: 'a', isOverlapping: true }] });
    expect(ids(attachExplained([finding('a', 1), finding('b', 3)], rules))).toEqual(['a', 'b']);
    expect(ids(attachExplained([finding('a', 3), finding('b', 3)], rules))).toEqual(['b < a']);
  });
  it('attaches only the messages that are named', () => {
    const rules = rulesWith({ b: [{ rule: 'a', messageIds: ['other'] }] });
    expect(ids(attachExplained([finding('a', 1), finding('b', 3)], rules))).toEqual(['a', 'b']);
  });
  it('attaches a chain to its end', () => {
    const rules = rulesWith({ b: [{ rule: 'a' }], c: [{ rule: 'b' }] });
    expect(ids(attachExplained([finding('a', 1), finding('b', 2), finding('c', 3)], rules))).toEqual(['c < a < b']);
  });
  it('keeps one of two that explain each other', () => {
    const rules = rulesWith({ a: [{ rule: 'b' }], b: [{ rule: 'a' }] });
    expect(ids(attachExplained([finding('a', 1), finding('b', 2)], rules))).toEqual(['a < b']);
  });
});

it('holds in a lint: a vague ask is not reported as a missing question too', async () => {
  const linter = await createLinter({ extends: ['mission'], rules: { 'no-vague-ask': 'warn' } });
  const { messages } = linter.lint({
    text: 'Hi Femke, I listened to your talk on reefer stacks and we plan plugs the same way in Gdansk. Let me know your thoughts.',
    channel: 'email',
    recipient: 'Femke Dijkstra',
  });
  expect(ids(messages)).toContain('no-vague-ask < require-clear-question');
  expect(messages.map(({ ruleId }) => ruleId)).not.toContain('require-clear-question');
});
