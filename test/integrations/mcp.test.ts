/** The MCP server over real pipes, called by the client of the SDK, which checks answers against the schemas. */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInRules } from '../../src/config/presets.ts';
import { run } from '../cli/run.ts';
import { connectMcp } from './columns/mcp.ts';

let client: Client;
beforeAll(async () => void (client = await connectMcp()));
afterAll(() => client.close());

interface Answer {
  ok: boolean;
  output: string;
  changed: boolean;
  messages: { ruleId: string }[];
  skippedRules: object[];
  repetition: string;
  similarity: number;
  fresh: string[];
  rules: { id: string }[];
  id: string;
}

const call = async (name: string, args: Record<string, unknown> = {}) => {
  const { structuredContent, content, isError } = await client.callTool({ name, arguments: args });
  const [{ text }] = content as [{ text: string }];
  return { structured: structuredContent as unknown as Answer, text, isError };
};

it('has its tools, all of which only read', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'lint_message',
    'fix_message',
    'check_follow_up',
    'explain_rule',
    'list_rules',
  ]);
  for (const { annotations, outputSchema, inputSchema } of tools) {
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
    expect(outputSchema).toBeDefined();
    expect(inputSchema['additionalProperties']).toBe(false);
  }
});

describe('lint_message', () => {
  it('says what is found, why, and where', async () => {
    const { structured, text } = await call('lint_message', { text: 'Hi {{name}},\r\nhello.', channel: 'email' });
    expect(structured.ok).toBe(false);
    expect(structured.messages).toContainEqual(
      expect.objectContaining({
        ruleId: 'no-unfilled-placeholder',
        severity: 2,
        quote: '{{name}}',
        line: 1,
        column: 4,
        why: expect.stringMatching(/\w/u) as string,
      }),
    );
    expect(text).toContain('1:4 error no-unfilled-placeholder');
  });

  it('says which rules were not judged', async () => {
    const { structured, text } = await call('lint_message', { text: 'Shall I send the CSV?' });
    expect(structured.skippedRules).toContainEqual({ ruleId: 'no-resent-follow-up', needs: ['history'] });
    expect(text).toContain('Not judged: no-resent-follow-up, which needs history.');
  });

  it('takes severities', async () => {
    const rules = { 'no-unfilled-placeholder': 'off' };
    const { structured } = await call('lint_message', { text: 'Hi {{name}}', preset: 'mission', rules });
    expect(JSON.stringify(structured.messages)).not.toContain('no-unfilled-placeholder');
  });

  it.each([
    ['no text', {}, '"text" is missing'],
    ['an argument that it does not have', { text: 'Hi', chanel: 'email' }, 'Did you mean "channel"?'],
    ['a channel that there is not', { text: 'Hi', channel: 'mail' }, '"channel" cannot be "mail"'],
    ['a preset that there is not', { text: 'Hi', preset: 'recomended' }, 'Did you mean "recommended"?'],
    ['a rule that there is not', { text: 'Hi', rules: { 'no-vage-ask': 'warn' } }, 'Did you mean "no-vague-ask"?'],
    ['rules that are no object', { text: 'Hi', rules: ['no-vague-ask'] }, '"rules" has to be an object'],
    ['a date that there is not', { text: 'Hi', sent: '2026-02-30' }, '"sent" is not a date'],
    ['a text that is a number', { text: 3 }, '"text" has the wrong type'],
    [
      'front matter that cannot be read',
      { text: '---\nchanel: x\n---\nHi' },
      'text, line 2, column 1: "chanel" is not',
    ],
  ])('helps with %s', async (_name, args, message) => {
    const { isError, text } = await call('lint_message', args);
    expect(isError).toBe(true);
    expect(text).toContain(message);
    expect(text).not.toContain('    at ');
  });
});

describe('fix_message', () => {
  it('fills what is known and says what is left, in places of the new text', async () => {
    const source = '---\nto: { name: Dana Ruiz }\n---\nHi {{first_name}}, about {{event}}.';
    const { structured } = await call('fix_message', { text: source, preset: 'all' });
    expect(structured.output).toBe('---\nto: { name: Dana Ruiz }\n---\nHi Dana, about {{event}}.');
    expect(structured.changed).toBe(true);
    expect(structured.messages).toContainEqual(expect.objectContaining({ line: 4, column: 16, quote: '{{event}}' }));
  });

  it('gives the text back where there is nothing to fix', async () => {
    const { structured } = await call('fix_message', { text: 'Shall I send the CSV?' });
    expect(structured).toMatchObject({ output: 'Shall I send the CSV?', changed: false });
  });
});

describe('check_follow_up', () => {
  const text =
    'Hi Priya, we save shops your size 30 % on returns with a one-page checklist. When can we talk about yours?';

  it('finds what is sent again', async () => {
    const { structured } = await call('check_follow_up', {
      text,
      recipient: 'Priya',
      history: [{ sent: '2026-03-11', text }],
    });
    expect(structured.repetition).toBe('identical');
    expect(structured.similarity).toBe(1);
    expect(structured.messages.map(({ ruleId }) => ruleId)).toContain('no-resent-follow-up');
  });

  it('names what is new', async () => {
    const next =
      'Hi Priya, a shop in Leeds used the checklist last week and lost 12 parcels less. Shall I send you their numbers?';
    const { structured, text: said } = await call('check_follow_up', { text: next, history: [text] });
    expect(structured.repetition).toBe('none');
    expect(structured.fresh.join(' ')).toMatch(/leeds/iu);
    expect(said).toContain('New in it:');
  });

  it('needs something to compare with', async () => {
    expect((await call('check_follow_up', { text })).text).toContain('"history" is missing');
    expect((await call('check_follow_up', { text, history: [] })).text).toContain('there is nothing to compare with');
  });
});

it('lists and explains rules', async () => {
  const { structured } = await call('list_rules');
  expect(structured.rules.map(({ id }) => id)).toEqual(Object.keys(builtInRules));
  for (const id of Object.keys(builtInRules)) expect((await call('explain_rule', { rule: id })).structured.id).toBe(id);
  expect(await call('explain_rule', { rule: 'no-vage-ask' })).toMatchObject({
    isError: true,
    text: expect.stringContaining('Did you mean "no-vague-ask"?') as string,
  });
});

it('has the page of each rule as a resource', async () => {
  const { resources } = await client.listResources();
  expect(resources.map(({ name }) => name)).toEqual(Object.keys(builtInRules));
  for (const { uri, name } of resources) {
    const [page] = (await client.readResource({ uri })).contents;
    expect((page as { text: string }).text).toContain(`# ${name}`);
  }
  await expect(client.readResource({ uri: 'msglint://rules/no-vage-ask' })).rejects.toThrow(
    'Did you mean "no-vague-ask"?',
  );
  await expect(client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow('There is no resource');
});

it('does not know other tools', async () => {
  expect((await call('lint_mesage')).text).toContain('Did you mean "lint_message"?');
});

it('ends with its input, and takes no arguments', async () => {
  expect(await run(['mcp'], { stdin: '' })).toMatchObject({ code: 0, stdout: '', stderr: '' });
  expect(await run(['mcp', 'draft.txt'])).toMatchObject({ code: 2, stdout: '' });
});
