/** What somebody typed in a form and did not save: the fields that they changed, of the version that they saw. */
export interface Draft {
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

const PREFIX = 'ecole.draft.';

/** A form by its address, a draft by whose it is; `part` names a small form inside that form. */
export const draftKey = (userId: number, { pathname, search }: { pathname: string; search: string }, part = '') =>
  `${PREFIX}${userId}.${pathname}${search}#${part}`;

export function readDraft(key: string): Draft | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

export function writeDraft(key: string, draft: Draft): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // No room, or storage is forbidden: the form works as well without a draft.
  }
}

/** Forgets what was typed in a form, and in the small forms inside it. */
export function forgetDraft(key: string): void {
  for (const known of Object.keys(sessionStorage)) if (known.startsWith(key)) sessionStorage.removeItem(known);
}

/** Signing out leaves nothing of what was typed behind. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
