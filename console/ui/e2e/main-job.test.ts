import { expect, test } from 'vitest';
import { Desk } from './console.ts';
import { Customer } from './customer.ts';

test('alice sees a customer arrive, answers, and the customer has it with her name; what they have read shows', async () => {
  const alice = await Desk.alice();
  const david = await Customer.david();
  await alice.shelf('Unassigned').click();
  const question = `Where is my parcel ${Date.now()}?`;
  const id = await david.starts(question);
  await alice.row(question).click();
  await alice.said(question).waitFor();
  await david.types(id);
  await alice.page.getByText('David is writing').waitFor();

  await alice.answers('It is on its way');
  const answer = await david.hears('It is on its way');
  expect(answer.sender.name).toBe('Alice');
  expect(await alice.state.textContent()).toBe('Sent');
  await david.reads(id, answer.seq);
  await alice.page.getByText('Seen', { exact: true }).waitFor();
  await alice.said('Alice took it · ').or(alice.page.getByText(/^Alice took it/)).waitFor();

  await alice.composer.fill('Anything');
  await expect.poll(() => david.events.some(([event, it]) => event === 'typing' && (it as { isTyping: boolean }).isTyping)).toBe(true);
  expect(alice.errors).toEqual([]);
});

test('one is told what is wrong with a sign-in, and a customer cannot get in', async () => {
  const desk = await Desk.opens();
  await desk.page.getByLabel('E-mail').fill('alice@acme.com');
  await desk.page.getByLabel('Password').fill('wrong');
  await desk.button('Sign in').click();
  await desk.page.getByText('This e-mail and password do not go together.').waitFor();
  await desk.page.getByLabel('E-mail').fill('david@example.com');
  await desk.page.getByLabel('Password').fill('user123');
  await desk.button('Sign in').click();
  await desk.page.getByText('This is a customer’s account.').waitFor();
  expect(await desk.list.count()).toBe(0);
});

test('a note stands out, stays among staff, and the composer goes back to replying', async () => {
  const ana = await Customer.comes();
  const id = await ana.starts('About a note');
  const alice = await Desk.alice();
  await alice.opensConversation(ana.name);
  await alice.page.getByText('Note', { exact: true }).click();
  await alice.writes('She is a reseller');
  const note = alice.page.getByRole('article', { name: 'Note by Alice. Only staff see this' });
  await note.getByText('She is a reseller').waitFor();
  expect(await alice.page.getByRole('radio', { name: 'Reply' }).isChecked()).toBe(true);
  await alice.answers('A reply');
  await ana.hears('A reply');
  expect(JSON.stringify(ana.events)).not.toContain('reseller');
  expect(await ana.history(id)).toEqual(['About a note', 'A reply']);
});

test('a conversation can be taken, handed back, set to pending, resolved and opened again, and says who did', async () => {
  const ana = await Customer.comes();
  await ana.starts('Round and round');
  const alice = await Desk.alice();
  await alice.opensConversation(ana.name);
  const trail = (text: RegExp) => alice.page.locator('.activity', { hasText: text }).last().waitFor();
  await alice.button(/Assign$/).click();
  await alice.page.getByRole('option', { name: /Take it/ }).click();
  await trail(/Alice took it/);
  await alice.button('Assigned to Alice').click();
  const menu = alice.page.getByRole('dialog', { name: 'Assign to …' });
  await menu.getByRole('option', { name: 'Hand back' }).waitFor();
  expect(await menu.getByRole('option').filter({ hasText: 'Bob' }).count()).toBe(0);
  await menu.getByRole('option', { name: 'Hand back' }).click();
  await trail(/Alice handed it back/);
  await alice.button('Set to pending').click();
  await trail(/Alice set it to pending/);
  await alice.button('Resolve').click();
  await trail(/Alice resolved it/);
  await alice.shelf('Resolved').click();
  await alice.row(ana.name).waitFor();
  await alice.button('Open again').click();
  await trail(/Alice opened it again/);
});

test('a manager assigns to a colleague, who sees it among their own', async () => {
  const ana = await Customer.comes();
  await ana.starts('For a specialist');
  const alice = await Desk.alice();
  const bob = await Desk.bob();
  await bob.opensConversation(ana.name);
  await bob.button(/Assign$/).click();
  await bob.page.getByRole('option', { name: /Alice.*here/ }).click();
  await bob.button('Assigned to Alice').waitFor();
  await alice.row(ana.name).waitFor();
  await alice.page.getByText(`Bob gave you ${ana.name}`).waitFor();
});

test('a draft is kept with its conversation, marked in the list, and there after a reload', async () => {
  const [ana, ben] = [await Customer.comes('Ana'), await Customer.comes('Ben')];
  await ana.starts('First of two');
  await ben.starts('Second of two');
  const alice = await Desk.alice();
  await alice.opensConversation(ana.name);
  await alice.composer.fill('Half an answer');
  await alice.row(ben.name).click();
  await expect.poll(() => alice.composer.inputValue()).toBe('');
  await alice.row(ana.name).getByText('Draft').waitFor();
  await alice.page.reload();
  await alice.opensConversation(ana.name);
  expect(await alice.composer.inputValue()).toBe('Half an answer');
});

test('what somebody wrote stays text, and only web addresses in it can be followed', async () => {
  const ana = await Customer.comes();
  await ana.starts('<img src=x onerror=alert(1)> <b>bold</b> https://shop.example/a?b=1. javascript:alert(1) ana@shop.example');
  const alice = await Desk.alice();
  await alice.opensConversation(ana.name);
  const bubble = alice.page.locator('.bubble');
  await bubble.waitFor();
  expect(await bubble.locator('img, b').count()).toBe(0);
  expect(await bubble.locator('a').evaluateAll((all) => all.map((it) => it.getAttribute('href')))).toEqual(['https://shop.example/a?b=1']);
  expect(alice.errors).toEqual([]);
});

test('history loads upwards without moving what is read, and new messages wait below', async () => {
  const ana = await Customer.comes();
  const id = await ana.starts('Message 1');
  for (let n = 2; n <= 120; n += 1) await ana.writes(id, `Message ${n}`);
  const alice = await Desk.alice();
  await alice.opensConversation(ana.name);
  await alice.said('Message 120').waitFor();
  expect(await alice.said('Message 60').count()).toBe(0);
  const scroller = alice.page.getByRole('region', { name: 'Messages' });
  await scroller.evaluate((it) => it.scrollTo({ top: 250 }));
  await alice.said('Message 60').waitFor({ state: 'attached' });
  const read = alice.said('Message 75');
  const before = (await read.boundingBox())!.y;
  await ana.writes(id, 'Message 121');
  await alice.button('New messages').waitFor();
  expect(Math.abs((await read.boundingBox())!.y - before)).toBeLessThan(2);
  await alice.button('New messages').click();
  await expect.poll(() => alice.said('Message 121').isVisible()).toBe(true);
  await scroller.evaluate((it) => it.scrollTo({ top: 0 }));
  await alice.said('Message 1').waitFor({ state: 'attached' });
  const all = await alice.page.locator('.bubble').allTextContents();
  expect(all.map((it) => it.trim())).toEqual(Array.from({ length: 121 }, (_, n) => `Message ${n + 1}`));
});
