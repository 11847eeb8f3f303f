/** What a mail says: its text, its HTML part, the names of its attachments. */
import PostalMime from 'postal-mime';
import { InputError } from '../input-error.ts';
import { htmlToText } from './html-text.ts';
import type { Content } from './message.ts';

/** @throws {InputError} for a mail whose parts or head cannot be read. */
export async function readBody(bytes: Buffer): Promise<Content> {
  let mail;
  try {
    mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  } catch (error) {
    const { message } = error as Error;
    throw new InputError(
      message.includes('depth') || message.includes('header size')
        ? `The mail is built to be unreadable (${message}).`
        : `The mail cannot be read (${message}).`,
    );
  }
  const plain = mail.text ?? '';
  const html = mail.html ?? null;
  const text = (plain.trim() === '' && html !== null ? htmlToText(html) : plain).replace(/\r\n?/gu, '\n').trimEnd();
  return {
    text,
    html,
    attachments: mail.attachments
      .filter(({ related, disposition }) => !related || disposition === 'attachment')
      .map(({ filename, mimeType }) => filename ?? mimeType),
    fault: charsetFault(text, bytes),
  };
}

function charsetFault(text: string, bytes: Buffer): string | null {
  const unknown = hasOnlyAscii(text) ? undefined : charsetsIn(bytes).find((name) => !isCharset(name));
  if (unknown !== undefined)
    return `The charset that the mail names is not known (${unknown}). Save its text as UTF-8.`;
  if (!text.includes('\ufffd') || holdsReplacement(bytes)) return null;
  const count = text.split('\ufffd').length - 1;
  return `${count} character${count === 1 ? ' is' : 's are'} not in the charset that the mail names. Save its text as UTF-8.`;
}

const hasOnlyAscii = (text: string) => !/[\u0080-\u{10ffff}]/u.test(text);

const charsetsIn = (bytes: Buffer) =>
  [
    ...bytes
      .toString('latin1', 0, 64 * 1024)
      .matchAll(/^content-type:[^\n]{0,200}\n?[^\n]{0,200}?charset="?([\w.:-]{1,40})/gimu),
  ].map(([, name = '']) => name);

function isCharset(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

/** U+FFFD itself, plain or as quoted-printable: somebody else lost the character before it was sent. */
const holdsReplacement = (bytes: Buffer) =>
  bytes.indexOf(Buffer.from('\ufffd')) !== -1 || /=EF=BF=BD|77\+9/iu.test(bytes.toString('latin1'));

/** Whether a mail of several parts ends before its last part does. */
export function isCutOff(head: string, body: Buffer): boolean {
  const boundary =
    /^content-type:\s*multipart\/[^;]{1,40};(?:[^\n]|\n[ \t]){0,400}?boundary="?([^"\n;]{1,200})"?/imu.exec(head)?.[1];
  return boundary !== undefined && body.indexOf(`--${boundary.trim()}--`) === -1;
}
