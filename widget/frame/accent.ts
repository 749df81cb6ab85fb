/** Puts the merchant's colour on the panel, so that all of it can be read in light and in dark. */
import { css, legible, pair, parse, type Rgb } from '../../ui-text/colour.ts';

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The raised surfaces of the tokens: what is legible on these is on the others. */
const LIGHT: Rgb = [240, 241, 244];
const DARK: Rgb = [42, 43, 52];

/** Gives what the launcher is to be painted with; nothing for what is no colour. */
export function paint(accent: string | null | undefined): string | undefined {
  const rgb = parse(accent);
  if (!rgb) return undefined;
  const { ground, text } = pair(rgb);
  const { style } = document.documentElement;
  style.setProperty('--accent', css(ground));
  style.setProperty('--accent-text', css(text));
  const ink = [legible(rgb, LIGHT, BLACK), legible(rgb, DARK, WHITE)].map(css);
  style.setProperty('--accent-ink-light', ink[0]!);
  style.setProperty('--accent-ink-dark', ink[1]!);
  return `--ground:${css(ground)};--text:${css(text)}`;
}
