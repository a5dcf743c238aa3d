/** The smallest PDFs that a reader takes: pages of text at places, as PDF 1.7 (ISO 32000-1) writes them. */
import { deflateSync } from 'node:zlib';

/** A run of text: its left end and baseline in points from the lower left corner, and the size of its letters. */
export interface Run {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  /** Runs upwards. */
  readonly isTurned?: boolean;
}

export interface PdfOptions {
  readonly title?: string;
  /** Locks it; no password opens it, for the check is made of noise. */
  readonly isLocked?: boolean;
  /** Bytes of a page's content instead of text, packed. */
  readonly packed?: Buffer;
}

/** A PDF with these pages. */
export function pdf(pages: readonly (readonly Run[])[], { title, isLocked = false, packed }: PdfOptions = {}): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => {
    objects.push(Buffer.isBuffer(body) ? body : Buffer.from(body, 'latin1'));
    return objects.length;
  };
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map((runs) => {
    const content = packed ?? deflateSync(Buffer.from(runs.map(shown).join('\n'), 'latin1'));
    const stream = add(
      Buffer.concat([
        Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`),
        content,
        Buffer.from('\nendstream'),
      ]),
    );
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${stream} 0 R >>`,
    );
  });
  objects[1] = Buffer.from(
    `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`,
  );
  const info = title === undefined ? '' : ` /Info ${add(`<< /Title (${escaped(title)}) >>`)} 0 R`;
  const noise = `<${'5A'.repeat(32)}>`;
  const lock = isLocked
    ? ` /Encrypt ${add(`<< /Filter /Standard /V 1 /R 2 /O ${noise} /U ${noise} /P -4 >>`)} 0 R /ID [<01> <01>]`
    : '';
  return assembled(objects, `/Root 1 0 R${info}${lock}`);
}

function shown({ text, x = 72, y, size = 11, isTurned = false }: Run): string {
  return `BT /F1 ${size} Tf ${isTurned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm (${escaped(text)}) Tj ET`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\()]/g, '\\$&');
}

/** The objects, the table of their places, and where that table is. */
function assembled(objects: readonly Buffer[], trailer: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  let length = parts[0]?.length ?? 0;
  const places = objects.map((body, at) => {
    const place = length;
    const object = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    parts.push(object);
    length += object.length;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  parts.push(
    Buffer.from(`${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${length}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
}
