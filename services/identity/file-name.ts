/** The name of an uploaded file, as a person sees it in the report. */
import { isStorable, normalText, shownCharacters, textOfHeader } from '@xueji/infra/runtime/text.ts';

const LONGEST = 200;
const UNNAMED = 'roster.csv';

/** Folders and invisible characters are left out. */
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
  // One visible character may carry any number of marks.
  const kept = shown.length > 4 * LONGEST ? shown.slice(0, 4 * LONGEST).toWellFormed() : shown;
  return isStorable(kept) && kept !== '' ? kept : UNNAMED;
}
