/** Reads hostile files with the compiled program, where reading has a thread of its own: a line of JSON for each. */
import { deflateSync } from 'node:zlib';
import { readIsolated } from '../../dist/src/corpus/isolated.js';

/** A page whose content unpacks to so many bytes, as the smallest PDF that holds it. */
function bomb(bytes) {
  const packed = deflateSync(Buffer.alloc(bytes, 'BT (words) Tj ET\n'), { level: 1 });
  const head = [
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n',
    '3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << >> /Contents 4 0 R >>\nendobj\n',
    `4 0 obj\n<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`,
  ].join('');
  return Buffer.concat([
    Buffer.from(head),
    packed,
    Buffer.from('\nendstream\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

const FILES = {
  'plain.txt': () => 'The clock\n\nIt stopped at noon.\n',
  'bomb.pdf': () => bomb(600_000_000),
  'zip.pdf': () => Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(1_000_000, 7)]),
  'line.txt': () => 'word '.repeat(1_900_000),
  'long.txt': () => Buffer.alloc(100_000_000, 'word '),
  'nul.txt': () => 'The clock\n\nIt stopped\0 at noon.\n',
  'override.txt': () => 'The clock\n\nIt stopped \u202Enoon ta\u202C.\n',
  'headings.md': () => '# a\n\n'.repeat(1_000_000),
  'headings.html': () => '<h1>a</h1>'.repeat(900_000),
  'nested.html': () => '<div>'.repeat(100_000),
  'nested.md': () => '> '.repeat(100_000),
  'script.html': () => '<body><script>words()</script><p>It stopped at noon.</p></body>',
  'empty.pdf': () => '',
};

for (const [name, make] of Object.entries(FILES)) {
  const bytes = Buffer.from(make());
  const read = await readIsolated(name, bytes);
  const told = read.ok ? { text: read.value.text.slice(0, 200), passages: read.value.passages.length } : read.fault;
  process.stdout.write(`${JSON.stringify({ name, ...told })}\n`);
}
