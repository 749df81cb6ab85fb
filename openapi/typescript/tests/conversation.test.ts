import { expect, test } from 'vitest';
import { contents, customer, followed, history, live, says, staff, starts, until } from './desk.js';

test('two people talk, and both see the same', async () => {
  const [ana, alice] = [await customer(), await staff()];
  const id = await starts(ana, 'My parcel is late');
  const hers = followed(live(ana), id);
  const theirs = followed(live(alice), id);
  await until(hers, ({ loaded }) => loaded);

  hers.send('Where is it?');
  await until(theirs, ({ lastSeq }) => lastSeq === 2);
  theirs.send('On its way');
  const view = await until(hers, ({ lastSeq }) => lastSeq === 3);

  expect(contents(view.messages)).toEqual(['My parcel is late', 'Where is it?', 'On its way']);
  expect(theirs.view.messages).toEqual(view.messages);
  expect(view.messages).toEqual(await history(ana, id));
  await until(hers, ({ outbox }) => outbox.length === 0);
});

test('typing, reading and who has it are shown', async () => {
  const [ana, alice] = [await customer(), await staff()];
  const id = await starts(ana, 'Hello?');
  const hers = followed(live(ana), id);
  const theirs = followed(live(alice), id);
  const joined = [hers, theirs].map((it) => until(it, ({ loaded }) => loaded));
  await Promise.all(joined);

  theirs.send('Good morning');
  await until(hers, ({ conversation, lastSeq }) => lastSeq === 2 && conversation?.assignedTo?.name === alice.current?.user.name);

  theirs.setTyping(true);
  await until(hers, ({ typing }) => typing.some(({ id }) => id === alice.current?.user.id));
  theirs.setTyping(false);
  await until(hers, ({ typing }) => typing.length === 0);

  hers.read(2);
  await until(theirs, ({ reads }) => reads[ana.current!.user.id] === 2);
});

test('earlier messages are read page by page', async () => {
  const ana = await customer();
  const id = await starts(ana);
  for (let n = 1; n <= 120; n += 1) await says(ana, id, `${n}`);
  const hers = followed(live(ana), id);

  const view = await until(hers, ({ loaded }) => loaded);
  expect([view.messages.length, view.messages[0]?.seq, view.hasEarlier]).toEqual([50, 71, true]);
  await Promise.all([hers.loadEarlier(), hers.loadEarlier()]);
  expect([hers.view.messages.length, hers.view.hasEarlier]).toEqual([100, true]);
  await hers.loadEarlier();

  expect(hers.view.hasEarlier).toBe(false);
  expect(hers.view.messages).toEqual(await history(ana, id));
});
