import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { Visitor } from './browser.ts';
import { Staff } from './staff.ts';

test('what was typed and not sent is there after a reload', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.composer.fill('Half a sentence');
  await ana.page.reload();
  await expect.poll(() => ana.composer.inputValue()).toBe('Half a sentence');
});

test('messages written offline wait visibly, and go out once, in order', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.tells('Before');
  const id = await ana.conversation();
  await ana.context.setOffline(true);
  await ana.panel.getByText('You are offline. What you write is kept').waitFor();
  for (const text of ['One', 'Two', 'Three']) await ana.writes(text);
  await ana.panel.getByText('3 messages are waiting').waitFor();
  expect(await ana.panel.getByText('Waiting for a connection').count()).toBe(3);
  await ana.isAccessible();

  await ana.context.setOffline(false);
  await ana.panel.getByText('You are offline').waitFor({ state: 'detached' });
  await expect.poll(() => ana.panel.locator('.bubble.stored').count()).toBe(4);
  const alice = await Staff.comes();
  expect(await alice.history(id)).toEqual(['Before', 'One', 'Two', 'Three']);
});

test('a first message that could not go out survives a reload, and is sent once', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.context.setOffline(true);
  await ana.writes('Is anybody there?');
  await ana.panel.getByText('Waiting for a connection').waitFor();
  await ana.writes('I will wait');
  // A reload needs the shop's page; only what goes to the server's API is held back.
  await ana.context.setOffline(false);
  await ana.context.route('**/api/**', (route) => route.abort());
  await ana.page.reload();
  await ana.context.unroute('**/api/**');
  await expect.poll(() => ana.panel.locator('.bubble.stored').count(), { timeout: 30_000 }).toBe(2);
  const alice = await Staff.comes();
  expect(await alice.history(await ana.conversation())).toEqual(['Is anybody there?', 'I will wait']);
});

test('a message that is refused stays, with a way to try again or to drop it', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.context.route('**/api/conversations', (route) =>
    route.fulfill({ status: 422, contentType: 'application/problem+json', body: JSON.stringify({ code: 'validation_failed', status: 422, detail: 'no' }) }),
  );
  await ana.writes('Will it go?');
  await ana.panel.getByText('Not sent.').waitFor();
  await ana.isAccessible();
  await ana.context.unroute('**/api/conversations');
  await ana.button('Try again').click();
  await ana.panel.getByText('Sent', { exact: true }).waitFor();
  expect(await ana.bubble('Will it go?').count()).toBe(1);
});

test('who is too quick is told how long to wait', async () => {
  const ana = await (await Visitor.comes()).chats();
  let refused = false;
  await ana.context.route('**/api/conversations', (route) => {
    if (refused) return route.continue();
    refused = true;
    return route.fulfill({
      status: 429,
      headers: { 'retry-after': '3' },
      contentType: 'application/problem+json',
      body: JSON.stringify({ code: 'rate_limited', status: 429, detail: 'wait' }),
    });
  });
  await ana.writes('Quick');
  await ana.panel.getByText(/That was quick\. The rest is sent in \d seconds?\./).waitFor();
  await ana.panel.getByText('Sent', { exact: true }).waitFor();
  expect(await ana.panel.getByText('That was quick').count()).toBe(0);
});

test('another tab, and a reload, go on where it was', async () => {
  const ana = await (await Visitor.comes()).chats();
  await ana.tells('From the first tab');
  const second = await ana.anotherTab();
  await second.goes('/demo');
  await second.launcher.click();
  await second.bubble('From the first tab').waitFor();
  await second.tells('From the second tab');
  await ana.bubble('From the second tab').waitFor();
  const alice = await Staff.comes();
  await alice.answers(await ana.conversation(), 'To both');
  await ana.bubble('To both').waitFor();
  await second.bubble('To both').waitFor();

  await ana.page.reload();
  await ana.bubble('To both').waitFor();
  expect(await ana.panel.locator('.bubble').allTextContents()).toEqual(['You: From the first tab', 'You: From the second tab', 'To both']);
  expect([...ana.errors, ...second.errors]).toEqual([]);
});

/** A server of one's own, to be killed. */
class Server {
  #child: ChildProcess | undefined;
  constructor(
    readonly port: number,
    readonly data: string,
  ) {}

  async start(): Promise<void> {
    const env = { ...process.env, HOST: '127.0.0.1', FRONTDESK_DEMO: '1', FRONTDESK_DATA_DIR: join(this.data, 'data') };
    this.#child = spawn(process.env.FRONTDESK_PROGRAM!, ['serve', '--port', String(this.port)], { env, stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => this.#child!.stdout!.once('data', resolve));
  }

  async stop(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child!;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }
}

test.runIf(process.env.FRONTDESK_PROGRAM)('a server that is killed and comes back loses nothing', async () => {
  const free = createServer().listen(0);
  await new Promise((resolve) => free.once('listening', resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));
  const data = await mkdtemp(join(tmpdir(), 'frontdesk-e2e.'));
  // The user that runs PostgreSQL for root has to get in.
  await chmod(data, 0o755);
  const server = new Server(port, data);
  try {
    await server.start();
    const at = `http://localhost:${port}`;
    const ana = await (await Visitor.comes()).goes(`${at}/demo`);
    await ana.launcher.click();
    await ana.tells('Before');
    await server.stop('SIGKILL');
    await ana.panel.getByText('Connecting again').waitFor();
    await ana.writes('Meanwhile');
    await ana.panel.getByText('Waiting for a connection').waitFor();
    await server.start();
    await expect.poll(() => ana.panel.locator('.bubble.stored').count(), { timeout: 30_000 }).toBe(2);
    const alice = await Staff.comes('alice@acme.com', at);
    const frame = await ana.frame();
    const { token } = JSON.parse((await frame.evaluate(() => localStorage.getItem('frontdesk:acme:session')))!);
    const list = await fetch(`${at}/api/conversations`, { headers: { authorization: `Bearer ${token}` } });
    const [{ id }] = (await list.json()).items;
    expect(await alice.history(id)).toEqual(['Before', 'Meanwhile']);
    await alice.answers(id, 'Still here');
    await ana.bubble('Still here').waitFor();
  } finally {
    await server.stop('SIGTERM');
    await rm(data, { recursive: true, force: true });
  }
});
