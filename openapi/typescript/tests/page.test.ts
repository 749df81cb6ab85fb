// The example page in a real browser: what only a browser has (two tabs, storage, locks, offline, a page that is shown again).
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { history, says, staff } from './desk.js';
import { OwnServer, Wire } from './server.js';

const example = new URL('../../../examples/typescript-page/', import.meta.url).pathname;
let server: OwnServer;
let pages: { url: string; stop(): Promise<unknown> };
let browser: Browser;

beforeAll(async () => {
  pages = await served();
  server = await OwnServer.start({ FRONTDESK_ALLOWED_ORIGINS: new URL(pages.url).origin, FRONTDESK_TOKEN_TTL: '4' });
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await pages?.stop();
});

/** What `npm start` in the example serves. */
async function served() {
  const child = spawn(`${example}node_modules/.bin/esbuild`, [...(await startArguments()), '--serve=localhost:0'], {
    cwd: example,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const stop = async () => {
    if (child.exitCode === null && child.kill()) await once(child, 'exit');
  };
  let log = '';
  for await (const line of createInterface({ input: child.stderr })) {
    log += `${line}\n`;
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stderr.resume();
    return { url: url.replace('127.0.0.1', 'localhost'), stop };
  }
  throw new Error(`the example is not served:\n${log}`);
}

/** On another port than the example's own, which may be taken. */
async function startArguments(): Promise<string[]> {
  const { default: { scripts } } = await import('../../../examples/typescript-page/package.json', { with: { type: 'json' } });
  const [program, ...rest] = scripts.start.split(' ');
  expect(program).toBe('esbuild');
  return rest.filter((it) => !it.startsWith('--serve='));
}

async function visitor(): Promise<BrowserContext> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  return context;
}

async function opensPage(context: BrowserContext, desk = server.url): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => expect.fail(`the page failed: ${error.stack}`));
  await page.goto(`${pages.url}?desk=${encodeURIComponent(desk)}`);
  await shows(page, '#state', 'connected');
  return page;
}

const shows = (page: Page, selector: string, text: string) => page.locator(selector).filter({ hasText: text }).first().waitFor({ timeout: 20_000 });

async function writes(page: Page, content: string): Promise<void> {
  await page.fill('#text', content);
  await page.click('button');
}

const said = (page: Page) => page.locator('#messages li:not(.pending)').allTextContents();

/** The conversation that a page shows, as staff see it. */
async function conversationOf(page: Page) {
  const alice = await staff(server.url);
  const token = await page.evaluate(() => (JSON.parse(localStorage.getItem('frontdesk:session') ?? 'null') as { token: string }).token);
  const answer = await fetch(`${server.url}/api/conversations`, { headers: { authorization: `Bearer ${token}` } });
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return { alice, id: items[0]!.id };
}

test('a customer and a member of staff talk on the example page', async () => {
  const page = await opensPage(await visitor());
  await writes(page, 'Where is my parcel?');
  await shows(page, '#messages li:not(.pending)', 'Where is my parcel?');
  const { alice, id } = await conversationOf(page);

  await says(alice, id, 'On its way');
  await shows(page, '#messages', 'Alice: On its way');

  await page.reload();
  await shows(page, '#messages', 'Alice: On its way');
  expect((await said(page)).map((line) => line.split(': ')[1])).toEqual(['Where is my parcel?', 'On its way']);
});

test('two tabs share one sign-in, and renew its token once for both', async () => {
  const context = await visitor();
  let refreshes = 0;
  context.on('request', (request) => request.method() === 'POST' && request.url().endsWith('/api/auth/refresh') && (refreshes += 1));
  const one = await opensPage(context);
  const two = await opensPage(context);
  const states = await Promise.all([one, two].map((page) => statesOf(page)));
  const tokens = new Set<string>();

  for (let n = 1; tokens.size < 4; n += 1) {
    await writes(n % 2 ? one : two, `message ${n}.`);
    await Promise.all([one, two].map((page) => shows(page, '#messages li:not(.pending)', `message ${n}.`)));
    tokens.add(await one.evaluate(() => (JSON.parse(localStorage.getItem('frontdesk:session') ?? 'null') as { refreshToken: string }).refreshToken));
  }

  expect(refreshes).toBeLessThanOrEqual(tokens.size);
  expect(await said(one)).toEqual(await said(two));
  for (const seen of states) expect(await seen()).toEqual(['connected']);
});

/** All that a page shows of its connection from now on. */
async function statesOf(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const state = document.getElementById('state')!;
    const seen = ((window as unknown as { seen: string[] }).seen = [state.textContent ?? '']);
    new MutationObserver(() => seen.push(state.textContent ?? '')).observe(state, { childList: true });
  });
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

test('what is written without a network goes out when it is back, though the page was closed meanwhile', async () => {
  const wire = await Wire.to(server.url);
  onTestFinished(() => wire.close());
  const context = await visitor();
  const page = await opensPage(context, wire.url);
  await writes(page, 'first');
  await shows(page, '#messages li:not(.pending)', 'first');
  const { alice, id } = await conversationOf(page);

  wire.away();
  await shows(page, '#state', 'waiting');
  await writes(page, 'second');
  await writes(page, 'third');
  await shows(page, '#messages li.pending', 'third (queued)');
  await page.close();
  wire.away(false);
  const again = await opensPage(context, wire.url);

  await shows(again, '#messages li:not(.pending)', 'third');
  expect((await history(alice, id)).map(({ content }) => content)).toEqual(['first', 'second', 'third']);
});

test('a page that is shown again finds that its line is dead', async () => {
  const wire = await Wire.to(server.url);
  onTestFinished(() => wire.close());
  const page = await opensPage(await visitor(), wire.url);
  await writes(page, 'Hello?');
  await shows(page, '#messages li:not(.pending)', 'Hello?');
  const { alice, id } = await conversationOf(page);

  wire.silence();
  await says(alice, id, 'Good morning');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await shows(page, '#state', 'waiting');
  wire.silence(false);
  wire.cut();

  await shows(page, '#messages', 'Alice: Good morning');
});
