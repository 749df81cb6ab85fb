import { expect, test } from 'vitest';
import { Desk } from './console.ts';
import { Customer } from './customer.ts';

test('two colleagues see each other look and write, and a reply that was overtaken asks before it goes out', async () => {
  const ana = await Customer.comes();
  const id = await ana.starts('Who helps me?');
  const [alice, bob] = [await Desk.alice(), await Desk.bob()];
  await alice.opensConversation(ana.name);
  await bob.opensConversation(ana.name);
  await alice.page.getByText('Bob is looking at this too').waitFor();
  await bob.composer.pressSequentially('I ');
  await alice.page.getByText('Bob is writing a reply').waitFor();

  // Offline, alice does not see that bob has answered.
  await alice.context.setOffline(true);
  await alice.page.getByText('Offline. What you write goes out when the server is back.').waitFor();
  await alice.writes('I help you');
  await alice.state.filter({ hasText: 'Goes out when the server is back' }).waitFor();
  await bob.answers('I do');
  await alice.context.setOffline(false);
  await alice.page.getByText('Bob answered while you were writing.').waitFor();
  expect(await ana.history(id)).toEqual(['Who helps me?', 'I do']);

  await alice.button('Put back into the composer').click();
  expect(await alice.composer.inputValue()).toBe('I help you');
  expect(await alice.page.getByText('Bob answered while you were writing.').count()).toBe(0);
  await alice.answers('I help, too');
  expect(await ana.history(id)).toEqual(['Who helps me?', 'I do', 'I help, too']);
});

test('an overtaken reply goes out when one says so', async () => {
  const ana = await Customer.comes();
  const id = await ana.starts('Anybody?');
  const [alice, bob] = [await Desk.alice(), await Desk.bob()];
  await alice.opensConversation(ana.name);
  await alice.context.setOffline(true);
  await alice.page.getByText(/^Offline/).waitFor();
  await alice.writes('Yes');
  await bob.opensConversation(ana.name);
  await bob.answers('Me');
  await alice.context.setOffline(false);
  await alice.button('Send anyway').click();
  await ana.hears('Yes');
  await alice.said('Yes').waitFor();
  expect(await alice.button('Send anyway').count()).toBe(0);
  expect(await ana.history(id)).toEqual(['Anybody?', 'Me', 'Yes']);
});

test('a claim that comes second says so and shows who was quicker', async () => {
  const ana = await Customer.comes();
  await ana.starts('First come');
  const [alice, bob] = [await Desk.alice(), await Desk.bob()];
  await alice.opensConversation(ana.name);
  // What bob does reaches alice's screen only after she has clicked.
  await alice.page.route('**/assign', async (route) => {
    await bob.opensConversation(ana.name);
    await bob.page.keyboard.press('t');
    await bob.button('Assigned to Bob').waitFor();
    await route.continue();
  });
  await alice.button(/Assign$/).click();
  await alice.page.getByRole('option', { name: /Take it/ }).click();
  await alice.page.getByText('A colleague was quicker: it is assigned already.').waitFor();
  await alice.button('Assigned to Bob').waitFor();
});

test('new activity waits behind a bar while the pointer is in the list, and the selection stays', async () => {
  const customers = [await Customer.comes('Cleo'), await Customer.comes('Dora'), await Customer.comes('Emil')];
  const ids: string[] = [];
  for (const it of customers) ids.push(await it.starts(`From ${it.name}`));
  const alice = await Desk.alice();
  await alice.opensConversation(customers[1]!.name);
  const first = alice.list.getByRole('option').first();
  await alice.row(customers[1]!.name).hover();
  const before = await first.textContent();
  await customers[0]!.writes(ids[0]!, 'Are you there?');
  const news = alice.page.getByRole('button', { name: '1 new' });
  await news.waitFor();
  expect((await first.textContent())!.includes(customers[2]!.name)).toBe(true);
  expect(before).toContain(customers[2]!.name);
  expect(await alice.list.getByRole('option', { selected: true }).textContent()).toContain(customers[1]!.name);
  await news.click();
  await expect.poll(() => first.textContent()).toContain(customers[0]!.name);
  expect(await alice.list.getByRole('option', { selected: true }).textContent()).toContain(customers[1]!.name);
});

test('without hands on the list, it sorts by itself', async () => {
  const [fay, gil] = [await Customer.comes('Fay'), await Customer.comes('Gil')];
  const id = await fay.starts('Fay begins');
  await gil.starts('Gil begins');
  const alice = await Desk.alice();
  await alice.shelf('All').click();
  await alice.page.mouse.move(900, 300);
  await alice.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const first = alice.list.getByRole('option').first();
  await expect.poll(() => first.textContent()).toContain(gil.name);
  await fay.writes(id, 'Once more');
  await expect.poll(() => first.textContent()).toContain('Once more');
  expect(await first.textContent()).toContain('unread');
});
