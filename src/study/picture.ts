/** SVG → PNG. The renderer and its fonts are loaded at the first picture: most runs draw none. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FONT = 'DejaVu Sans';

let loading: Promise<(svg: string) => Uint8Array> | undefined;

/** The picture as wide as the SVG says, the same bytes for the same SVG. */
export async function pictureOf(svg: string): Promise<Uint8Array> {
  loading ??= loadRenderer().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return (await loading)(svg);
}

async function loadRenderer(): Promise<(svg: string) => Uint8Array> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const fontBuffers = await Promise.all([
    fileAt(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')),
    fileAt(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf')),
  ]);
  await initWasm(fileAt(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return (svg) => {
    const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: FONT, loadSystemFonts: false } });
    const rendered = drawing.render();
    const png = rendered.asPng();
    // What WebAssembly holds is not collected by itself.
    rendered.free();
    drawing.free();
    return png;
  };
}

function fileAt(url: string): Promise<Buffer> {
  return readFile(fileURLToPath(url));
}
