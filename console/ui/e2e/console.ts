/** Staff in front of the console in a real browser, against the server that FRONTDESK_URL names. */
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { preview, type PreviewServer } from 'vite';

let browser: Browser;
let pages: PreviewServer;
let origin = '';
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  // The built console, under the policy of the desktop's window.
  pages = await preview({ root: `${import.meta.dirname}/..`, preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' });
  origin = pages.resolvedUrls!.local[0]!.replace(/\/$/, '');
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await explain(task.name);
  await Promise.all(contexts.splice(0).map((it) => it.close()));
});

/** What there is to be known when a test has failed: what the page shows, and its picture where FRONTDESK_SHOTS says. */
async function explain(test: string): Promise<void> {
  const dir = process.env.FRONTDESK_SHOTS;
  for (const [at, page] of contexts.flatMap((it) => it.pages()).entries()) {
    console.error(`${page.url()}\n${await page.locator('body').ariaSnapshot()}`);
    if (dir) await page.screenshot({ path: join(dir, `failed-${test.replaceAll(/\W+/g, '-')}-${at}.png`) });
  }
}

afterAll(async () => {
  await browser.close();
  await pages.close();
});

export class Desk {
  /** What went wrong in the page, refused by the policy included. */
  readonly errors: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.errors.push(String(error.stack)));
    page.on('console', (message) => {
      if (/Content.Security.Policy|Refused to/i.test(message.text())) this.errors.push(message.text());
    });
  }

  /** Somebody opens the console on a machine where nothing is from before. */
  static async opens(options: BrowserContextOptions = {}): Promise<Desk> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    contexts.push(context);
    const desk = new Desk(context, await context.newPage());
    await desk.page.goto(origin);
    return desk;
  }

  static async of(email: string, options: BrowserContextOptions & { password?: string } = {}): Promise<Desk> {
    const { password = email.startsWith('admin') ? 'admin123' : 'staff123', ...rest } = options;
    const desk = await Desk.opens(rest);
    await desk.signsIn(email, password);
    return desk;
  }

  static alice = (options: BrowserContextOptions = {}) => Desk.of('alice@acme.com', options);
  static bob = (options: BrowserContextOptions = {}) => Desk.of('bob@acme.com', options);
  static admin = (options: BrowserContextOptions = {}) => Desk.of('admin1@acme.com', options);

  async signsIn(email: string, password: string): Promise<void> {
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.button('Sign in').click();
    await this.list.waitFor();
  }

  get list() {
    return this.page.getByRole('listbox', { name: /Mine|Unassigned|All|Resolved|Found/ });
  }

  row(text: string) {
    return this.list.getByRole('option').filter({ hasText: text });
  }

  get composer() {
    return this.page.locator('form textarea');
  }

  /** A message, a note or an entry of the audit trail. */
  said(text: string) {
    return this.page.getByRole('region', { name: 'Messages' }).getByText(text, { exact: true });
  }

  get state() {
    return this.page.locator('.state');
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  shelf = (name: string) => this.page.getByRole('tab', { name: new RegExp(name) });

  async opensConversation(text: string): Promise<void> {
    await this.shelf('All').click();
    await this.row(text).click();
    await this.page.getByRole('region', { name: 'Messages' }).waitFor();
  }

  async writes(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Answers, and waits until it is stored. */
  async answers(text: string): Promise<void> {
    await this.writes(text);
    await this.said(text).waitFor();
    await this.state.filter({ hasText: /^(Sent|Seen)$/ }).waitFor();
  }

  /** Nobody is kept out: no violation of what axe knows of WCAG. */
  async isAccessible(): Promise<void> {
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate(() => (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document));
    expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`)).toEqual([]);
  }
}
