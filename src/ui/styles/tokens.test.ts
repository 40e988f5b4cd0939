// The colours keep their contrast in both themes, and the two dark blocks stay the same.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync('src/ui/styles/tokens.css', 'utf8');

type Colours = Record<string, string>;

/** The declarations of the first block after a selector. */
function blockAfter(selector: string): Colours {
  const start = css.indexOf('{', css.indexOf(selector));
  const block = css.slice(start + 1, css.indexOf('}', start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value])
  );
}

const light = blockAfter(":root[data-theme='light'] {");
const darkBySystem = blockAfter(":root:not([data-theme='light']) {");
const darkByChoice = blockAfter(":root[data-theme='dark'] {");

/** Relative luminance by WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Colours, ink: string, ground: string): number {
  const [brighter = 0, darker = 0] = [ink, ground]
    .map((name) => luminance(colours[name] ?? ''))
    .sort((one, other) => other - one);
  return (brighter + 0.05) / (darker + 0.05);
}

const text: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'paper-2'],
  ['ink-2', 'paper'],
  ['ink-2', 'paper-2'],
  ['ink-2', 'paper-3'],
  ['ink-3', 'paper'],
  ['ink-3', 'paper-2'],
  ['ink-3', 'paper-3'],
  ['nila', 'paper'],
  ['nila', 'paper-2'],
  ['nila', 'nila-tint'],
  ['nila-2', 'nila-tint'],
  ['ink', 'nila-tint'],
  ['ink-2', 'nila-tint'],
  ['ink-3', 'nila-tint'],
  ['on-nila', 'nila'],
  ['on-nila', 'nila-2'],
  ['soga', 'paper'],
  ['soga', 'paper-2'],
  ['soga', 'soga-tint'],
  ['ink', 'soga-tint'],
  ['ink-2', 'soga-tint'],
  ['pandan', 'paper'],
  ['pandan', 'pandan-tint'],
  ['kesumba', 'paper'],
  ['kesumba', 'kesumba-tint'],
  ['h-1-ink', 'h-1'],
  ['h-2-ink', 'h-2'],
  ['h-3-ink', 'h-3'],
  ['h-4-ink', 'h-4'],
  ['h-5-ink', 'h-5']
];
const marks: [string, string][] = [
  ['line-2', 'paper'],
  ['line-2', 'paper-2'],
  ['soga-mark', 'paper'],
  ['bar', 'paper'],
  ['bar', 'bar-track'],
  ['bar', 'nila-tint'],
  ['hatch', 'paper'],
  ['focus', 'paper'],
  ['focus', 'paper-2'],
  ['focus', 'nila-tint']
];
const themes: [string, Colours][] = [
  ['light', light],
  ['dark', darkBySystem]
];

test('both dark blocks say the same', () => {
  expect(Object.keys(darkByChoice).length).toBeGreaterThan(30);
  expect(darkByChoice).toEqual(darkBySystem);
});

test('dark sets every colour that light sets', () => {
  expect(Object.keys(darkBySystem).sort()).toEqual(Object.keys(light).sort());
});

describe.each(themes)('%s', (_name, colours) => {
  test.each(text)('%s on %s can be read', (ink, ground) => {
    expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(marks)('%s on %s can be made out', (mark, ground) => {
    expect(contrast(colours, mark, ground)).toBeGreaterThanOrEqual(3);
  });
});
