// Types that openapi-typescript has made of the published document, with openapi-fetch: what compiles here under --strict
// also works.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, test } from 'node:test';
import createClient from 'openapi-fetch';
import type { components, paths } from '../generated/frontdesk.js';

type Schemas = components['schemas'];

const baseUrl = process.env.FRONTDESK_URL;
assert.ok(baseUrl, 'run by .ci/with-server');

const anybody = createClient<paths>({ baseUrl });

async function signsIn(email: string, password: string) {
  const { data, error } = await anybody.POST('/api/auth/login', { body: { email, password } });
  if (error) throw new Error(error.code);
  const headers = { authorization: `Bearer ${data.token}` };
  return { user: data.user, api: createClient<paths>({ baseUrl, headers }) };
}

let david: Awaited<ReturnType<typeof signsIn>>;
let acme: Schemas['MerchantProfile'];

before(async () => {
  david = await signsIn('david@example.com', 'user123');
  const { data } = await anybody.GET('/api/merchants');
  const merchant = data?.items.find(({ slug }) => slug === 'acme');
  assert.ok(merchant);
  acme = merchant;
});

async function start(content: string): Promise<Schemas['Conversation']> {
  const body = { merchantId: acme.id, content, clientId: randomUUID() };
  const { data, error } = await david.api.POST('/api/conversations', { body });
  if (error) throw new Error(error.code);
  return data;
}

test('who signs in is known', async () => {
  const { data } = await david.api.GET('/api/auth/me');

  assert.deepEqual(data, david.user);
  assert.equal(data.type, 'end_user' satisfies Schemas['UserType']);
});

test('a message sent twice is one', async () => {
  const { id } = await start('My parcel is late');
  const path = { id };
  const body = { content: 'It was to come on Monday.', clientId: randomUUID() };

  const first = await david.api.POST('/api/conversations/{id}/messages', { params: { path }, body });
  const second = await david.api.POST('/api/conversations/{id}/messages', { params: { path }, body });

  assert.deepEqual([first.response.status, second.response.status], [201, 200]);
  assert.deepEqual(first.data, second.data);
  const { data } = await david.api.GET('/api/conversations/{id}/messages', { params: { path, query: { after: 0 } } });
  assert.deepEqual(
    data?.items.map(({ seq, content }) => [seq, content]),
    [
      [1, 'My parcel is late'],
      [2, 'It was to come on Monday.'],
    ],
  );
});

test('pages of a list lead to its end', async () => {
  const started = [await start('One'), await start('Two'), await start('Three')];
  const seen: string[] = [];

  let cursor: string | undefined;
  do {
    const { data, error } = await david.api.GET('/api/conversations', { params: { query: { limit: 2, cursor } } });
    if (error) throw new Error(error.code);
    seen.push(...data.items.map(({ id }) => id));
    cursor = data.nextCursor;
  } while (cursor);

  assert.equal(new Set(seen).size, seen.length);
  for (const { id } of started) assert.ok(seen.includes(id));
});

test('staff answer and resolve', async () => {
  const { id } = await start('Do you ship to Norway?');
  const path = { id };
  const bob = await signsIn('bob@acme.com', 'staff123');

  await bob.api.POST('/api/conversations/{id}/messages', { params: { path }, body: { content: 'We do.' } });
  await bob.api.PUT('/api/conversations/{id}/status', { params: { path }, body: { status: 'resolved' } });

  const { data } = await david.api.GET('/api/conversations/{id}', { params: { path } });
  assert.deepEqual([data?.status, data?.assignedTo?.name, data?.lastSeq], ['resolved', bob.user.name, 2]);
  const answer = await bob.api.PUT('/api/conversations/{id}/assign', { params: { path }, body: { staffId: null } });
  assert.equal(answer.data?.assignedTo, undefined);
});

test('a refusal is a typed problem', async () => {
  const refused = await anybody.POST('/api/auth/login', { body: { email: 'david@example.com', password: 'wrong' } });
  const problem: Schemas['Problem'] | undefined = refused.error;
  assert.deepEqual([problem?.status, problem?.code], [401, 'invalid_credentials']);

  const { id } = await start('Hello?');
  const empty = await david.api.POST('/api/conversations/{id}/messages', {
    params: { path: { id } },
    body: { content: ' ' },
  });
  assert.equal(empty.error?.code, 'validation_failed');
  assert.deepEqual(
    empty.error?.errors?.map(({ field }) => field),
    ['content'],
  );
});

/** What must not compile: never called. */
export async function wrongly() {
  // @ts-expect-error a password is asked for
  await anybody.POST('/api/auth/login', { body: { email: 'david@example.com' } });
  // @ts-expect-error no such status
  await david.api.GET('/api/conversations', { params: { query: { status: 'closed' } } });
}
