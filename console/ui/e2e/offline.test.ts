import { expect, test } from 'vitest';
import { Desk } from './console.ts';
import { Customer } from './customer.ts';

test('cut off, one reads and writes on; what was written goes out once, in order, also after a reload', async () => {
  const ana = await Customer.comes();
  const id = await ana.starts('Before the cut');
  const alice = await Desk.alice();
  await alice.opensConversation(ana.name);
  await alice.answers('Still here');
  await alice.context.setOffline(true);
  await alice.page.getByText('Offline. What you write goes out when the server is back.').waitFor();
  for (const n of [1, 2, 3]) await alice.writes(`Offline ${n}`);
  await alice.page.getByText('3 replies are waiting.').waitFor();
  await ana.writes(id, 'Meanwhile');
  await alice.said('Before the cut').waitFor();
  // The search looks through what is kept.
  await alice.page.getByRole('searchbox').fill(ana.name);
  await alice.page.getByText('Found in what is kept here').waitFor();
  await alice.row(ana.name).waitFor();
  await alice.button('Clear search').click();

  await alice.context.setOffline(false);
  await alice.button('Try now').click({ timeout: 2_000 }).catch(() => undefined);
  await ana.hears('Offline 3');
  expect((await ana.history(id)).filter((it) => it.startsWith('Offline'))).toEqual(['Offline 1', 'Offline 2', 'Offline 3']);
  await alice.said('Meanwhile').waitFor();
  await alice.page.getByText(/^Offline\. What/).waitFor({ state: 'detached' });
  await expect.poll(async () => (await alice.page.locator('.bubble').allTextContents()).map((it) => it.trim())).toEqual(await ana.history(id));
});

test('opened without the server, what is kept is shown at once, and a reply written then is sent once', async () => {
  const ana = await Customer.comes();
  const id = await ana.starts('Kept here');
  const alice = await Desk.alice();
  await alice.opensConversation(ana.name);
  await alice.said('Kept here').waitFor();
  // The pages are there, the server is not.
  await alice.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
  const away = (route: { abort(): Promise<void> }) => route.abort();
  await alice.page.route('**/api/**', away);
  let cut = true;
  await alice.page.routeWebSocket('**/socket.io/**', (it) => void (cut ? it.close() : it.connectToServer()));
  await alice.page.route('**/socket.io/**', away);
  await alice.page.reload();
  await alice.said('Kept here').waitFor();
  await alice.page.getByText(/^Offline\. What/).waitFor();
  await alice.writes('Written without the server');
  await alice.state.filter({ hasText: 'Goes out when the server is back' }).waitFor();
  cut = false;
  await alice.page.unrouteAll();
  await alice.page.reload();
  await ana.hears('Written without the server');
  expect(await ana.history(id)).toEqual(['Kept here', 'Written without the server']);
});

test('a note needs the server, says so, and is not lost', async () => {
  const ana = await Customer.comes();
  await ana.starts('A note while offline');
  const alice = await Desk.alice();
  await alice.opensConversation(ana.name);
  await alice.context.setOffline(true);
  await alice.page.getByText(/^Offline\. What/).waitFor();
  await alice.page.getByText('Note', { exact: true }).click();
  await alice.composer.fill('Remember this');
  await alice.page.getByText('Notes need the server.').waitFor();
  expect(await alice.button('Add note').isDisabled()).toBe(true);
  await alice.context.setOffline(false);
  await expect.poll(() => alice.button('Add note').isEnabled(), { timeout: 20_000 }).toBe(true);
  await alice.button('Add note').click();
  await alice.page.getByRole('article', { name: /^Note by Alice/ }).waitFor();
});

test('a refused action is taken back and says why', async () => {
  const ana = await Customer.comes();
  await ana.starts('Not resolved');
  const alice = await Desk.alice();
  await alice.opensConversation(ana.name);
  await alice.page.route('**/status', (route) => route.abort());
  await alice.button('Resolve').click();
  await alice.page.getByText('The server cannot be reached.').waitFor();
  await alice.button('Resolve').waitFor();
});

test('whose session has ended elsewhere is told, and finds the draft again', async () => {
  const ana = await Customer.comes();
  await ana.starts('A draft to keep');
  const alice = await Desk.alice();
  await alice.opensConversation(ana.name);
  await alice.composer.fill('Half of it');
  await alice.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await alice.page.evaluate(async () => {
    const { refreshToken } = JSON.parse(localStorage.getItem('frontdesk-console:session')!);
    await fetch('/api/auth/logout', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ refreshToken }) });
  });
  await alice.page.getByText('You have been signed out').waitFor();
  await alice.signsIn('alice@acme.com', 'staff123');
  await alice.opensConversation(ana.name);
  await expect.poll(() => alice.composer.inputValue()).toBe('Half of it');
});
