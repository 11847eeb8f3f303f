/** The code on the pages runs as it is printed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { outDir } from '../cli/build.ts';

const built = pathToFileURL(join(outDir, 'index.js')).href;

/** The first block of JavaScript below a heading (or anywhere), as a module. */
function codeIn(page: string, heading = ''): string {
  const markdown = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
  const code = /```js\n([\s\S]*?)```/u.exec(markdown.slice(markdown.indexOf(heading)))?.[1] ?? '';
  return code.replace("from 'msglint'", `from '${built}'`);
}

const load = (code: string) =>
  import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<Record<string, unknown>>;

it('README: as a library', async () => {
  const code = codeIn('README.md', '## As a library');
  const names = ['messages', 'asks', 'anchors', 'value', 'novelty'];
  const { messages, ...facts } = await load(`${code}\nexport { ${names.join(', ')} };`);
  expect(messages).toMatchObject([
    { message: expect.stringMatching(/^No question that Dana can answer\. /u) as string },
  ]);
  expect(facts['asks']).toMatchObject({ verdict: 'strong' });
});
