/** The name of an uploaded file, as the report shows it. */
import { isStorable, normalText, shownCharacters, textOfHeader } from '@xueji/infra/runtime/text.ts';

const LONGEST = 200;
const UNNAMED = 'roster.csv';

/** Removes folders and invisible characters. */
export function readFileName(given: string | undefined): string {
  const name =
    normalText(
      textOfHeader(given ?? '')
        .toWellFormed()
        .replaceAll('\0', ''),
    )
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? '';
  const shown = name.length > LONGEST ? shownCharacters(name).slice(0, LONGEST).join('') : name;
  // One visible character may have any number of combining marks.
  const kept = shown.length > 4 * LONGEST ? shown.slice(0, 4 * LONGEST).toWellFormed() : shown;
  return isStorable(kept) && kept !== '' ? kept : UNNAMED;
}
