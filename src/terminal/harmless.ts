/** Words from anywhere, made fit for a screen. */
import { stripVTControlCharacters } from 'node:util';

/**
 * Data as one line that cannot steer a terminal: no escape sequences and control characters, which could clear the
 * screen or name the window; no line ends; no direction marks, which show words in another order than they stand.
 * Half a surrogate pair is U+FFFD, as it would be once written.
 */
export function harmless(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}
