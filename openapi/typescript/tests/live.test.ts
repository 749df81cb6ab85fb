import { expect, test } from 'vitest';
import { hold } from '../src/readable.js';
import { base, customer, live, opened, sessionAt, staff, starts, until } from './desk.js';
import { Wire } from './server.js';

test('the inbox is heard over cuts, and one is told when to read it anew', async () => {
  const line = opened(await Wire.to(base));
  const channel = live(await staff(line.url));
  const heard: string[] = [];
  channel.on('conversation_created', ({ id }) => heard.push(id));
  const joined = hold(0);
  channel.watchInbox(() => joined.set(joined.get() + 1));
  await until(joined, (times) => times === 1);

  line.cut();
  await until(joined, (times) => times === 2);
  const ana = await customer();
  const told = new Promise((resolve) => channel.on('conversation_created', resolve));
  const id = await starts(ana, 'Hello?');
  await told;

  expect(heard).toEqual([id]);
  expect(joined.get()).toBe(2);
});

test('who watches the inbox no longer hears nothing of it', async () => {
  const channel = live(await staff());
  await until(channel, (state) => state === 'connected');
  let stop = () => undefined as void;
  await new Promise<void>((joined) => (stop = channel.watchInbox(joined)));
  const heard: string[] = [];
  channel.on('conversation_created', ({ id }) => heard.push(id));

  stop();
  // What was sent before this is done when it is answered.
  await channel.call('leave_inbox', {});
  const id = await starts(await customer(), 'Hello?');
  await channel.call('join_conversation', { conversationId: id });

  expect(heard).toEqual([]);
});

test('a refusal says why, and so does a missing connection', async () => {
  const ana = await customer();
  const channel = live(ana);
  await expect(channel.call('join_inbox', {})).rejects.toMatchObject({ code: 'disconnected' });
  await until(channel, (state) => state === 'connected');

  await expect(channel.call('join_inbox', {})).rejects.toMatchObject({ code: 'forbidden' });
  const conversationId = '01890000-0000-7000-8000-000000000000';
  await expect(channel.call('join_conversation', { conversationId })).rejects.toMatchObject({ code: 'conversation_not_found' });
});

test('it waits for somebody to sign in', async () => {
  const session = sessionAt(base);
  const channel = live(session);
  await until(channel, (state) => state === 'signed_out');

  await session.login({ email: 'emma@example.com', password: 'user123' });

  await until(channel, (state) => state === 'connected');
});

test('closed is closed', async () => {
  const session = await customer();
  const channel = live(session);
  await until(channel, (state) => state === 'connected');

  channel.close();
  channel.reconnect();

  expect(channel.state).toBe('closed');
  await expect(channel.call('read', { conversationId: '', seq: 1 })).rejects.toMatchObject({ code: 'disconnected' });
});
