import { expect, test } from 'vitest';
import { memoryOutbox } from '../src/conversation.js';
import { base, contents, customer, followed, history, live, opened, says, staff, starts, until } from './desk.js';
import { OwnServer, Wire } from './server.js';

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => `${from + i}`);

test('what is written offline goes out once the line is back, once and in order', async () => {
  const wire = opened(await Wire.to(base));
  const ana = await customer(wire.url);
  const id = await starts(ana);
  const channel = live(ana);
  const hers = followed(channel, id);
  await until(hers, ({ loaded }) => loaded);
  await until(channel, (state) => state === 'connected');

  wire.away();
  await until(channel, (state) => state === 'waiting');
  for (const content of range(1, 20)) hers.send(content);
  expect(contents(hers.view.outbox)).toEqual(range(1, 20));
  expect(hers.view.messages).toEqual([]);
  wire.away(false);

  const view = await until(hers, ({ lastSeq }) => lastSeq === 20);
  expect(contents(view.messages)).toEqual(range(1, 20));
  expect(view.outbox).toEqual([]);
  expect(await history(ana, id)).toEqual(view.messages);
});

test('a message that is refused for good steps aside, and goes last when it is tried again', async () => {
  const ana = await customer();
  const id = await starts(ana);
  const outbox = memoryOutbox();
  const hers = followed(live(ana), id, { outbox });

  const tooLong = hers.send('x'.repeat(4001));
  hers.send('fine');
  await until(hers, ({ lastSeq }) => lastSeq === 1);
  const failed = await until(hers, ({ outbox }) => outbox[0]?.state === 'failed');
  expect(failed.outbox).toMatchObject([{ clientId: tooLong, error: { code: 'validation_failed' } }]);

  hers.retry(tooLong);
  expect(hers.view.outbox[0]?.state).not.toBe('failed');
  await until(hers, ({ outbox }) => outbox[0]?.state === 'failed');
  expect(hers.discard(tooLong)).toBe(true);
  expect(hers.view.outbox).toEqual([]);
  expect(outbox.load(`${ana.current?.user.id}:${id}`)).toEqual([]);
});

test('who writes too much waits as long as the limit says, and keeps the order', async () => {
  const server = await OwnServer.start({ FRONTDESK_RATE_LIMITS: 'on' });
  opened({ close: () => server.stop() });
  const ana = await customer(server.url);
  const id = await starts(ana);
  const other = await starts(ana);
  const channel = live(ana);
  await until(channel, (state) => state === 'connected');
  const hers = followed(channel, id);
  await until(hers, ({ loaded }) => loaded);
  // All that a user may send at once, elsewhere.
  let limited = false;
  while (!limited) {
    const sent = range(1, 100).map((content) => channel.call('send_message', { conversationId: other, content }));
    limited = (await Promise.allSettled(sent)).some((it) => it.status === 'rejected' && it.reason.code === 'rate_limited');
  }

  for (const content of range(1, 10)) hers.send(content);
  const waiting = await until(hers, ({ outbox }) => outbox[0]?.retryAt !== undefined);
  expect(waiting.outbox[0]).toMatchObject({ content: '1', state: 'queued', error: { code: 'rate_limited' } });
  expect(waiting.outbox.slice(1).every(({ state }) => state === 'queued')).toBe(true);

  const view = await until(hers, ({ lastSeq }) => lastSeq === 10);
  expect(contents(view.messages)).toEqual(range(1, 10));
});

test('unsent messages are sent after a reload, even if they had arrived', async () => {
  const wire = opened(await Wire.to(base));
  const ana = await customer(wire.url);
  const id = await starts(ana);
  const outbox = memoryOutbox();
  const before = live(ana);
  const page = followed(before, id, { outbox });
  await until(page, ({ loaded }) => loaded);
  await until(before, (state) => state === 'connected');

  // The answer is lost on its way.
  wire.hold();
  page.send('1');
  page.send('2');
  const witness = await staff();
  while ((await history(witness, id)).length === 0);
  before.close();
  page.close();
  wire.hold(false);
  for (let n = 1; n <= 60; n += 1) await says(witness, id, `later ${n}`);
  const reloaded = followed(live(ana), id, { outbox });
  expect(contents(reloaded.view.outbox)).toEqual(['1', '2']);

  const view = await until(reloaded, ({ lastSeq, outbox }) => lastSeq === 62 && outbox.length === 0);
  expect(view.messages.at(-1)?.content).toBe('2');
  expect(contents(await history(ana, id)).filter((it) => it === '1' || it === '2')).toEqual(['1', '2']);
});

test('two tabs with one outbox send each message once', async () => {
  const ana = await customer();
  const id = await starts(ana);
  const outbox = memoryOutbox();
  const scope = `${ana.current?.user.id}:${id}`;
  for (const [n, content] of range(1, 10).entries()) outbox.put(scope, { clientId: `kept ${content}`, content, at: n, state: 'queued' });

  const tabs = [followed(live(ana), id, { outbox }), followed(live(ana), id, { outbox })];
  for (const tab of tabs) await until(tab, ({ lastSeq, outbox }) => lastSeq >= 10 && outbox.length === 0);

  expect(contents(await history(ana, id))).toEqual(range(1, 10));
  expect(outbox.load(scope)).toEqual([]);
});
