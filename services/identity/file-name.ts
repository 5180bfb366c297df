/** The name of an uploaded file, as a person sees it in the report. */
import { isStorable, normalText, shownCharacters } from '@xueji/infra/runtime/text.ts';

const LONGEST = 200;
const UNNAMED = 'roster.csv';

/** A header holds no Chinese: names come percent-encoded, or as bytes of UTF-8. Folders and invisible characters are left out. */
export function readFileName(given: string | undefined): string {
  const name =
    normalText(
      decoded(given ?? '')
        .toWellFormed()
        .replaceAll('\0', ''),
    )
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? '';
  const shown = name.length > LONGEST ? shownCharacters(name).slice(0, LONGEST).join('') : name;
  // One visible character may carry any number of marks.
  const kept = shown.length > 4 * LONGEST ? shown.slice(0, 4 * LONGEST).toWellFormed() : shown;
  return isStorable(kept) && kept !== '' ? kept : UNNAMED;
}

function decoded(given: string): string {
  try {
    return decodeURIComponent(given.includes('%') ? given : asUtf8(given));
  } catch {
    return asUtf8(given);
  }
}

/** Node reads header bytes as Latin-1. */
function asUtf8(given: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(given, 'latin1'));
  } catch {
    return given;
  }
}
