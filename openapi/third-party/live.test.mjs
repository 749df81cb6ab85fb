// The chat of docs/getting-started.md where things go wrong: tokens of this server run out after two seconds.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = new URL('./', import.meta.url);
const directory = fileURLToPath(new URL('generated/live', here));
const desk = process.env.FRONTDESK_URL;

async function call(method, path, token, body) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${desk}/api${path}`, { method, headers, body: body && JSON.stringify(body) });
  return { status: answer.status, body: await answer.json() };
}

async function signsIn(email, password) {
  return (await call('POST', '/auth/login', '', { email, password })).body;
}

let chat;
before(async () => {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await symlink(fileURLToPath(new URL('node_modules', here)), `${directory}/node_modules`);
  const guide = await readFile(new URL('../../docs/getting-started.md', here), 'utf8');
  await writeFile(`${directory}/live.mjs`, /^```js live\.mjs\n(.*?)^```$/ms.exec(guide)[1]);
});
after(() => chat?.kill());

test('the chat goes on when its token has run out', { timeout: 60_000 }, async () => {
  const david = await signsIn('david@example.com', 'user123');
  const { body: acme } = await call('GET', '/merchants/acme', '');
  const started = await call('POST', '/conversations', david.token, { merchantId: acme.id, content: 'Hello?' });
  const id = started.body.id;
  await writeFile(`${directory}/session.json`, JSON.stringify(david));

  chat = spawn(process.execPath, ['live.mjs', desk, id], { cwd: directory, stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface(chat.stdout)[Symbol.asyncIterator]();
  const hears = async () => (await lines.next()).value;
  assert.match(await hears(), /^#1 .+: Hello\?$/);

  while ((await call('GET', '/auth/me', david.token)).status === 200);
  // Were the connection still with the first token, the server would have ended it.
  const alice = await signsIn('alice@acme.com', 'staff123');
  await call('POST', `/conversations/${id}/messages`, alice.token, { content: 'Good morning!' });
  assert.match(await hears(), /^#2 .+: Good morning!$/);
  chat.stdin.end('Thank you.\n');
  assert.match(await hears(), /^#3 .+: Thank you\.$/);

  const [code] = await new Promise((resolve) => chat.once('exit', (...how) => resolve(how)));
  assert.equal(code, 0);
});
