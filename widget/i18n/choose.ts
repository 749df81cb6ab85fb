/** The first of the `wanted` languages that there is, by its code or the part before the dash; else English. */
export function choose(wanted: readonly (string | undefined)[], there: (code: string) => boolean): string {
  const codes = wanted.map((tag) => tag?.toLowerCase().split('-')[0] ?? '');
  return codes.find(there) ?? 'en';
}
