import '../../ui-tokens/tokens.css';
import './panel.css';
import { mount } from 'svelte';
import { paint } from './accent.ts';
import { options } from './options.ts';
import Panel from './Panel.svelte';
import { Desk } from './state/desk.svelte.ts';
import { Page } from './state/page.svelte.ts';
import { count, lang, speak, t } from './words.ts';

const given = options(location);
const { documentElement: html } = document;
if (given.theme) html.dataset.theme = given.theme;
let colours = paint(given.accent);

const page: Page = new Page(given.page, (message) => {
  if (message.type === 'logout') void desk.signOut();
  else void desk.identify(message.token);
});
// What it needs to know is asked for while the language is fetched.
const desk = new Desk(given.merchant, given.hold && page.framed, page.emit);
// Before anything else is fetched: who is silent for long is taken for refused.
page.ready();

await speak(given.lang);
html.lang = lang;
html.dir = t.dir;

let told: number | undefined;
$effect.root(() => {
  $effect(() => {
    if (!given.accent) colours = paint(desk.merchant?.accentColor) ?? colours;
    const { unread } = desk.inbox;
    const underway = desk.inbox.all.some((it) => it.status !== 'resolved' || it.unreadCount);
    // Until the list is there, what the page remembers is better than a guess.
    if (desk.held || !desk.merchant || (desk.me && !desk.inbox.loaded)) return;
    // Most of the time there is nothing to say, and the browser's rules of counting take long to load.
    const label = unread ? count(t.news, unread) : '';
    page.state(unread, label, { ...(colours && { colours }), session: !!desk.me, underway });
    if (told !== unread) page.emit('unread', { count: unread });
    told = unread;
  });
});

mount(Panel, { target: document.body, props: { desk, page } });
