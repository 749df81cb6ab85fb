/** What the console says, in the language that it speaks. */
import { count as counted, type Counted } from '../../../../ui-text/speak.ts';
import en, { type Language } from './en.ts';

export { fill } from '../../../../ui-text/speak.ts';

export const t: Language = en;
export const lang = 'en';
/** The person's own way of writing times in that language, where the browser knows it. */
export const locale = globalThis.navigator?.languages?.find((it) => it.startsWith(lang)) ?? lang;

export const count = (texts: Counted, number: number): string => counted(lang, texts, number);
export const number = (it: number): string => new Intl.NumberFormat(locale).format(it);
/** Short, for where there is little room: 1.2K. */
export const brief = (it: number): string =>
  it < 1000 ? String(it) : new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(it);

export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
