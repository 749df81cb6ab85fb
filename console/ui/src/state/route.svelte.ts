/** Where one is, kept in the address so that back, forward and a reload work. */
export type Tab = 'staff' | 'merchant' | 'widget' | 'canned' | 'account';
export type Place = { name: 'inbox'; conversationId: string | null } | { name: 'settings'; tab: Tab };

const TABS: readonly string[] = ['staff', 'merchant', 'widget', 'canned', 'account'] satisfies Tab[];

function read(): Place {
  const [, name, what] = location.hash.split('/');
  if (name === 'settings') return { name, tab: TABS.includes(what ?? '') ? (what as Tab) : 'account' };
  return { name: 'inbox', conversationId: name === 'conversation' && what ? what : null };
}

const write = (place: Place): string =>
  place.name === 'settings' ? `#/settings/${place.tab}` : place.conversationId ? `#/conversation/${place.conversationId}` : '#/';

export class Route {
  place = $state.raw<Place>(read());

  constructor() {
    addEventListener('popstate', () => (this.place = read()));
  }

  go(place: Place, { replace = false } = {}): void {
    const same = this.place.name === place.name && place.name === 'inbox';
    // Going through a list is one step back, not a hundred.
    const through = same && (this.place as { conversationId: string | null }).conversationId !== null && place.conversationId !== null;
    if (write(place) !== location.hash) history[replace || through ? 'replaceState' : 'pushState'](null, '', write(place));
    this.place = place;
  }
}
