/** From Markdown and from HTML, and rule by rule. */
import { join } from 'node:path';
import rehypeParse from 'rehype-parse';
import rehypeRetext from 'rehype-retext';
import remarkParse from 'remark-parse';
import remarkRetext from 'remark-retext';
import retextEnglish from 'retext-english';
import { unified, type Plugin } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { builtInRules } from '../../src/config/presets.ts';
import type { Config } from '../../src/config/config.ts';
import { defineRule } from '../../src/core.ts';
import msglint, { retextRule } from '../../src/integrations/retext.ts';
import { outDir } from '../cli/build.ts';

const found = (file: VFile) =>
  file.messages.map(({ ruleId, place, actual }) => {
    if (!place || !('start' in place)) throw new Error('A message has no place.');
    const { start, end } = place;
    return {
      ruleId,
      actual,
      place: `${start.line}:${start.column}-${end.line}:${end.column}`,
      source: String(file).slice(start.offset, end.offset),
    };
  });

const placeholders = { rules: { 'no-unfilled-placeholder': 'error' } } as const;

const fromMarkdown = (text: string, config: Parameters<typeof msglint>[0] = placeholders) =>
  unified()
    .use(remarkParse)
    .use(remarkRetext, unified().use(retextEnglish).use(msglint, config) as never)
    .use(function () {
      this.compiler = (_tree, file) => String(file);
    })
    .process(text);

const fromHtml = (text: string, config: Parameters<typeof msglint>[0] = placeholders) =>
  unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeRetext, unified().use(retextEnglish).use(msglint, config) as never)
    .use(function () {
      this.compiler = (_tree, file) => String(file);
    })
    .process(text);

describe('from Markdown', () => {
  it.each([
    ['in emphasis', 'Hi *{{name}}*, hello.', '1:5-1:13'],
    ['in a heading', '# Hi {{name}}', '1:6-1:14'],
    ['in a list', '- one\n- to {{name}}\n', '2:6-2:14'],
    ['in a link', 'See [{{name}}](https://a.example/?q=1).', '1:6-1:14'],
    ['CRLF', 'Hello.\r\n\r\n**Hi** {{name}}', '3:8-3:16'],
    ['after emoji', '👋🏽 **Hi** {{name}}', '1:13-1:21'],
    ['below front matter', '---\nto: Dana\n---\n\n**Hi** {{name}}', '5:8-5:16'],
  ])('%s', async (_name, text, place) => {
    expect(found(await fromMarkdown(text))).toEqual([
      { ruleId: 'no-unfilled-placeholder', actual: '{{name}}', place, source: '{{name}}' },
    ]);
  });

  it('counts a byte order mark as little as the parser of Markdown does', async () => {
    expect(found(await fromMarkdown('\uFEFF**Hi** {{name}}'))).toMatchObject([
      { actual: '{{name}}', place: '1:8-1:16' },
    ]);
  });

  it('leaves code and addresses of links alone', async () => {
    expect(
      found(await fromMarkdown('Type `{{name}}` or\n\n```\n{{name}}\n```\n\n[this](https://a.example/{{x}}).')),
    ).toEqual([]);
  });

  it('reads front matter, and tells its faults', async () => {
    const rule = defineRule({
      meta: {
        type: 'problem',
        docs: {
          description: 'Test',
          why: '.',
          recommended: false,
          evidence: { grade: 'F', scope: '.', sources: [], against: '.' },
        },
        messages: { to: 'To {{name}}: {{text}}' },
        schema: [],
        defaultOptions: [],
      },
      create: ({ sourceCode: { ast, draft, text }, report }) => ({
        RootNode: () => report({ node: ast, messageId: 'to', data: { name: draft.recipient?.name ?? '?', text } }),
      }),
    });
    const config = { plugins: { own: { rules: { to: rule } } }, rules: { 'own/to': 'warn' } } as const;
    const { messages } = await fromMarkdown('---\nto: Dana\n---\n\nSay *yes*.\n\n- One.', config);
    expect(messages.map(({ reason }) => reason)).toEqual(['To Dana: Say yes.\n\nOne.']);
    expect((await fromMarkdown('---\nchanel: email\n---\n\n*Hi*')).messages).toMatchObject([
      { fatal: true, line: 2, column: 1 },
    ]);
  });
});

describe('from HTML', () => {
  it.each([
    ['in a paragraph', '<p>Hi <b>{{name}}</b>, hello.</p>', '1:10-1:18'],
    ['in a later block', '<div>One.</div>\n<div>Hi {{name}}</div>', '2:9-2:17'],
  ])('%s', async (_name, text, place) => {
    expect(found(await fromHtml(text))).toEqual([
      { ruleId: 'no-unfilled-placeholder', actual: '{{name}}', place, source: '{{name}}' },
    ]);
  });
});

describe('rule by rule', () => {
  const noPlaceholder = retextRule('no-unfilled-placeholder');
  const process = (text: string, ...plugins: [Plugin<[entry?: never]>, ...unknown[]][]) => {
    const processor = unified().use(retextEnglish);
    for (const [plugin, ...rest] of plugins) processor.use(plugin, ...(rest as []));
    return processor.process(text);
  };

  it('has the severity of `recommended`, or the one given', async () => {
    const [standard] = (await process('Hi {{name}}', [noPlaceholder as never])).messages;
    expect(standard).toMatchObject({ ruleId: 'no-unfilled-placeholder', fatal: true, source: 'msglint' });
    const [warned] = (await process('Hi {{name}}', [noPlaceholder as never, 'warn'])).messages;
    expect(warned).toMatchObject({ ruleId: 'no-unfilled-placeholder', fatal: false });
    expect((await process('Hi {{name}}', [noPlaceholder as never, 'off'])).messages).toEqual([]);
  });

  it('says the same as all of them together, whatever their order', async () => {
    // Nothing here is one fault that two rules see: those are put together only where the rules run together.
    const text =
      'Hi {{name}},\n\nwe are a leading provider of pumps. We have won many awards. Our platform helps companies. Could you send me a date?';
    const ids = Object.keys(builtInRules);
    const alone = await process(
      text,
      ...ids.map((id) => [retextRule(id) as never, 'warn'] as [never, string]).reverse(),
    );
    const config: Config = { rules: Object.fromEntries(ids.map((id) => [id, 'warn' as const])) };
    const together = await unified().use(retextEnglish).use(msglint, config).process(text);
    const said = (file: VFile) => file.messages.map(String).sort();
    expect(said(alone)).toEqual(said(together));
    expect(said(alone).length).toBeGreaterThan(1);
  });

  it('tells a fault once', async () => {
    const file = await process(
      '---\nchanel: x\n---\nHi',
      ...['no-vague-ask', 'no-unfilled-placeholder'].map((id) => [retextRule(id) as never] as [never]),
    );
    expect(file.messages).toHaveLength(1);
  });

  it('refuses an id that no rule has', () => expect(() => retextRule('no-such')).toThrow('There is no rule "no-such"'));

  it('is built, a file a rule', async () => {
    for (const id of Object.keys(builtInRules)) {
      const { default: plugin } = (await import(join(outDir, 'retext', `${id}.js`))) as { default: Plugin };
      expect(plugin.name).toBe(`msglint:${id}`);
    }
  });
});

it('runs in a pipeline that only gives a tree', async () => {
  const text = 'Hi {{name}}';
  const tree = unified().use(retextEnglish).parse(text);
  const file = new VFile(text);
  await unified().use(msglint, placeholders).run(tree, file);
  expect(file.messages).toHaveLength(1);
});
