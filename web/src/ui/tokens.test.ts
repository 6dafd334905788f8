import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', `file://${process.cwd()}/src/ui/`), 'utf8');

function tokens(theme: 'light' | 'dark'): Readonly<Record<string, string>> {
  const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
  return Object.fromEntries(
    pairs.map(([, name, light, dark]) => [name ?? '', (theme === 'light' ? light : dark) ?? '']),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const texts = [
  ['text', ['bg', 'surface', 'raised', 'accent-soft']],
  ['muted', ['bg', 'surface', 'raised', 'accent-soft']],
  ['accent', ['bg', 'surface', 'raised', 'accent-soft']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-danger', ['danger']],
  ['nav-text', ['nav', 'nav-active']],
  ['nav-active-text', ['nav-active']],
  ['ok', ['ok-soft', 'surface']],
  ['warn', ['warn-soft', 'surface']],
  ['danger', ['danger-soft', 'surface', 'bg']],
  ['note', ['note-soft', 'surface']],
] as const;

const shapes = [
  ['edge', ['surface', 'bg']],
  ['focus', ['surface', 'bg']],
] as const;

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colours = tokens(theme);
  const pairs = (table: readonly (readonly [string, readonly string[]])[]) =>
    table.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

  it.each(pairs(texts))('shows %s on %s readably', (front, back) => {
    expect(contrast(colours[front] ?? '', colours[back] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(shapes))('draws %s on %s visibly', (front, back) => {
    expect(contrast(colours[front] ?? '', colours[back] ?? '')).toBeGreaterThanOrEqual(3);
  });
});
