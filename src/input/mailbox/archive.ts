/** LinkedIn's export as it is downloaded: the tables inside the `.zip`. */
import { InputError } from '../input-error.ts';

/** Bytes of a table. A person does not write more; an archive may be made to unpack into anything. */
const MAX_TABLE = 2 * 1024 * 1024 * 1024 - 1;

export interface ArchivedTable {
  /** Name in the archive. */
  name: string;
  bytes: Uint8Array;
}

/** The tables with messages in them. @throws {InputError} for what is no archive, or one without messages. */
export async function readArchive(path: string): Promise<ArchivedTable[]> {
  const { openPromise } = await import('yauzl');
  let archive;
  try {
    archive = await openPromise(path, { lazyEntries: true, autoClose: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(
      code === undefined
        ? 'This is no whole ZIP file. Download the export again, or unpack it and name messages.csv.'
        : `The file cannot be read (${code}). Check its name and permissions.`,
    );
  }
  try {
    const tables: ArchivedTable[] = [];
    const seen: string[] = [];
    for await (const entry of archive.eachEntry()) {
      seen.push(entry.fileName);
      if (
        !/(?:^|\/)(?:messages|invitations)\.csv$/iu.test(entry.fileName) ||
        /(?:^|\/)__MACOSX\//u.test(entry.fileName)
      )
        continue;
      if (entry.uncompressedSize > MAX_TABLE) throw new InputError(`${entry.fileName} in it is larger than 2 GB.`);
      // Shared memory: worker threads read from it without a copy.
      const bytes = new Uint8Array(new SharedArrayBuffer(entry.uncompressedSize));
      let at = 0;
      for await (const chunk of await archive.openReadStreamPromise(entry)) {
        bytes.set(chunk as Uint8Array, at);
        at += (chunk as Uint8Array).length;
      }
      tables.push({ name: entry.fileName, bytes });
    }
    if (tables.length > 0) return tables;
    throw new InputError(
      seen.length === 0
        ? 'The archive is empty.'
        : 'There is no messages.csv in it. Ask LinkedIn for an export with "Messages", under Settings, Data privacy.',
    );
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('The archive is damaged. Download the export again.');
  } finally {
    archive.close();
  }
}
