import { expect, test } from 'vitest';
import { Desk } from './console.ts';
import { call, Customer } from './customer.ts';

test('a thousand conversations scroll smoothly, few of them at a time', async () => {
  const { id: merchantId } = await call('GET', '/merchants/acme');
  const many = await Customer.comes('Many');
  for (let n = 0; n < 1000; n += 50) {
    const start = (at: number) => call('POST', '/conversations', many.token, { merchantId, content: `Conversation ${n + at + 1}` });
    await Promise.all(Array.from({ length: 50 }, (_, at) => start(at)));
  }
  const alice = await Desk.alice();
  await alice.shelf('Unassigned').click();
  await alice.row('Conversation').first().waitFor();
  const rows = () => alice.list.getByRole('option').count();
  const seen = new Set<string>();
  const slowest = await alice.page.evaluate(() => {
    const frames = globalThis as unknown as { slowest: number };
    frames.slowest = 0;
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      frames.slowest = Math.max(frames.slowest, now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return 0;
  });
  expect(slowest).toBe(0);
  for (let guard = 0; guard < 400 && seen.size < 1000; guard += 1) {
    for (const text of await alice.list.getByRole('option').allTextContents()) {
      const found = /Conversation \d+/.exec(text);
      if (found) seen.add(found[0]);
    }
    expect(await rows()).toBeLessThan(60);
    await alice.list.evaluate((it) => it.scrollBy({ top: 500 }));
    await alice.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }
  expect(seen.size).toBe(1000);
  console.log(`the longest frame while scrolling: ${Math.round(await alice.page.evaluate(() => (globalThis as unknown as { slowest: number }).slowest))} ms`);
  await alice.page.keyboard.press('End');
  expect(alice.errors).toEqual([]);
});

test('a click that slips over the edge of a row is for the row that was pressed, and one that slides away for none', async () => {
  const ana = await Customer.comes();
  const ids = [await ana.starts('Below'), await ana.starts('Above')];
  const alice = await Desk.alice();
  await alice.shelf('Unassigned').click();
  const [below, above] = [alice.row('Below').filter({ hasText: ana.name }), alice.row('Above').filter({ hasText: ana.name })];
  await above.waitFor();
  const { mouse } = alice.page;
  const press = async (by: number) => {
    const box = (await above.boundingBox())!;
    const edge = { x: box.x + box.width / 2, y: box.y + box.height };
    expect(Math.round((await below.boundingBox())!.y)).toBe(Math.round(edge.y));
    await mouse.move(edge.x, edge.y - 2);
    await mouse.down();
    await mouse.move(edge.x, edge.y + by);
    await mouse.up();
  };
  await press(30);
  expect(alice.page.url()).not.toContain('/conversation/');
  await press(2);
  await alice.said('Above').waitFor();
  expect(alice.page.url()).toContain(ids[1]);
});
