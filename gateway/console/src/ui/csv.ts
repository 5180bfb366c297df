/** CSV files that spreadsheets open: UTF-8 with a byte order mark, and no cell that a spreadsheet would run as a formula. */
type Cell = string | number;

export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
}

/** A text that begins like a formula gets an apostrophe. Long numbers stay text, so that a spreadsheet does not round them. */
function cellOf(value: Cell): string {
  const text = String(value);
  const safe = typeof value === 'string' && (/^[=+\-@\t\r]/.test(text) || /^\d{12,}$/.test(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
