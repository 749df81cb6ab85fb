/** Keeps the keyboard within `root`, for a panel that covers the page. */
export function keepWithin(root: HTMLElement, event: KeyboardEvent): void {
  if (event.key !== 'Tab' || root.querySelector('dialog[open]')) return;
  const all = [...root.querySelectorAll<HTMLElement>('a[href], button:not(:disabled), input, textarea, [tabindex="0"]')];
  const [first, last] = [all[0], all.at(-1)];
  const at = document.activeElement;
  const inside = all.includes(at as HTMLElement);
  if (event.shiftKey && (at === first || !inside)) last?.focus();
  else if (!event.shiftKey && (at === last || !inside)) first?.focus();
  else return;
  event.preventDefault();
}
