import { expect, test } from 'vitest';
import { Visitor } from './browser.ts';
import { call, signedIn, Staff } from './staff.ts';

test("a guest's conversation comes along when the shop vouches for the customer", async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.tells('Written as a guest');
  const id = await ana.conversation();
  await ana.goes('/demo?customer=lena');
  await ana.bubble('Written as a guest').waitFor();
  await expect.poll(async () => (await ana.session())?.user.name).toBe('Lena Vogt');
  await ana.tells('Written as Lena');
  const alice = await Staff.comes();
  expect(await alice.history(id)).toEqual(['Written as a guest', 'Written as Lena']);
  expect(await call('GET', `/conversations/${id}`, { token: alice.token })).toMatchObject({ endUser: { name: 'Lena Vogt', verified: true } });
  expect(ana.errors).toEqual([]);
});

test('another customer on the same computer sees nothing of the one before', async () => {
  const visitor = await (await Visitor.comes()).chats('?customer=yuki');
  await visitor.tells('A secret of Yuki');
  await visitor.composer.fill('Half a thought of Yuki');

  await visitor.goes('/demo?customer=omar');
  await expect.poll(async () => (await visitor.session())?.user.name).toBe('عمر حداد');
  await visitor.composer.waitFor();
  expect(await visitor.bubble('A secret of Yuki').count()).toBe(0);
  expect(await visitor.composer.inputValue()).toBe('');
  expect(JSON.stringify(await visitor.kept())).not.toMatch(/Yuki/);

  // Signed out of the shop: nobody.
  await visitor.page.getByLabel('You are').selectOption('');
  await visitor.page.waitForURL('**/demo?merchant=acme&customer=');
  await visitor.page.locator('frontdesk-chat iframe').waitFor();
  await expect.poll(() => visitor.session()).toBe(null);

  // Back again, and so is what was said.
  await visitor.goes('/demo?customer=yuki');
  await visitor.bubble('A secret of Yuki').waitFor();
});

test('the same customer on the next page goes on, without signing in anew', async () => {
  const ana = await (await Visitor.comes()).chats('?customer=emma');
  await ana.tells('Page one');
  const calls: string[] = [];
  ana.page.on('request', (request) => calls.push(new URL(request.url()).pathname));
  await ana.goes('/demo?customer=emma');
  await ana.bubble('Page one').waitFor();
  expect(calls).not.toContain('/api/auth/identify');
});

test('a token that nobody signed is refused, and nobody is shown', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.page.evaluate(() => {
    const frontdesk = (globalThis as unknown as { Frontdesk: (...call: unknown[]) => void }).Frontdesk;
    frontdesk('on', 'refused', (detail: object) => (document.title = JSON.stringify(detail)));
    frontdesk('identify', { token: 'e30.e30.nonsense' });
  });
  await expect.poll(() => ana.page.title()).toContain('code');
  expect(await ana.session()).toBe(null);
  await ana.tells('As a guest, then');
});

test('one signs in and out with an account, and signing out removes everything', async () => {
  const david = await (await Visitor.comes()).chats();
  await david.button('More').click();
  await david.button('Sign in').click();
  await david.panel.getByLabel('E-mail').fill('david@example.com');
  await david.panel.getByLabel('Password').fill('wrong');
  await david.panel.getByRole('button', { name: 'Sign in' }).click();
  await david.panel.getByText('This e-mail and password do not go together').waitFor();
  await david.isAccessible();
  await david.panel.getByLabel('Password').fill('user123');
  await david.panel.getByLabel('Password').press('Enter');
  await david.composer.waitFor();
  await david.writes('From my account');
  await david.bubble('From my account').waitFor();
  await david.panel.getByText(/^(Sent|Seen)$/).waitFor();
  await david.composer.fill('Half a thought');

  await david.button('More').click();
  await david.panel.getByText('Signed in as David').waitFor();
  await david.isAccessible();
  await david.button('Sign out').click();
  await david.panel.getByRole('dialog').last().getByRole('button', { name: 'Sign out' }).click();
  await david.panel.getByText('Hello, how can we help?').waitFor();
  expect(await david.bubble('From my account').count()).toBe(0);
  expect(await david.composer.inputValue()).toBe('');
  const kept = Object.keys(await david.kept()).filter((it) => it.startsWith('frontdesk:acme:'));
  expect(kept.filter((it) => it !== 'frontdesk:acme:merchant')).toEqual([]);

  const token = await signedIn('david@example.com', 'user123');
  const { items } = await call('GET', '/conversations', { token });
  expect(items[0].lastMessage.content).toBe('From my account');
});

test('one registers, in words of help when something is missing', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.button('More').click();
  await ana.button('Create an account').click();
  await ana.button('Create account').click();
  await ana.panel.getByText('Please enter an e-mail address').waitFor();
  await ana.panel.getByText('Please choose a password of 8 to 128 characters.').waitFor();
  await ana.panel.getByLabel('Name').fill('Ana');
  await ana.panel.getByLabel('E-mail').fill('david@example.com');
  await ana.panel.getByLabel('Password').fill('long enough');
  await ana.button('Create account').click();
  await ana.panel.getByText('There is an account with this e-mail already').waitFor();
  await ana.panel.getByLabel('E-mail').fill(`ana-${Date.now()}@example.com`);
  await ana.button('Create account').click();
  await ana.tells('I am registered');
  expect(await ana.session()).toMatchObject({ user: { name: 'Ana', guest: false } });
});

test('signing out in one tab signs out in the other', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.tells('In both tabs');
  const second = await ana.anotherTab();
  await second.goes('/demo');
  await second.launcher.click();
  await second.bubble('In both tabs').waitFor();
  await ana.button('More').click();
  await ana.button('Leave and forget').click();
  await ana.panel.getByText('A guest cannot come back to it').waitFor();
  await ana.isAccessible();
  await ana.panel.getByRole('dialog').last().getByRole('button', { name: 'Leave and forget' }).click();
  await second.bubble('In both tabs').waitFor({ state: 'detached' });
  await second.composer.waitFor();
});
