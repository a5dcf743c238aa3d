/** A file that a person attached in Discord. */
import type { Attachment } from 'discord.js';
import { type FileRead, type FileValue, fileTooLarge } from '../command/options.ts';

/** A file that takes longer to come is given up. */
const DOWNLOAD_WITHIN_MS = 20_000;

/** The attachment as a file that is fetched when it is read. */
export function attachedFile({ name, url, size }: Pick<Attachment, 'name' | 'url' | 'size'>): FileValue {
  return {
    name,
    async read(maxBytes) {
      if (size > maxBytes) return fileTooLarge(name, size, maxBytes);
      try {
        return await download(name, url, maxBytes);
      } catch {
        return { ok: false, problem: `${name} could not be fetched from Discord; please attach it again.` };
      }
    },
  };
}

async function download(name: string, url: string, maxBytes: number): Promise<FileRead> {
  const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_WITHIN_MS) });
  if (!response.ok || response.body === null) throw new Error(`The file came with status ${response.status}.`);
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Counted as it comes: what was said of its size, or a packed body, may hide a larger one.
  for await (const chunk of response.body) {
    length += chunk.length;
    if (length > maxBytes) return fileTooLarge(name, length, maxBytes);
    chunks.push(chunk);
  }
  return { ok: true, bytes: Buffer.concat(chunks) };
}
