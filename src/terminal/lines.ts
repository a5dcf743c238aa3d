/** Bytes → lines, as they come: for input that is piped in. */

/**
 * The lines of UTF-8 input, without their ends (`\n` or `\r\n`) and without a byte-order mark. Only these ends count:
 * Node's readline also splits at U+2028, which JSON allows inside a string. A line longer than `maxLength` UTF-16 units
 * is not kept and comes as `undefined`; bytes that are no UTF-8 come as U+FFFD. Reads on only when asked for more.
 */
export async function* linesOf(
  input: AsyncIterable<Uint8Array>,
  maxLength: number,
): AsyncGenerator<string | undefined, void, void> {
  const decoder = new TextDecoder();
  let line: string | undefined = '';
  const take = (piece: string): void => {
    if (line !== undefined) line = line.length + piece.length > maxLength ? undefined : line + piece;
  };
  for await (const chunk of input) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n');
    take(first);
    for (const piece of others) {
      yield line?.replace(/\r$/, '');
      line = '';
      take(piece);
    }
  }
  take(decoder.decode());
  if (line !== '') yield line?.replace(/\r$/, '');
}
