import { expect, test } from 'vitest';
import { Visitor } from './browser.ts';
import { call, signedIn, Staff } from './staff.ts';

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

/** A conversation with something of everything in it. */
async function filled(visitor: Visitor): Promise<string> {
  await visitor.tells(`See https://shop.example/a?b=1). Or javascript:alert(1) ${long}`);
  const id = await visitor.conversation();
  const alice = await Staff.comes();
  await alice.joins(id);
  await alice.answers(id, 'Write to help@shop.example');
  await visitor.bubble('Write to').waitFor();
  await alice.types(id);
  await visitor.panel.getByText('Alice').first().waitFor();
  return id;
}

test('everything can be done with the keyboard, which finds in, stays sensible, and comes back', async () => {
  const ana = await (await Visitor.comes()).goes('/demo');
  const focused = () => ana.page.evaluate(() => document.activeElement?.tagName);
  await ana.launcher.focus();
  await ana.page.keyboard.press('Enter');
  await expect.poll(async () => (await ana.frame()).evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await ana.page.keyboard.type('First line');
  await ana.page.keyboard.press('Shift+Enter');
  await ana.page.keyboard.type('second line');
  expect(await ana.composer.inputValue()).toBe('First line\nsecond line');
  await ana.page.keyboard.press('Enter');
  await ana.panel.getByText('Sent', { exact: true }).waitFor();
  expect(await ana.composer.inputValue()).toBe('');

  await ana.button('More').focus();
  await ana.page.keyboard.press('Enter');
  await ana.panel.getByRole('switch', { name: 'Sound' }).waitFor();
  await ana.page.keyboard.press('Tab');
  await ana.page.keyboard.press('Space');
  expect(await ana.panel.getByRole('switch', { name: 'Sound' }).getAttribute('aria-checked')).toBe('false');
  await ana.page.keyboard.press('Escape');
  expect(await ana.panel.getByRole('switch').count()).toBe(0);
  await ana.page.keyboard.press('Escape');
  await expect.poll(() => ana.launcher.getAttribute('aria-expanded')).toBe('false');
  await expect.poll(focused).toBe('FRONTDESK-CHAT');
  await expect.poll(() => ana.page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.tagName)).toBe('BUTTON');
});

test('Enter that ends a composition sends nothing', async () => {
  const ana = await (await Visitor.comes()).chats();
  const client = await ana.context.newCDPSession(ana.page);
  await ana.composer.focus();
  await client.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  // What browsers send while a composition is open.
  await ana.composer.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
  await ana.composer.dispatchEvent('keydown', { key: 'Enter', keyCode: 229 });
  expect(await ana.panel.locator('.bubble').count()).toBe(0);
  await client.send('Input.insertText', { text: '日本' });
  await ana.composer.press('Enter');
  await ana.bubble('日本').waitFor();
  expect(await ana.panel.locator('.bubble').count()).toBe(1);
});

test('the composer grows to five lines and says when a message gets too long', async () => {
  const ana = await (await Visitor.comes()).chats();
  const height = async () => (await ana.composer.boundingBox())!.height;
  const one = await height();
  await ana.composer.fill('1\n2\n3');
  const three = await height();
  await ana.composer.fill('1\n2\n3\n4\n5\n6\n7\n8\n9');
  const nine = await height();
  expect(three).toBeGreaterThan(one + 30);
  expect(nine - one).toBeCloseTo(4 * 15 * 1.45, -1);
  await ana.composer.fill('x'.repeat(3999));
  await ana.panel.getByText('1 character left').waitFor();
  await ana.composer.fill('😀'.repeat(4001));
  await ana.panel.getByText('Too long by 1').waitFor();
  expect(await ana.button('Send').isDisabled()).toBe(true);
  await ana.isAccessible();
});

test('links can be followed and nothing else, and long words wrap', async () => {
  const ana = await (await Visitor.comes()).chats();
  await filled(ana);
  const links = await ana.panel.locator('.bubble a').evaluateAll((all) =>
    all.map((it) => [it.getAttribute('href'), it.getAttribute('rel'), it.getAttribute('target')]),
  );
  expect(links).toEqual([
    ['https://shop.example/a?b=1', 'noopener noreferrer nofollow', '_blank'],
    ['mailto:help@shop.example', 'noopener noreferrer nofollow', '_blank'],
  ]);
  const frame = await ana.frame();
  expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  const inside = await ana.panel.locator('.bubble').evaluateAll((all) => all.every((it) => it.scrollWidth <= it.clientWidth && it.getBoundingClientRect().left >= 0));
  expect(inside).toBe(true);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nobody is kept out in ${colorScheme}, whatever colour the merchant has`, async () => {
    const admin = await signedIn('admin1@acme.com', 'admin123');
    const { id, accentColor } = await call('GET', '/merchants/acme');
    try {
      for (const colour of [accentColor, '#f5e663', '#767676', '#0b1020', '#f97316']) {
        await call('PATCH', `/merchants/${id}`, { token: admin, body: { accentColor: colour } });
        const ana = await (await Visitor.comes({ colorScheme })).chats();
        await ana.isAccessible();
        await filled(ana);
        await ana.isAccessible();
        await ana.button('All conversations').click();
        await ana.button('New conversation').waitFor();
        await ana.isAccessible();
        await ana.context.close();
      }
    } finally {
      await call('PATCH', `/merchants/${id}`, { token: admin, body: { accentColor } });
    }
  });
}

test('on a phone it fills the screen, keeps the keyboard within, and gives the page back', async () => {
  const ana = await (await Visitor.comes({ viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true })).goes('/demo');
  await ana.launcher.tap();
  await ana.composer.waitFor();
  expect(await ana.page.locator('frontdesk-chat section').boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 568 });
  await expect.poll(() => ana.launcher.isVisible()).toBe(false);
  expect(await ana.page.evaluate(() => document.body.inert)).toBe(true);
  const frame = await ana.frame();
  // Focus went to the heading: keys on the screen would cover half of it.
  expect(await frame.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await filled(ana);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await ana.isAccessible();
  const seen = new Set<string>();
  for (let n = 0; n < 24; n += 1) {
    await ana.page.keyboard.press('Tab');
    seen.add(await frame.evaluate(() => `${document.hasFocus()} ${document.activeElement?.tagName}`));
  }
  expect([...seen].filter((it) => !it.startsWith('true') || it.endsWith('BODY'))).toEqual([]);
  await ana.button('Close chat').tap();
  await expect.poll(() => ana.page.evaluate(() => document.body.inert)).toBe(false);
  await expect.poll(() => ana.launcher.isVisible()).toBe(true);
});

test('at a zoom of 200 % and with reduced motion all of it is there', async () => {
  const ana = await (await Visitor.comes({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 })).chats();
  await filled(ana);
  const box = (await ana.composer.boundingBox())!;
  expect(box.y + box.height).toBeLessThan(400);
  await ana.isAccessible();
  expect(await ana.panel.locator('.dots i').first().evaluate((it) => getComputedStyle(it).animationName)).toBe('none');
});

test('in Arabic it runs from right to left', async () => {
  const ana = await (await Visitor.comes({ locale: 'ar' })).chats();
  const frame = await ana.frame();
  expect(await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(['ar', 'rtl']);
  await ana.writes('مرحبا');
  await ana.panel.getByText('أُرسلت', { exact: true }).waitFor();
  const bubble = (await ana.bubble('مرحبا').boundingBox())!;
  const panel = (await ana.page.locator('frontdesk-chat section').boundingBox())!;
  expect(bubble.x - panel.x).toBeLessThan(40);
  await ana.isAccessible();
});

test('the language is the one the shop names, else the first of the browser that there is', async () => {
  const page = await (await Visitor.comes({ locale: 'fr-FR' })).chats('?lang=de');
  expect(await page.composer.getAttribute('placeholder')).toBe('Nachricht schreiben');
  const other = await (await Visitor.comes({ locale: 'fr-FR' })).chats();
  expect(await other.composer.getAttribute('placeholder')).toBe('Write a message');
});
