import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, expectTypeOf, test } from 'vitest';
import { clientEvents, serverEvents } from '../src/generated/events.js';
import { createSession, unwrap } from '../src/index.js';
import { type ClientEvents, connect, type Done, type ServerEvents } from '../src/live.js';
import { base, opened } from './desk.js';
import asyncapi from '../../asyncapi.json' with { type: 'json' };

/** As it arrives in a browser, without the packages that it stands on. */
async function bundled(code: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: new URL('..', import.meta.url).pathname },
    bundle: true,
    minify: true,
    format: 'esm',
    external: ['socket.io-client', 'openapi-fetch'],
    write: false,
  });
  return outputFiles[0]!.text;
}

test('the socket part takes at most 4 kB', async () => {
  const code = await bundled(`
    export { connect } from '@frontdesk/client/live';
    export { follow } from '@frontdesk/client/conversation';
  `);
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(4000);
});

test('who signs in alone takes nothing of the socket part', async () => {
  const code = await bundled(`export { createSession } from '@frontdesk/client';`);
  expect(code).toContain('openapi-fetch');
  expect(code).not.toContain('socket.io-client');
  expect(code).not.toContain('join_conversation');
});

test('every event of the published document has its type', () => {
  const published = Object.values(asyncapi.operations).map(({ action, title }) => `${action} ${title}`);
  const typed = [...clientEvents.map((name) => `receive ${name}`), ...serverEvents.map((name) => `send ${name}`)];
  expect(typed.sort()).toEqual(published.sort());
  expectTypeOf<(typeof clientEvents)[number]>().toEqualTypeOf<keyof ClientEvents>();
  expectTypeOf<(typeof serverEvents)[number]>().toEqualTypeOf<keyof ServerEvents>();
});

// Checked by `npm run typecheck`.
test('events and calls are typed', () => {
  const session = opened(createSession({ url: base }));
  const live = opened(connect(session));

  live.on('message', (message) => expectTypeOf(message.seq).toEqualTypeOf<number>());
  live.on('typing', ({ isTyping }) => expectTypeOf(isTyping).toEqualTypeOf<boolean>());
  live.on('ready', (nothing) => expectTypeOf(nothing).toEqualTypeOf<void>());
  // @ts-expect-error: no such event
  live.on('mesage', () => undefined);
  expectTypeOf<Done<'send_message'>['message']['content']>().toEqualTypeOf<string>();
  expectTypeOf<Done<'join_conversation'>['hasMore']>().toEqualTypeOf<boolean>();
  expectTypeOf<Done<'read'>['ok']>().toEqualTypeOf<true>();

  const neverCalled = () => [
    // @ts-expect-error: a field is missing
    live.call('send_message', { conversationId: '' }),
    // @ts-expect-error: of another type
    live.call('read', { conversationId: '', seq: '1' }),
    // @ts-expect-error: no such path
    session.api.GET('/api/nowhere'),
    // @ts-expect-error: the path's parameter is missing
    session.api.GET('/api/conversations/{id}'),
  ];
  const page = () => unwrap(session.api.GET('/api/conversations', { params: { query: { status: ['open'] } } }));
  expectTypeOf<Awaited<ReturnType<typeof page>>['items'][number]['lastSeq']>().toEqualTypeOf<number>();
  expect(neverCalled).toBeTypeOf('function');
});
