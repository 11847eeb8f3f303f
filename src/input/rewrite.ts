/** A fixed text back into its file: all of it or nothing, in the encoding it had, and only where nobody else wrote meanwhile. */
import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { decode, encode } from './decode.ts';
import { InputError } from './input-error.ts';

/**
 * @param path absolute path; where it is a link, the file it leads to is written.
 * @param before the text that was linted; `after` takes its place.
 * @throws {InputError} where the file is not what it was, or cannot be written; then it is as before.
 */
export async function rewriteFile(path: string, before: string, after: string): Promise<void> {
  try {
    const target = await realpath(path);
    // A folder in which one may write would else let a file be replaced that one may not write.
    await access(target, constants.W_OK);
    const [stats, bytes] = [await stat(target), await readFile(target)];
    const { text, encoding, bom } = decode(bytes);
    if (text !== before) throw changed();
    await replaceFile(target, encode({ text: after, encoding, bom }), stats);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new InputError(`${reasons[code] ?? `The fixed text cannot be written (${code}).`} The file is as it was.`);
  }
}

async function replaceFile(target: string, bytes: Uint8Array, before: Stats): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', before.mode);
    try {
      await file.writeFile(bytes);
      // What the umask took away is given back.
      await file.chmod(before.mode);
      // Only root may give a file away; for others it is theirs anyway.
      await file.chown(before.uid, before.gid).catch(() => {});
      await file.sync();
    } finally {
      await file.close();
    }
    const now = await stat(target);
    if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino) throw changed();
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

const changed = () =>
  new InputError('The file was changed while it was being linted, so its fixes were not written. Run it again.');

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'You may not write this file, or into its folder. Check the permissions.',
  EPERM: 'You may not write this file, or into its folder. Check the permissions.',
  EROFS: 'The disk can only be read.',
  ENOSPC: 'The disk is full.',
  EDQUOT: 'Your share of the disk is full.',
  ENOENT: 'The file is gone.',
};
