/** Where to go after signing in: a page of this site (`/…`, not `//host` or `/\host`), else the dashboard. */
export function safeNext(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])[^\s\\]*$/.test(next) && !next.startsWith('/login') ? next : '/';
}
