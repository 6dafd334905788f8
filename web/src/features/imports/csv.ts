const FORMULA = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula, in quotes where it needs them. */
function cell(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as a file for spreadsheets: UTF-8 with its mark and semicolons, which a French Excel opens by a double click. */
export const csv = (rows: readonly (readonly string[])[]) =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;

/** Hands a text to the browser as a file to keep. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
