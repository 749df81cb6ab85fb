/** The language of the panel. It is chosen before anything is shown, and stays. */
import { choose } from '../i18n/choose.ts';
import type { Language } from '../i18n/language.ts';
import { count as counted, type Counted } from '../../ui-text/speak.ts';

export { fill } from '../../ui-text/speak.ts';

const all = import.meta.glob<Language>(['../i18n/??.ts'], { import: 'default' });
const path = (code: string) => `../i18n/${code}.ts`;

export let t: Language;
export let lang = 'en';
/** The person's own way of writing times in that language, where the browser knows it. */
export let locale = 'en';

export async function speak(wanted: string | null): Promise<void> {
  lang = choose([wanted ?? undefined, ...navigator.languages], (code) => !!all[path(code)]);
  locale = navigator.languages.find((it) => it.startsWith(lang)) ?? lang;
  t = await all[path(lang)]!();
}

export const count = (texts: Counted, number: number): string => counted(lang, texts, number);
