/** How a text is filled in. */

/** A text that counts: `other` always, the rest as the language needs (Intl.PluralRules). */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Puts values for the `{names}` in a text. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));

export function count(lang: string, texts: Counted, count: number): string {
  const text = texts[new Intl.PluralRules(lang).select(count)] ?? texts.other;
  return fill(text, { count: new Intl.NumberFormat(lang).format(count) });
}
