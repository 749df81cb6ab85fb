import { expect, test } from 'vitest';
import { Visitor } from './browser.ts';
import { call, signedIn, Staff } from './staff.ts';

test('a guest writes at once, sees it stored and seen, and Alice answers in real time', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.panel.getByText('Hello, how can we help?').waitFor();

  await ana.writes('My parcel is late');
  await ana.bubble('My parcel is late').waitFor();
  await ana.panel.getByText('Sent', { exact: true }).waitFor();

  const alice = await Staff.comes();
  const id = await ana.conversation();
  await alice.joins(id);
  await alice.reads(id, 1);
  await ana.panel.getByText('Seen', { exact: true }).waitFor();

  await alice.types(id);
  await ana.panel.getByText('Alice is writing').waitFor();
  await alice.answers(id, 'It comes tomorrow');
  await ana.bubble('It comes tomorrow').waitFor();
  await ana.panel.getByText('Alice from Acme Corporation', { exact: true }).waitFor();
  expect(await ana.panel.getByText('Alice is writing').count()).toBe(0);
  expect(await ana.panel.getByRole('heading', { level: 1 }).textContent()).toBe('Alice');
  expect(await ana.panel.getByRole('log').textContent()).toBe('Alice from Acme Corporation: It comes tomorrow');
  expect(ana.errors).toEqual([]);
});

test('a guest is asked for a name and an address after the first message, and may skip it for good', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.tells('Hello');
  await ana.panel.getByText('Where can we reach you if you leave?').waitFor();
  await ana.panel.getByLabel('E-mail').fill('nonsense');
  await ana.button('Save').click();
  await ana.panel.getByText('Please enter an e-mail address').waitFor();
  await ana.panel.getByLabel('Name').fill('Ana');
  await ana.panel.getByLabel('E-mail').fill('ana@example.com');
  await ana.button('Save').click();
  await ana.panel.getByText('Where can we reach you').waitFor({ state: 'detached' });
  const { token } = (await ana.session())!;
  expect(await call('GET', '/auth/me', { token })).toMatchObject({ name: 'Ana', email: 'ana@example.com', guest: true });

  const ben = await (await Visitor.comes()).chats();
  await ben.tells('Hello');
  await ben.button('Not now').click();
  await ben.page.reload();
  await ben.bubble('Hello').waitFor();
  expect(await ben.panel.getByText('Where can we reach you').count()).toBe(0);
});

test('a merchant may ask before the first message, or never', async () => {
  const admin = await signedIn('admin@globex.com', 'admin123');
  const { id } = await call('GET', '/merchants/globex');
  const asks = (guestDetails: string) => call('PATCH', `/merchants/${id}`, { token: admin, body: { guestDetails } });
  try {
    await asks('before');
    const ana = await (await Visitor.comes()).goes('/demo?merchant=globex');
    await ana.launcher.click();
    await ana.panel.getByText('Who are we talking to?').waitFor();
    expect(await ana.composer.count()).toBe(0);
    await ana.isAccessible();
    await ana.panel.getByLabel('Name').fill('Ana');
    await ana.button('Start chat').click();
    await ana.tells('Hello');
    expect(await ana.session('globex')).toMatchObject({ user: { name: 'Ana', guest: true } });
    expect(await ana.panel.getByText('Where can we reach you').count()).toBe(0);

    await asks('never');
    const ben = await (await Visitor.comes()).chats('?merchant=globex');
    await ben.tells('Hello');
    const charlie = await Staff.comes('charlie@globex.com');
    await charlie.answers(await ben.conversation('globex'), 'Good day');
    await ben.bubble('Good day').waitFor();
    expect(await ben.panel.getByText('Where can we reach you').count()).toBe(0);
  } finally {
    await asks('after');
  }
});

test('what arrives while the panel is closed is counted on the launcher, and read when it is opened', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.tells('Hello');
  const id = await ana.conversation();
  const alice = await Staff.comes();
  await ana.launcher.click();
  await alice.answers(id, 'One');
  await alice.answers(id, 'Two');
  await ana.page.getByRole('button', { name: 'Chat, 2 new messages' }).waitFor();
  expect(await ana.page.locator('frontdesk-chat b').textContent()).toBe('2');

  // Somewhere else in the shop the number is there without the panel being opened.
  await ana.goes('/demo');
  await ana.page.getByRole('button', { name: 'Chat, 2 new messages' }).click();
  await ana.bubble('Two').waitFor();
  await ana.launcher.click();
  await ana.page.getByRole('button', { name: 'Chat', exact: true }).waitFor();
  await expect.poll(async () => (await call('GET', '/conversations', { token: (await ana.session())!.token })).items[0].unreadCount).toBe(0);
});

test('several conversations are listed, and writing in a resolved one opens it again', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.tells('About the lamp');
  const lamp = await ana.conversation();
  const alice = await Staff.comes();
  await alice.resolves(lamp);
  await ana.panel.getByText('This conversation is resolved. Write to open it again.').waitFor();

  await ana.button('All conversations').click();
  await ana.panel.getByText('Resolved', { exact: true }).waitFor();
  await ana.isAccessible();
  await ana.button('New conversation').click();
  await ana.tells('About the chair');

  await ana.button('All conversations').click();
  expect(await ana.panel.getByRole('listitem').count()).toBe(2);
  await ana.panel.getByRole('listitem').filter({ hasText: 'About the lamp' }).getByRole('button').click();
  await ana.panel.getByText('This conversation is resolved').waitFor();
  await ana.tells('One more thing');
  await ana.panel.getByText('This conversation is resolved').waitFor({ state: 'detached' });
  expect(await call('GET', `/conversations/${lamp}`, { token: alice.token })).toMatchObject({ status: 'open' });
});

test('who has scrolled up is not moved, and told of what is new', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.tells('First of many');
  const id = await ana.conversation();
  const alice = await Staff.comes();
  for (let n = 1; n <= 70; n += 1) await alice.answers(id, `Line ${n}\nand more of it`);
  await ana.bubble('Line 70').waitFor();
  const region = ana.panel.getByRole('region', { name: 'Messages' });
  await region.evaluate((it) => it.scrollTo(0, 600));
  const before = await region.evaluate((it) => it.scrollTop);
  await alice.answers(id, 'The latest');
  await ana.button('New messages').waitFor();
  expect(await region.evaluate((it) => it.scrollTop)).toBe(before);
  await ana.button('New messages').click();
  await expect.poll(() => region.evaluate((it) => it.scrollHeight - it.scrollTop - it.clientHeight)).toBeLessThan(2);
  expect(await ana.button('New messages').count()).toBe(0);

  // From another visit, what is above the latest page comes as one scrolls up to it, and nothing jumps.
  await ana.page.reload();
  await ana.bubble('The latest').waitFor();
  expect(await ana.bubble('First of many').count()).toBe(0);
  await region.evaluate((it) => it.scrollTo(0, 0));
  await ana.bubble('First of many').waitFor({ state: 'attached' });
  expect(await region.evaluate((it) => it.scrollTop)).toBeGreaterThan(500);
});
