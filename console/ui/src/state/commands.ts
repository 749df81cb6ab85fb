/** Everything that can be done by a key. Handling the keys, the list of them and the palette all read this one table. */
import { t } from '../text/words.ts';
import type { Desk } from './desk.svelte.ts';

export type Group = keyof typeof t.keys.groups;

export interface Command {
  id: string;
  group: Group;
  label: string;
  /** As they are typed: `j`, `mod+k`, `?`. The first is shown. Empty: handled where it is typed. */
  keys: readonly string[];
  /** How a key that is handled elsewhere is shown. */
  shown?: readonly string[];
  /** Also while something is being typed. */
  always?: boolean;
  /** Not in the palette: it makes no sense there. */
  keyOnly?: boolean;
  when?: (desk: Desk) => boolean;
  run?: (desk: Desk) => void;
}

const opened = (desk: Desk): boolean => !!desk.current;
const { keys: words } = t;

export const commands: readonly Command[] = [
  { id: 'next', group: 'move', label: words.next, keys: ['j'], keyOnly: true, run: (desk) => desk.move(1) },
  { id: 'previous', group: 'move', label: words.previous, keys: ['k'], keyOnly: true, run: (desk) => desk.move(-1) },
  { id: 'search', group: 'move', label: words.search, keys: ['/'], run: (desk) => desk.focus.search?.() },
  { id: 'mine', group: 'move', label: words.mine, keys: ['1'], run: (desk) => desk.shelf('mine') },
  { id: 'unassigned', group: 'move', label: words.unassigned, keys: ['2'], run: (desk) => desk.shelf('unassigned') },
  { id: 'all', group: 'move', label: words.all, keys: ['3'], run: (desk) => desk.shelf('all') },
  { id: 'resolved', group: 'move', label: words.resolved, keys: ['4'], run: (desk) => desk.shelf('resolved') },
  { id: 'escape', group: 'move', label: words.escape, keys: [], shown: ['Esc'] },

  { id: 'resolve', group: 'act', label: words.resolve, keys: ['e'], when: opened, run: (desk) => void desk.toggleResolved() },
  { id: 'pending', group: 'act', label: words.pending, keys: ['p'], when: opened, run: (desk) => void desk.togglePending() },
  { id: 'assign', group: 'act', label: words.assign, keys: ['a'], when: opened, run: (desk) => (desk.overlay = 'assign') },
  { id: 'claim', group: 'act', label: words.claim, keys: ['t'], when: opened, run: (desk) => void desk.toggleMine() },
  { id: 'customer', group: 'act', label: words.customer, keys: ['i'], when: opened, run: (desk) => toggleCustomer(desk) },

  { id: 'reply', group: 'write', label: words.reply, keys: ['r'], when: opened, run: (desk) => write(desk, false) },
  { id: 'note', group: 'write', label: words.note, keys: ['n'], when: opened, run: (desk) => write(desk, true) },
  { id: 'send', group: 'write', label: words.send, keys: [], shown: ['Enter'] },
  { id: 'line', group: 'write', label: words.line, keys: [], shown: ['Shift+Enter'] },
  { id: 'canned', group: 'write', label: words.canned, keys: [], shown: ['/'] },

  { id: 'palette', group: 'app', label: words.palette, keys: ['mod+k'], always: true, keyOnly: true, run: (desk) => (desk.overlay = 'palette') },
  { id: 'settings', group: 'app', label: words.settings, keys: ['mod+,'], always: true, run: (desk) => desk.settings() },
  { id: 'keys', group: 'app', label: words.keys, keys: ['?'], run: (desk) => (desk.overlay = 'keys') },
];

/** Wider than this, the customer has a column of their own. */
export const WIDE = '(min-width: 1100px)';

export function toggleCustomer(desk: Desk): void {
  if (matchMedia(WIDE).matches) desk.customerShown = !desk.customerShown;
  else desk.customerCalled = !desk.customerCalled;
}

export function write(desk: Desk, note: boolean): void {
  const { thread } = desk;
  if (!thread) return;
  const draft = desk.drafts.of(thread.id);
  if (draft.note !== note) desk.drafts.put({ ...draft, note });
  desk.focus.composer?.();
}

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

/** As it stands on the keyboard. */
export const keycap = (key: string): string[] =>
  key.split('+').map((part) => (part === 'mod' ? (mac ? '⌘' : 'Ctrl') : part === 'Shift' && mac ? '⇧' : part.length === 1 ? part.toUpperCase() : part));

export function commandOf(event: KeyboardEvent): Command | undefined {
  if (event.isComposing || event.altKey) return undefined;
  const mod = event.ctrlKey || event.metaKey;
  const key = (mod ? 'mod+' : '') + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
  return commands.find((it) => it.keys.includes(key));
}

const EDITABLE = 'input, textarea, select, [contenteditable]';

/** Gives whether the key was meant for a command. */
export function handle(desk: Desk, event: KeyboardEvent): boolean {
  const command = commandOf(event);
  if (!command?.run || desk.overlay) return false;
  const typing = event.target instanceof Element && !!event.target.closest(EDITABLE);
  // A menu that is open has its own keys.
  const menu = event.target instanceof Element && !!event.target.closest('[role="menu"], [role="dialog"], [role="listbox"][data-own-keys]');
  if ((typing || menu) && !command.always) return false;
  if (command.when && !command.when(desk)) return false;
  event.preventDefault();
  command.run(desk);
  return true;
}
