/** A real browser on real pages, against the server that FRONTDESK_URL names. */
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Frame, type FrameLocator, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';

export const desk = process.env.FRONTDESK_URL ?? 'http://localhost:4000';

let browser: Browser;
const contexts: BrowserContext[] = [];

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    // Playwright turns off more than this, among it that each site has a part of a frame's storage for itself.
    args: ['--no-sandbox', '--disable-features=Translate,MediaRouter'],
  });
});

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((it) => it.close()));
});

afterAll(() => browser.close());

/** Somebody with a browser of their own: nothing in it is from before. */
export class Visitor {
  /** What went wrong in the page or the panel, beside what the test provokes. */
  readonly errors: string[] = [];
  readonly console: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  static async comes({ storage, ...options }: BrowserContextOptions & { storage?: 'denied' } = {}): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    });
    contexts.push(context);
    // As a browser does that blocks all that frames of other sites would keep.
    if (storage) await context.addInitScript(denyStorage);
    return Visitor.#with(context);
  }

  static async #with(context: BrowserContext): Promise<Visitor> {
    const page = await context.newPage();
    const visitor = new Visitor(context, page);
    page.on('pageerror', (error) => visitor.errors.push(String(error.stack)));
    page.on('console', (message) => visitor.console.push(`${message.type()}: ${message.text()}`));
    return visitor;
  }

  /** The same person in another tab. */
  anotherTab(): Promise<Visitor> {
    return Visitor.#with(this.context);
  }

  async goes(to: string): Promise<this> {
    await this.page.goto(new URL(to, desk).href);
    await this.page.locator('frontdesk-chat').waitFor({ state: 'attached' });
    return this;
  }

  /** Opens a shop and the chat on it. */
  async chats(query = ''): Promise<this> {
    await this.goes(`/demo${query}`);
    await this.launcher.click();
    await this.composer.waitFor();
    return this;
  }

  get launcher() {
    return this.page.locator('frontdesk-chat').getByRole('button');
  }

  get panel(): FrameLocator {
    return this.page.frameLocator('frontdesk-chat iframe');
  }

  get composer() {
    return this.panel.locator('textarea');
  }

  bubble(text: string) {
    return this.panel.locator('.bubble', { hasText: text });
  }

  button(name: string) {
    return this.panel.getByRole('button', { name, exact: true });
  }

  async frame(): Promise<Frame> {
    const element = await this.page.locator('frontdesk-chat iframe').elementHandle();
    return (await element!.contentFrame())!;
  }

  async writes(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Writes, and waits until it is stored. */
  async tells(text: string): Promise<void> {
    await this.writes(text);
    await this.panel.locator('.bubble.stored', { hasText: text }).waitFor();
    await this.panel.locator('.state', { hasText: /^(Sent|Seen)$/ }).waitFor();
  }

  /** What the panel keeps in the frame's storage. */
  async kept(): Promise<Record<string, string>> {
    return (await this.frame()).evaluate(() => ({ ...localStorage }));
  }

  /** Whose session it is, and with which token. */
  async session(merchant = 'acme'): Promise<{ token: string; user: { id: string; name: string; guest: boolean } } | null> {
    return JSON.parse((await this.kept())[`frontdesk:${merchant}:session`] ?? 'null');
  }

  /** The id of the conversation that the guest has just begun. */
  async conversation(merchant = 'acme'): Promise<string> {
    const { token } = (await this.session(merchant))!;
    const answer = await fetch(`${desk}/api/conversations`, { headers: { authorization: `Bearer ${token}` } });
    return (await answer.json()).items[0].id;
  }

  /** Nobody is kept out: no violation of what axe knows of WCAG, in the panel and around it. */
  async isAccessible(): Promise<void> {
    // Covered by the panel, the page is out of everybody's reach.
    const covered = await this.page.evaluate(() => document.body.inert);
    for (const where of [await this.frame(), ...(covered ? [] : [this.page.mainFrame()])]) {
      await where.evaluate(axe.source);
      const { violations } = await where.evaluate(() =>
        (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run(document, { iframes: false }),
      );
      expect(violations.map((it) => `${it.id}: ${it.nodes.map((node) => `${node.html} ${node.failureSummary}`).join('\n')}`)).toEqual([]);
    }
  }
}

function denyStorage(): void {
  if (window.top === window) return;
  const deny = () => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  Object.defineProperty(window, 'localStorage', { get: deny });
  navigator.locks.request = () => Promise.reject(new DOMException('Access is denied for this document.', 'SecurityError'));
}
