import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import { memoryStore, ProblemError, type SessionStore, unwrap, type User } from '../src/index.js';
import { base, customer, followed, live, merchantId, opened, sessionAt, staff, starts, until } from './desk.js';
import { OwnServer, Wire } from './server.js';

/** How long the tokens of this file's own server are good. */
const TTL_S = 2;

let server: OwnServer;
beforeAll(async () => void (server = await OwnServer.start({ FRONTDESK_TOKEN_TTL: `${TTL_S}` })));
afterAll(() => server.stop());

/** Stores of two tabs: what one sets, the other hears. */
function tabs(): [SessionStore, SessionStore] {
  const shared = memoryStore();
  const ears = [new Set<() => void>(), new Set<() => void>()] as const;
  const tab = (own: number): SessionStore => ({
    get: shared.get,
    set(session) {
      shared.set(session);
      for (const heard of ears[1 - own]!) queueMicrotask(heard);
    },
    subscribe(changed) {
      ears[own]!.add(changed);
      return () => void ears[own]!.delete(changed);
    },
  });
  return [tab(0), tab(1)];
}

/** Counts the calls of a path. */
function counting(path: string) {
  const counter = {
    calls: 0,
    fetch: (request: Request) => {
      if (new URL(request.url).pathname === path) counter.calls += 1;
      return fetch(request);
    },
  };
  return counter;
}

test('signing in, calling, and signing out', async () => {
  const session = await customer(base, 'Ana');
  const seen: (string | undefined)[] = [];
  session.subscribe((it) => seen.push(it?.user.name));

  const me = await unwrap(session.api.GET('/api/auth/me'));
  expectTypeOf(me).toEqualTypeOf<User>();
  expect(me.name).toBe('Ana');
  const token = await session.token();
  await session.signOut();

  expect(seen).toEqual(['Ana', undefined]);
  await expect(session.token()).rejects.toMatchObject({ code: 'unauthenticated' });
  const answer = await fetch(`${base}/api/auth/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(answer.status).toBe(401);
});

test('a refusal is an error with the problem, its code and its fields', async () => {
  const session = sessionAt(base);
  const wrong = session.login({ email: 'david@example.com', password: 'wrong' });
  await expect(wrong).rejects.toBeInstanceOf(ProblemError);
  await expect(wrong).rejects.toMatchObject({ status: 401, code: 'invalid_credentials', problem: { status: 401 } });

  const invalid = await session.register({ name: '', email: 'x', password: 'short' }).catch((error: ProblemError) => error);
  expect(invalid).toMatchObject({ code: 'validation_failed' });
  expect((invalid as ProblemError).problem.errors?.map(({ field }) => field)).toContain('password');
});

test('what a limit says is told in milliseconds', async () => {
  const server = await OwnServer.start({ FRONTDESK_RATE_LIMITS: 'on' });
  opened({ close: () => server.stop() });
  const session = sessionAt(server.url);
  const guess = () => session.login({ email: 'david@example.com', password: 'wrong' }).catch((error: ProblemError) => error);

  let refusal = await guess();
  for (let n = 0; n < 30 && (refusal as ProblemError).code !== 'rate_limited'; n += 1) refusal = await guess();

  expect(refusal).toMatchObject({ status: 429, code: 'rate_limited' });
  expect((refusal as ProblemError).retryAfterMs).toBeGreaterThanOrEqual(1000);
});

test('a token that has run out is renewed within a call, its body sent again', async () => {
  const first = await customer(server.url);
  const held = first.current!;
  first.close();
  // Somebody whose clock says that the token is good for long.
  const store = memoryStore();
  store.set({ ...held, refreshAt: Date.now() + 60_000, runsOutAt: Date.now() + 60_000 });
  const session = sessionAt(server.url, { store });
  for (let refused = false; !refused; ) {
    refused = (await fetch(`${server.url}/api/auth/me`, { headers: { authorization: `Bearer ${held.token}` } })).status === 401;
  }

  const conversation = await starts(session, 'Sent with a token that had run out');

  expect(conversation).toBeTruthy();
  expect(session.current?.token).not.toBe(held.token);
});

test('tokens run out without anybody noticing', async () => {
  const [ana, alice] = [await customer(server.url), await staff(server.url)];
  const id = await starts(ana);
  const channels = [live(ana), live(alice)] as const;
  const [hers, theirs] = channels.map((channel) => followed(channel, id)) as [ReturnType<typeof followed>, ReturnType<typeof followed>];
  for (const channel of channels) await until(channel, (state) => state === 'connected');
  const states: string[] = [];
  for (const channel of channels) channel.subscribe((state) => states.push(state));
  const tokens = new Set<string | undefined>();
  ana.subscribe((session) => tokens.add(session?.token));

  for (let n = 1; tokens.size < 4; n += 1) {
    hers.send(`${n}`);
    await until(theirs, ({ lastSeq }) => lastSeq === n);
    expect((await unwrap(alice.api.GET('/api/conversations/{id}', { params: { path: { id } } }))).lastSeq).toBe(n);
  }

  expect(states).toEqual(['connected', 'connected']);
});

test('a session that is ended elsewhere ends here', async () => {
  const session = await customer();
  const channel = live(session);
  await until(channel, (state) => state === 'connected');
  const { refreshToken } = session.current!;

  const answer = await fetch(`${base}/api/auth/logout`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ refreshToken }),
  });
  expect(answer.status).toBe(204);

  await until(session, (current) => current === null);
  await until(channel, (state) => state === 'signed_out');
});

test('who signs in next is connected as who they are', async () => {
  const session = await customer(base, 'Ana');
  const channel = live(session);
  await until(channel, (state) => state === 'connected');
  await session.signOut();
  await until(channel, (state) => state === 'signed_out');

  await session.login({ email: 'alice@acme.com', password: 'staff123' });
  await until(channel, (state) => state === 'connected');

  await expect(channel.call('join_inbox', {})).resolves.toMatchObject({ ok: true });
});

test('being offline signs nobody out', async () => {
  const wire = opened(await Wire.to(server.url));
  const session = await customer(wire.url);
  const channel = live(session);
  await until(channel, (state) => state === 'connected');

  wire.away();
  const { runsOutAt, token } = session.current as unknown as { runsOutAt: number; token: string };
  await until(channel, (state) => state === 'waiting');
  let refused: unknown;
  while (Date.now() < runsOutAt || refused === undefined) await session.token().catch((error: unknown) => (refused = error));
  expect(refused).toBeInstanceOf(TypeError);
  expect(session.current?.token).toBe(token);
  wire.away(false);

  await until(channel, (state) => state === 'connected');
  expect((await unwrap(session.api.GET('/api/auth/me'))).id).toBe(session.current?.user.id);
});

test('two tabs that renew at once both stay signed in', async () => {
  const counter = counting('/api/auth/refresh');
  const [one, two] = tabs().map((store) => sessionAt(server.url, { store, fetch: counter.fetch })) as [
    ReturnType<typeof sessionAt>,
    ReturnType<typeof sessionAt>,
  ];
  await one.guest({ merchantId: await merchantId(one) });
  expect(two.current?.user.id).toBe(one.current?.user.id);

  for (let n = 0; n < 3; n += 1) {
    const { token, refreshToken } = one.current!;
    counter.calls = 0;
    await Promise.all([one.token(token), two.token(token), one.token(token), two.token(token)]);
    expect(one.current?.refreshToken).not.toBe(refreshToken);
    // Each tab asks once, however many of its calls wait.
    expect(counter.calls).toBeLessThanOrEqual(2);
    for (const session of [one, two]) await unwrap(session.api.GET('/api/auth/me'));
  }
});

test('a tab that shares a lock uses what the other has got', async () => {
  const counter = counting('/api/auth/refresh');
  let turn: Promise<unknown> = Promise.resolve();
  const exclusively: SessionStore['exclusively'] = (work) => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const [one, two] = tabs().map((store) => sessionAt(server.url, { store: { ...store, exclusively: exclusively! }, fetch: counter.fetch })) as [
    ReturnType<typeof sessionAt>,
    ReturnType<typeof sessionAt>,
  ];
  await one.guest({ merchantId: await merchantId(one) });
  const { token } = one.current!;
  counter.calls = 0;

  const [first, second] = await Promise.all([one.token(token), two.token(token)]);

  expect(second).toBe(first);
  expect(counter.calls).toBe(1);
});

test('signing out while a token is renewed holds', async () => {
  const session = await customer();
  const renewed = session.token(await session.token()).catch((error: { code: string }) => error.code);

  await session.signOut();

  expect(await renewed).toBe('unauthenticated');
  expect(session.current).toBeNull();
});
