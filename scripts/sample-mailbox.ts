/**
 * `npm run sample-mailbox [-- FOLDER] [--threads N] [--seed N]`: a synthetic mailbox in each format that msglint reads, to try
 * things on. The same numbers give the same bytes.
 */
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import yazl from 'yazl';
import { linkedInHeader, makeMailbox, toJsonLine, toLinkedInRow, toMail, toPostmark } from './synthetic-mailbox.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { threads: { type: 'string', default: '900' }, seed: { type: 'string', default: '2026' } },
});
const folder = positionals[0] ?? 'sample-mailbox';
const messages = makeMailbox({ threads: Number(values.threads), seed: Number(values.seed) });
const ids = new Map(messages.map((message) => [Number(message.id.split('.', 1)[0]), message.id]));
const mails = messages
  .filter(({ channel }) => channel === 'email')
  .map((message) => ({ message, text: toMail(message, (index) => ids.get(index)) }));
const rows = messages.filter(({ channel }) => channel !== 'email');

for (const path of ['mails', 'Maildir/cur', 'Maildir/new', 'Maildir/tmp'])
  mkdirSync(join(folder, path), { recursive: true });
writeFileSync(
  join(folder, 'sample.mbox'),
  mails.map(({ message, text }) => `${toPostmark(message)}\n${text.replace(/^(>*From )/gmu, '>$1')}\n`).join(''),
);
for (const [index, { text }] of mails.slice(0, 200).entries()) {
  writeFileSync(join(folder, 'mails', `${String(index + 1).padStart(4, '0')}.eml`), text);
  writeFileSync(join(folder, 'Maildir/cur', `${index + 1}.sample:2,S`), text);
}
const table = `${[linkedInHeader, ...rows.toReversed().map(toLinkedInRow)].join('\n')}\n`;
const invitations = 'From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n';
writeFileSync(join(folder, 'messages.csv'), table);
writeFileSync(join(folder, 'messages.jsonl'), `${messages.map(toJsonLine).join('\n')}\n`);
const zip = new yazl.ZipFile();
// A fixed date, so that the archive is the same each time.
const mtime = new Date(Date.UTC(2026, 0, 1));
zip.addBuffer(Buffer.from(table), 'messages.csv', { mtime });
zip.addBuffer(Buffer.from(invitations), 'Invitations.csv', { mtime });
zip.end();
await finished(zip.outputStream.pipe(createWriteStream(join(folder, 'Basic_LinkedInDataExport.zip'))));
console.log(
  `${messages.length} synthetic messages, ${mails.length} of them mails, in ${folder}/: sample.mbox, mails/, Maildir/, messages.csv, Basic_LinkedInDataExport.zip, messages.jsonl`,
);
