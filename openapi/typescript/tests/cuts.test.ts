import { describe, expect, test } from 'vitest';
import type { FollowedConversation } from '../src/conversation.js';
import { base, chance, contents, customer, followed, history, live, opened, says, staff, starts, until } from './desk.js';
import { OwnServer, Wire } from './server.js';

const wire = async (url = base) => opened(await Wire.to(url));

/** What the server has in the end is what each has written, once, in their order, and what both see. */
async function agree(parties: { session: Awaited<ReturnType<typeof customer>>; view: FollowedConversation; wrote: string[] }[], id: string) {
  const total = parties.reduce((sum, { wrote }) => sum + wrote.length, 0);
  for (const { view } of parties) await until(view, ({ lastSeq, outbox }) => lastSeq >= total && outbox.length === 0, 50_000);

  const stored = await history(parties[0]!.session, id);
  expect(stored.map(({ seq }) => seq)).toEqual(Array.from({ length: total }, (_, i) => i + 1));
  for (const { session, view, wrote } of parties) {
    const me = session.current!.user.id;
    expect(contents(stored.filter(({ sender }) => sender.id === me))).toEqual(wrote);
    expect(view.view.messages).toEqual(stored);
  }
}

describe.each([1, 2, 3])('with connections cut at random (seed %i)', (seed) => {
  test('two senders lose nothing, see nothing twice, and agree with the history', async () => {
    const random = chance(seed);
    const lines = [await wire(), await wire()] as const;
    const people = [await customer(lines[0].url), await staff(lines[1].url)] as const;
    const id = await starts(people[0]);
    let cuts = 0;
    const parties = people.map((session, n) => ({ session, view: followed(live(session), id), wrote: [] as string[], line: lines[n]! }));

    for (const { session, view, wrote, line } of parties) {
      opened({ close: view.subscribe(({ outbox }) => {
        if (random() < 0.025) cuts += lines[random() < 0.5 ? 0 : 1].cut(() => random() < 0.7);
        if (random() < 0.003) {
          line.away();
          setTimeout(() => line.away(false), random() * 1000);
        }
        if (wrote.length >= 80 || outbox.length > 4) return;
        const content = `${wrote.length + 1} of ${session.current?.user.name}`;
        wrote.push(content);
        queueMicrotask(() => view.send(content));
      }) });
    }
    await Promise.all(parties.map(({ view, wrote }) => until(view, () => wrote.length === 80, 50_000)));
    await agree(parties, id);

    expect(cuts).toBeGreaterThan(3);
  });
});

test('a server that is killed and started again interrupts a conversation, and takes nothing from it', async () => {
  const server = await OwnServer.start();
  opened({ close: () => server.stop() });
  const people = [await customer(server.url), await staff(server.url)] as const;
  const id = await starts(people[0]);
  const parties = people.map((session) => ({ session, view: followed(live(session), id), wrote: [] as string[] }));
  const write = (from: number, to: number) => {
    for (let n = from; n <= to; n += 1) for (const { view, wrote } of parties) view.send((wrote.push(`${n}`), `${n}`));
  };

  write(1, 30);
  await until(parties[0]!.view, ({ lastSeq }) => lastSeq >= 20);
  await server.kill();
  write(31, 40);
  await server.start();

  await agree(parties, id);
});

test('a line that is dead without having said so is found, and another opened', async () => {
  const page = new EventTarget();
  for (const name of ['addEventListener', 'removeEventListener'] as const) {
    Object.assign(globalThis, { [name]: page[name].bind(page) });
    opened({ close: () => Reflect.deleteProperty(globalThis, name) });
  }
  const line = await wire();
  const [ana, other] = [await customer(line.url), await staff()];
  const id = await starts(ana, 'Hello?');
  const channel = live(ana);
  const hers = followed(channel, id);
  await until(hers, ({ loaded }) => loaded);
  await until(channel, (state) => state === 'connected');

  line.silence();
  await says(other, id, 'Good morning');
  const woken = until(channel, (state) => state !== 'connected');
  page.dispatchEvent(new Event('pageshow'));
  await woken;
  line.silence(false);
  line.cut();

  await until(hers, ({ lastSeq }) => lastSeq === 2);
  expect(hers.view.messages).toEqual(await history(other, id));
});

test('who reads too slowly is told to resync, and misses nothing', async () => {
  const line = await wire();
  const [ana, alice] = [await customer(line.url), await staff()];
  const id = await starts(ana, 'Hello?');
  const channel = live(ana);
  const hers = followed(channel, id);
  const source = live(alice);
  for (const it of [channel, source]) await until(it, (state) => state === 'connected');
  await until(hers, ({ loaded }) => loaded);
  let resyncs = 0;
  channel.on('resync', () => (resyncs += 1));

  // What the server and the network hold for a reader has to run over before the server takes the reader for gone, which a
  // slow machine may not manage at once.
  let sent = 1;
  while (resyncs === 0) {
    line.hold();
    for (let batch = 0; batch < 28; batch += 1, sent += 200) {
      const message = { conversationId: id, content: 'ü'.repeat(4000) };
      for (let n = 1; n < 200; n += 1) source.emit('send_message', message);
      await source.call('send_message', message);
    }
    line.hold(false);
    await until(hers, ({ lastSeq }) => lastSeq === sent, 90_000);
  }

  const stored = await history(alice, id);
  expect(stored.length).toBe(sent);
  expect(hers.view.messages).toEqual(stored);
}, 200_000);
