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

/** A device as its owner would call it, such as `Firefox, Linux`; `null` when its `User-Agent` says nothing known. */
export function deviceName(userAgent: string | null): string | null {
  const named = [first(browsers, userAgent ?? ''), first(systems, userAgent ?? '')].filter(Boolean);
  return named.length > 0 ? named.join(', ') : null;
}
