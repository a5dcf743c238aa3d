/** SVG → PNG. The renderer and its fonts are loaded at the first picture: most runs draw none. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const FONT = 'DejaVu Sans';
const FONT_FILES = ['dejavu-fonts-ttf/ttf/DejaVuSans.ttf', 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'];
const RENDERER = '@resvg/resvg-wasm/index_bg.wasm';

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
  const [wasm, ...fontBuffers] = await Promise.all([RENDERER, ...FONT_FILES].map(installed));
  if (wasm === undefined) throw new Error('The renderer has no code.');
  await initWasm(wasm);
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

function installed(file: string): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve(file)));
}
