/** The demo shop: shows one of the merchants to one of its customers, and puts the widget on the page as a shop would. */
import '../../ui-tokens/tokens.css';
import './shop.css';
import { drawing } from './drawings.ts';
import { shops } from './shops.ts';

type Frontdesk = ((command: string, ...rest: unknown[]) => unknown) & { q?: unknown[] };
declare global {
  interface Window {
    Frontdesk: Frontdesk;
  }
}

/** Who the shop's own sign-in, if it had one, would say the customer is. */
const customers = [
  { id: '', name: 'a guest' },
  { id: 'lena', name: 'Lena Vogt, signed in' },
  { id: 'omar', name: 'عمر حداد, signed in' },
  { id: 'yuki', name: 'Yuki Tanaka, signed in' },
];

const given = new URLSearchParams(location.search);
const shop = shops.find((it) => it.slug === given.get('merchant')) ?? shops[0]!;
const customer = customers.find((it) => it.id === given.get('customer')) ?? customers[0]!;

const find = <T extends Element = HTMLElement>(selector: string): T => document.querySelector<T>(selector)!;
const say = (selector: string, text: string) => (find(selector).textContent = text);

function furnish(): void {
  document.title = `${shop.name} – ${shop.title}`;
  document.documentElement.style.setProperty('--shop', shop.accent);
  say('.name', shop.name);
  say('.over', shop.over);
  say('h1', shop.title);
  say('.lead', shop.lead);
  say('.small', `${shop.name} is a shop that does not exist. It shows how Frontdesk sits on a page.`);
  say('.customer', customer.id ? customer.name.split(',')[0]! : 'Not signed in');
  find('.art').innerHTML = drawing(shop.hero);
  for (const goods of shop.goods) {
    const item = document.createElement('li');
    item.innerHTML = `<span class="picture">${drawing(goods.art)}</span><strong></strong><span class="what"></span><span class="price"></span>`;
    item.querySelector<HTMLElement>('.picture')!.style.background = goods.ground;
    item.querySelector('strong')!.textContent = goods.name;
    item.querySelector('.what')!.textContent = goods.about;
    item.querySelector('.price')!.textContent = goods.price;
    find('.goods').append(item);
  }
}

function offerSwitch(): void {
  const form = find<HTMLFormElement>('#switch');
  const select = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  for (const { slug, name } of shops) select('merchant').add(new Option(name, slug, false, slug === shop.slug));
  for (const { id, name } of customers) select('customer').add(new Option(name, id, false, id === customer.id));
  form.addEventListener('change', () => {
    const next = new URLSearchParams([...new FormData(form)] as [string, string][]);
    // What a shop does when its customer signs out: the chat forgets them, too.
    if (customer.id && !next.get('customer')) sessionStorage.setItem('signed-out', '1');
    location.search = next.toString();
  });
}

/** From here on it is what any shop does. */
function chat(): void {
  window.Frontdesk = function stub(...call: unknown[]) {
    (window.Frontdesk.q ??= []).push(call);
  };
  const script = document.createElement('script');
  script.async = true;
  script.src = '/widget.js';
  script.dataset.merchant = shop.slug;
  for (const name of ['accent', 'side', 'lang', 'theme']) {
    const value = given.get(name);
    if (value) script.dataset[name] = value;
  }
  document.head.append(script);

  if (customer.id) window.Frontdesk('identify', { token });
  else if (sessionStorage.getItem('signed-out')) window.Frontdesk('logout');
  sessionStorage.removeItem('signed-out');
  find('#ask').addEventListener('click', () => window.Frontdesk('open'));
}

/** A shop's own backend would sign this; here the server does it, for the demo's customers only. */
async function token(): Promise<string> {
  const answer = await fetch('/demo/identity', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ merchant: shop.slug, customer: customer.id }),
  });
  if (!answer.ok) throw new Error(`/demo/identity answered ${answer.status}`);
  return (await answer.json()).token;
}

furnish();
offerSwitch();
chat();
