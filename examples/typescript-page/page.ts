// A customer chats with Acme: as a guest, over reloads and cuts, in as many tabs as they like.
import { browserStore, createSession, unwrap } from '@frontdesk/client';
import { follow } from '@frontdesk/client/conversation';
import { connect } from '@frontdesk/client/live';

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const [state, messages, typing] = ['state', 'messages', 'typing'].map((id) => byId(id));
const text = byId<HTMLInputElement>('text');

const url = new URLSearchParams(location.search).get('desk') ?? 'http://localhost:4000';
const session = createSession({ url, store: browserStore() });
const { api } = session;

const acme = await unwrap(api.GET('/api/merchants/{idOrSlug}', { params: { path: { idOrSlug: 'acme' } } }));
if (!session.current) await session.guest({ merchantId: acme.id });
const { items: [latest] } = await unwrap(api.GET('/api/conversations'));
const { id } = latest ?? (await unwrap(api.POST('/api/conversations', { body: { merchantId: acme.id } })));

const live = connect(session);
live.subscribe((now) => (state!.textContent = now));
const conversation = follow(live, id);
conversation.subscribe((view) => {
  const line = (who: string, content: string, state = '') => {
    const item = document.createElement('li');
    item.className = state && 'pending';
    item.textContent = `${who}: ${content}${state && ` (${state})`}`;
    return item;
  };
  const said = view.messages.map(({ sender, content }) => line(sender.name, content));
  const pending = view.outbox.map(({ content, state }) => line('You', content, state));
  messages!.replaceChildren(...said, ...pending);
  typing!.textContent = view.typing.map(({ name }) => `${name} is typing …`).join(' ');
  if (document.hasFocus()) conversation.read(view.lastSeq);
});

text.addEventListener('input', () => conversation.setTyping(text.value !== ''));
byId('form').addEventListener('submit', (event) => {
  event.preventDefault();
  conversation.send(text.value);
  text.value = '';
});
