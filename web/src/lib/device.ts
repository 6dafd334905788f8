const browsers = [
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrome\/|CriOS\//],
  ['Safari', /Safari\//],
] as const;

const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux/],
] as const;

const first = (names: readonly (readonly [string, RegExp])[], text: string) =>
  names.find(([, sign]) => sign.test(text))?.[0];

/**
 * An internet address as people know it, `::1` for `[0:0:0:0:0:0:0:1]`; `null` for the server's own, which says nothing.
 */
export function deviceAddress(address: string | null): string | null {
  if (!address) return null;
  const bare = address.replace(/^\[|\]$/g, '');
  const short = bare.includes(':') ? (URL.parse(`http://[${bare}]`)?.hostname.slice(1, -1) ?? bare) : bare;
  return short === '::1' || short.startsWith('127.') ? null : short;
}

/** A device as its owner would call it, such as `Firefox, Linux`; `null` when its `User-Agent` says nothing known. */
export function deviceName(userAgent: string | null): string | null {
  const named = [first(browsers, userAgent ?? ''), first(systems, userAgent ?? '')].filter(Boolean);
  return named.length > 0 ? named.join(', ') : null;
}
