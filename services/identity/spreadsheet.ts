/** Detects values that spreadsheets have changed. The functions take cells in normal form. */

const ERROR =
  /^(?:#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|PYTHON!)|#{2,}|ERR:\d{3})$/i;

/** The error of a formula, or `###` of a column that was too narrow. */
export const isSpreadsheetError = (text: string): boolean => ERROR.test(text);

/** A long number in scientific notation: 4.4E+17. */
export const isScientific = (text: string): boolean => /^\d(?:\.\d+)?E[+-]?\d{1,3}$/i.test(text);

/** A spreadsheet counts days from 1900, so dates of pupils and their parents have five digits; 20150301 becomes 2.02E+07 or 20150301.0. */
export const isSpreadsheetDate = (text: string): boolean =>
  /^[1-9]\d{4}(?:\.\d+)?$|^\d{8}\.0+$/.test(text) || isScientific(text) || isSpreadsheetError(text);

/** `="0123"` keeps a spreadsheet from changing the text, which is the part between the quotes. */
export const withoutFormula = (text: string): string => (text.startsWith('="') ? (/^="([^"]*)"$/.exec(text)?.[1] ?? text).trim() : text);
