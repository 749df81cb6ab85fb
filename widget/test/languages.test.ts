import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choose } from '../i18n/choose.ts';
import { count, fill, type Counted } from '../../ui-text/speak.ts';
import type { Language, Launcher } from '../i18n/language.ts';

const all = import.meta.glob<{ default: Language; launcher: Launcher }>('../i18n/??.ts', { eager: true });
const codes = Object.keys(all).map((path) => path.slice(-5, -3));
const english = all['../i18n/en.ts']!;

const gaps = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
const texts = (value: string | Counted): string[] => (typeof value === 'string' ? [value] : Object.values(value));

test('there are English, German and Arabic', () => {
  expect(codes.sort()).toEqual(['ar', 'de', 'en']);
});

test.each(codes)('%s says everything that English says, with the same gaps', (code) => {
  const { default: panel, launcher } = all[`../i18n/${code}.ts`]!;
  for (const [said, meant] of [[panel, english.default], [launcher, english.launcher]] as const) {
    expect(Object.keys(said).sort()).toEqual(Object.keys(meant).sort());
    for (const [name, text] of Object.entries(said) as [string, string | Counted][]) {
      const other = meant[name as keyof typeof meant] as string | Counted;
      expect(typeof text, name).toBe(typeof other);
      for (const form of texts(text)) expect(form.trim(), name).not.toBe('');
      const last = (it: string | Counted) => (typeof it === 'string' ? it : it.other);
      expect(gaps(last(text)), name).toEqual(gaps(last(other)));
    }
  }
});

test.each(codes)('%s has a form for every number that it tells apart', (code) => {
  const { pluralCategories } = new Intl.PluralRules(code).resolvedOptions();
  for (const [name, text] of Object.entries(all[`../i18n/${code}.ts`]!.default)) {
    if (typeof text !== 'string') expect(Object.keys(text).sort(), name).toEqual([...pluralCategories].sort());
  }
});

test('every text is used', () => {
  const dir = join(import.meta.dirname, '../frame');
  const sources = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => readFileSync(join(it.parentPath, it.name), 'utf8'))
    .join('\n');
  const unused = Object.keys(english.default).filter((name) => !new RegExp(`\\bt\\.${name}\\b`).test(sources));
  expect(unused).toEqual([]);
});

test('a language is chosen by the first wish that can be met', () => {
  const there = (code: string) => ['en', 'de', 'ar'].includes(code);
  expect(choose(['de-AT', 'en'], there)).toBe('de');
  expect(choose([undefined, 'fr', 'AR-eg'], there)).toBe('ar');
  expect(choose([], there)).toBe('en');
});

test('gaps are filled, and numbers written as the language writes them', () => {
  expect(fill('{name} from {merchant}', { name: 'A {merchant}', merchant: '$&' })).toBe('A {merchant} from $&');
  expect(count('de', { one: '{count} Zeichen', other: '{count} Zeichen' }, 1234)).toBe('1.234 Zeichen');
  expect(count('ar', { two: 'اثنان', other: '{count}' }, 2)).toBe('اثنان');
});
