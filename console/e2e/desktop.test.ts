/** What the console has of the desktop that it stands on. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Console } from './console.ts';
import { Desktop } from './desktop.ts';
import { Customer } from './people.ts';

const server = process.env.FRONTDESK_URL!;

let desktop: Desktop;
let emma: Customer;

beforeEach(async () => {
  [desktop, emma] = await Promise.all([Desktop.set(), Customer.comes(server, 'emma@example.com')]);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desktop.explain();
  emma.leaves();
  await desktop.clear();
});

/** Where somebody follows links. */
const open = (alice: Console) => alice.field('Reply to Emma');

test('a link opens its conversation in the window that is there, and the second start ends', async () => {
  const alice = await Console.opens(desktop);
  await alice.signsIn(server);
  const id = await emma.begins('Is this the right link?');
  expect(await desktop.startsAgain(`frontdesk://conversation/${id}`)).toBe(0);
  await open(alice);
  await alice.sees('Is this the right link?');
});

test('a click on a notification opens its conversation', async () => {
  desktop.runs('dunst', []);
  await desktop.has('org.freedesktop.Notifications');
  const alice = await Console.opens(desktop);
  await alice.signsIn(server);
  await alice.sees('Choose a conversation');
  // It tells what is new from the moment on when it has caught up.
  await emma.begins('Before');
  await emma.begins('Where are <b>my</b> shoes & socks?');
  await expect.poll(() => desktop.types('dunstctl', 'count', 'displayed'), { timeout: 20_000 }).not.toBe('0');
  await desktop.types('dunstctl', 'action', '0');
  await open(alice);
});

test('who signed in stays signed in where there is a keychain', async () => {
  const keychain = desktop.runs('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets']);
  keychain.stdin!.end('\n');
  await desktop.has('org.freedesktop.secrets');
  const first = await Console.opens(desktop);
  expect(await first.count('This machine has no keychain')).toBe(0);
  await first.signsIn(server);
  // Nothing of it is within reach of what runs in the window.
  expect(await first.session.script('return JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie')).not.toMatch(/eyJ/);
  await first.closes();

  const again = await Console.opens(desktop);
  await again.sees('Unassigned');
});

test('without a keychain it says so, and asks again', async () => {
  const first = await Console.opens(desktop);
  await first.sees('This machine has no keychain');
  await first.signsIn(server);
  await first.closes();
  const again = await Console.opens(desktop);
  await again.sees('This machine has no keychain');
});

test('links in messages go to the browser of the system, and nowhere else', async () => {
  const bin = join(desktop.home, 'bin');
  const followed = join(desktop.home, 'followed');
  await mkdir(bin);
  await writeFile(join(bin, 'xdg-open'), `#!/bin/sh\necho "$1" >> ${followed}\n`);
  await chmod(join(bin, 'xdg-open'), 0o755);

  const alice = await Console.opens(desktop);
  await alice.signsIn(server);
  const id = await emma.begins('See https://example.com/parcel?id=1&x=2 please');
  await desktop.startsAgain(`frontdesk://conversation/${id}`);
  await alice.clicks(() => alice.session.find("//a[contains(., 'https://example.com/parcel')]"));
  await expect.poll(() => readFile(followed, 'utf8').catch(() => ''), { timeout: 10_000 }).toBe('https://example.com/parcel?id=1&x=2\n');
  expect(await alice.session.script('return location.origin')).toBe('tauri://localhost');
});

test('the window loads, reaches and may nothing but what it is for', async () => {
  const alice = await Console.opens(desktop);
  await alice.sees('Sign in');
  const tries = (script: string) =>
    alice.session.script<string>(`return (async () => ${script})().then((it) => 'went: ' + it, (error) => 'refused: ' + (error.message ?? error))`);

  expect(await tries(`(await fetch(${JSON.stringify(server)} + '/healthz')).status`)).toMatch(/^refused/);
  expect(await tries(`eval('1 + 1')`)).toMatch(/^refused/);
  expect(await tries(`window.__TAURI_INTERNALS__.invoke('plugin:window|close', {})`)).toMatch(/^refused.*not allowed/);
  expect(await tries(`window.__TAURI_INTERNALS__.invoke('plugin:event|emit', { event: 'happened', payload: {} })`)).toMatch(/^refused.*not allowed/);
  expect(await tries(`typeof window.__TAURI__`)).toBe('went: undefined');
  await alice.session.script(`location.href = ${JSON.stringify(server)} + '/demo'; window.open(${JSON.stringify(server)})`);
  await alice.sees('Sign in');
  expect(await alice.session.script('return location.origin')).toBe('tauri://localhost');
});
