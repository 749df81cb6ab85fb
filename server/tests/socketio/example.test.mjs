// The example that the README shows does what it says.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { base, person } from './desk.mjs';

const chat = fileURLToPath(new URL('../../../examples/socket-io-client/chat.mjs', import.meta.url));

test('the example signs in, talks and ends by itself', async () => {
  const david = await person('david').signsIn();

  const env = { ...process.env, FRONTDESK_URL: base };
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [chat], { env, timeout: 30_000 });

  assert.equal(stderr, '');
  assert.deepEqual(stdout.trim().split('\n'), [
    `#1 ${david.name}: Hello!`,
    `#2 ${david.name}: My parcel has not arrived.`,
  ]);
});

test('the README shows the example as it is', async () => {
  const readme = await readFile(new URL('../../../README.md', import.meta.url), 'utf8');

  assert.ok(readme.includes('```js\n' + (await readFile(chat, 'utf8')) + '```\n'));
});
