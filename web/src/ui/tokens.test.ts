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
  ['text', ['bg', 'surface', 'raised', 'sunken', 'accent-soft']],
  ['muted', ['bg', 'surface', 'raised', 'sunken', 'accent-soft']],
  ['accent', ['bg', 'surface', 'raised', 'sunken', 'accent-soft']],
  ['accent-strong', ['bg', 'surface', 'raised']],
  ['on-accent', ['accent', 'accent-strong']],
  ['on-danger', ['danger']],
  ['on-toast', ['toast']],
  ['on-toast-danger', ['toast-danger']],
  ['nav-text', ['nav', 'nav-active']],
  ['nav-active-text', ['nav-active']],
  ['ok', ['ok-soft', 'surface']],
  ['warn', ['warn-soft', 'surface']],
  ['danger', ['danger-soft', 'surface', 'bg']],
  ['note', ['note-soft', 'surface']],
  ['cat-0', ['cat-0-soft', 'surface']],
  ['cat-1', ['cat-1-soft', 'surface']],
  ['cat-2', ['cat-2-soft', 'surface']],
  ['cat-3', ['cat-3-soft', 'surface']],
  ['cat-4', ['cat-4-soft', 'surface']],
  ['cat-5', ['cat-5-soft', 'surface']],
  ['cat-6', ['cat-6-soft', 'surface']],
  ['cat-7', ['cat-7-soft', 'surface']],
] as const;

const shapes = [
  ['edge', ['surface', 'bg']],
  ['focus', ['surface', 'bg', 'raised', 'sunken', 'accent-soft', 'note-soft', 'warn-soft', 'danger-soft', 'ok-soft']],
  ['nav-focus', ['nav', 'nav-active']],
  ['chart', ['surface', 'sunken']],
  ['accent', ['surface', 'sunken', 'line']],
  ['warn', ['line']],
] as const;

it('finds every colour that the stylesheets use', () => {
  expect(Object.keys(tokens('light'))).toHaveLength([...css.matchAll(/light-dark\(#/g)].length);
});

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
