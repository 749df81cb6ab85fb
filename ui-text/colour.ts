/** A merchant's colour, made to carry text: WCAG 2.2 contrast, 4.5:1. */

export type Rgb = [number, number, number];

const ENOUGH = 4.5;
const WHITE: Rgb = [255, 255, 255];
/** Nearly black: softer on a bright colour than black itself. */
const INK: Rgb = [22, 22, 29];

/** `#rgb` or `#rrggbb`; null for anything else. */
export function parse(text: string | null | undefined): Rgb | null {
  const hex = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(text?.trim() ?? '')?.[1];
  if (!hex) return null;
  const size = hex.length / 3;
  return [0, 1, 2].map((i) => {
    const digits = hex.slice(i * size, (i + 1) * size);
    return parseInt(size === 1 ? digits + digits : digits, 16);
  }) as Rgb;
}

export const css = (rgb: Rgb): string => `rgb(${rgb.map(Math.round).join(' ')})`;

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const mixed = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((value, i) => value + (to[i]! - value) * share) as Rgb;

/** `rgb`, moved towards `end` no further than it takes to stand out from `ground`. */
export function legible(rgb: Rgb, ground: Rgb, end: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mixed(rgb, end, share);
    if (contrast(candidate, ground) >= ENOUGH) return candidate;
  }
  return end;
}

/** A ground and the text on it: white where it can be read, else ink; a colour that carries neither is darkened. */
export function pair(accent: Rgb): { ground: Rgb; text: Rgb } {
  if (contrast(accent, WHITE) < ENOUGH && contrast(accent, INK) >= ENOUGH) return { ground: accent, text: INK };
  return { ground: legible(accent, WHITE, INK), text: WHITE };
}
