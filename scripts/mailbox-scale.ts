/**
 * `npm run mailbox:scale -- [--format mbox|csv] [--gigabytes 2]`: a generated mailbox of that size through the built command: time
 * and memory. The mbox has a mail with an attachment of 50 MB for every gigabyte, and many small ones; the table has rows of
 * 2,000 characters, as the longest InMails. One thread in 200 is judged (`--shard 1/200`), so what is measured is the reading.
 */
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { linkedInHeader, makeMailbox, toLinkedInRow, toMail, toPostmark } from './synthetic-mailbox.ts';

const { values } = parseArgs({
  options: { format: { type: 'string', default: 'mbox' }, gigabytes: { type: 'string', default: '2' } },
});
const wanted = Number(values.gigabytes) * 1024 ** 3;
const folder = mkdtempSync(join(tmpdir(), 'msglint-scale-'));
const file = join(folder, values.format === 'csv' ? 'messages.csv' : 'sample.mbox');
const command = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

/** To the length of the longest InMail. */
const filler = ' And so on, "as said", in the same vein.\n'.repeat(50).slice(0, 2000);

const attachment = (bytes: number) =>
  `Content-Type: application/pdf\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename="plan.pdf"\n\n${`${'QUJD'.repeat(19)}\n`.repeat(Math.ceil(bytes / 77))}`;

function* records(): Generator<string> {
  if (values.format === 'csv') yield `${linkedInHeader}\n`;
  let large = 0;
  for (let seed = 1, written = 0; ; seed++) {
    const messages = makeMailbox({ threads: 2000, seed });
    const ids = new Map(messages.map(({ id }) => [Number(id.split('.', 1)[0]), `${seed}.${id}`]));
    for (const message of messages) {
      // Ids are those of one mailbox; here many stand in one file.
      const own = { ...message, id: `${seed}.${message.id}`, thread: `${seed}.${message.thread}` };
      if (values.format === 'csv') {
        const row = `${toLinkedInRow({ ...own, text: own.text + filler.slice(own.text.length) })}\n`;
        written += row.length;
        yield row;
        continue;
      }
      const mail = toMail(own, (index) => ids.get(index));
      const at = mail.indexOf('\n\n');
      const isLarge = written > large * 1024 ** 3;
      if (isLarge) large++;
      const size = isLarge ? 50 * 1024 ** 2 : seed % 4 === 0 ? 100_000 : 20_000;
      const text = `${toPostmark(own)}\n${mail.slice(0, at).replace(/^(?:Content-[^\n]*|MIME-Version[^\n]*)\n/gmu, '')}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="part"\n\n--part\nContent-Type: text/plain; charset=utf-8\n\n${mail.slice(at + 2)}\n--part\n${attachment(size)}--part--\n\n`;
      written += text.length;
      yield text;
    }
  }
}

try {
  const out = createWriteStream(file);
  let bytes = 0;
  let count = 0;
  for (const record of records()) {
    count++;
    bytes += record.length;
    if (!out.write(record)) await once(out, 'drain');
    if (bytes >= wanted) break;
  }
  out.end();
  await once(out, 'close');
  const tell =
    "data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS+'\\n'))";
  const args = ['audit', file, '--no-config', '--shard', '1/200', '--partial', join(folder, 'part.json')];
  const before = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', tell, command, ...args, '--concurrency', 'off', '--me', 'Ada Sample'],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  const seconds = (performance.now() - before) / 1000;
  const peak = Number(/peak (\d+)/u.exec(stderr)?.[1]) / 1024;
  if (status !== 0) throw new Error(stderr);
  console.log(
    `${values.format}, ${(statSync(file).size / 1024 ** 3).toFixed(2)} GB, ${count.toLocaleString('en')} records: ${seconds.toFixed(0)} s, ${Math.round(peak)} MB at most`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
