const WORKBOOK = /\.(xlsx?|xlsm|xlsb|ods|numbers)$/i;
const MEGABYTE = 1024 * 1024;

export const megabytes = (bytes: number) => Math.floor(bytes / MEGABYTE);

/** Why a file cannot be sent. */
export type FileFault = 'workbook' | 'size' | 'empty' | 'unreadable';

/**
 * The content of a chosen file, kept apart from the file itself: a spreadsheet may go on writing to it, after which the
 * browser refuses to send it.
 */
export async function readFile(file: File, maxBytes: number): Promise<Blob | FileFault> {
  if (WORKBOOK.test(file.name)) return 'workbook';
  if (file.size > maxBytes) return 'size';
  if (file.size === 0) return 'empty';
  try {
    return new Blob([await file.arrayBuffer()], { type: 'text/csv' });
  } catch {
    return 'unreadable';
  }
}
