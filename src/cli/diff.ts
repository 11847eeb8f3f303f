/** What fixing would change, as a unified diff that `patch` and `git apply` take. */
import { visible } from '../report/visible.ts';

export async function unifiedDiff(name: string, before: string, after: string): Promise<string> {
  const { createTwoFilesPatch } = await import('diff');
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, { context: 3 });
  return (
    patch
      .split('\n')
      .slice(1)
      // The return of a CRLF stands at the end of its line, where it does nothing to a terminal.
      .map((line) => (line.endsWith('\r') ? `${visible(line.slice(0, -1))}\r` : visible(line)))
      .join('\n')
  );
}
