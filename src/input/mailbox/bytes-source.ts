/** Bytes that can be read from any place: a file, or what is held in memory because it was packed or piped in. */
import { createReadStream, readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { openFile } from '../bytes.ts';

/** Bytes asked for at once. */
const CHUNK = 1024 * 1024;

export interface ByteSource {
  /** In bytes. */
  readonly size: number;
  /** From an offset on. */
  stream(from?: number): AsyncIterable<Uint8Array>;
  read(start: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}

/** @throws {InputError} for what is no readable file. */
export async function fileSource(path: string): Promise<ByteSource> {
  // Opened for its plain words about what cannot be read.
  await openFile(path).return(undefined);
  const handle: FileHandle = await open(path, 'r');
  const { size } = await handle.stat();
  return {
    size,
    stream: (from = 0) => createReadStream(path, { start: from, highWaterMark: CHUNK }),
    // eslint-disable-next-line @typescript-eslint/require-await -- the same shape as what is held in memory
    async read(start, length) {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - start)));
      let filled = 0;
      while (filled < buffer.length) {
        // A record is read in microseconds; to hand that to another thread and back takes some hundred.
        const bytesRead = readSync(handle.fd, buffer, filled, buffer.length - filled, start + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    close: () => handle.close(),
  };
}

/** @param bytes may be shared memory, which other threads read without a copy. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    // eslint-disable-next-line @typescript-eslint/require-await -- the same shape as a file
    async *stream(from = 0) {
      for (let at = from; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
    },
    // A decoder refuses shared memory, so what is read is a copy.
    read: (start, length) => Promise.resolve(Buffer.from(bytes.slice(start, start + length))),
    close: () => Promise.resolve(),
  };
}
