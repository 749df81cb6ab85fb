import { expect, test } from 'vitest';
import { Desk } from './console.ts';
import { call, Customer, signedIn } from './customer.ts';

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nobody is kept out of any screen in ${colorScheme}`, async () => {
    const ana = await Customer.comes();
    const id = await ana.starts(`See https://shop.example ${long}`);
    await call('POST', `/conversations/${id}/notes`, await signedIn('bob@acme.com', 'staff123'), { content: 'A note' });
    const admin = await Desk.opens({ colorScheme });
    await admin.page.getByLabel('E-mail').waitFor();
    await admin.isAccessible();
    await admin.signsIn('admin1@acme.com', 'admin123');
    await admin.page.getByText('Nothing on your desk.').waitFor();
    await admin.isAccessible();
    await admin.shelf('All').click();
    await admin.row(ana.name).waitFor();
    await admin.isAccessible();
    await admin.row(ana.name).click();
    await admin.page.getByText('A note').waitFor();
    await ana.types(id);
    await admin.isAccessible();
    await admin.page.getByText('Note', { exact: true }).first().click();
    await admin.composer.fill('Mine');
    await admin.isAccessible();
    await admin.button(/Assign$/).click();
    await admin.page.getByRole('dialog').getByRole('option', { name: /Alice/ }).waitFor();
    await admin.isAccessible();
    await admin.page.keyboard.press('Escape');
    await admin.button('Emoji').click();
    await admin.isAccessible();
    await admin.page.keyboard.press('Escape');
    await admin.button(/Account and settings$/).click();
    await admin.page.getByRole('menu').waitFor();
    await admin.isAccessible();
    await admin.page.keyboard.press('Escape');
    await admin.page.keyboard.press('Control+k');
    await admin.page.getByRole('dialog').waitFor();
    await admin.isAccessible();
    await admin.page.keyboard.press('Escape');
    await admin.composer.press('Escape');
    await admin.page.keyboard.press('?');
    await admin.page.getByRole('dialog').waitFor();
    await admin.isAccessible();
    await admin.page.keyboard.press('Escape');
    await admin.button('Settings').click();
    for (const tab of ['Staff', 'Merchant', 'Widget', 'Canned replies', 'Your account']) {
      await admin.button(tab).click();
      await admin.page.getByRole('heading', { name: tab, exact: true }).waitFor();
      await admin.isAccessible();
    }
    await admin.context.setOffline(true);
    await admin.page.getByText(/^Offline\. What/).waitFor();
    await admin.isAccessible();
    expect(admin.errors).toEqual([]);
  });
}

for (const width of [740, 320]) {
  test(`at ${width} px one column is shown at a time, with a way back, and nothing is cut off`, async () => {
    const ana = await Customer.comes();
    await ana.starts(`On a small screen ${long}`);
    const alice = await Desk.alice({ viewport: { width, height: 640 } });
    const fits = async () => expect(await alice.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await alice.shelf('All').click();
    await fits();
    await alice.row(ana.name).click();
    await alice.page.getByRole('heading', { name: ana.name }).waitFor();
    expect(await alice.list.isVisible()).toBe(false);
    await fits();
    await alice.isAccessible();
    await alice.button('Show customer').click();
    await alice.page.getByRole('complementary', { name: 'Customer' }).waitFor();
    await fits();
    await alice.page.getByRole('complementary').getByRole('button', { name: 'Hide customer' }).click();
    await alice.button('Back').click();
    expect(await alice.list.isVisible()).toBe(true);
    await alice.button('Settings').click();
    await fits();
    await alice.isAccessible();
  });
}

test('the title tells how many conversations have something unread', async () => {
  const alice = await Desk.alice();
  await alice.shelf('Unassigned').click();
  await alice.list.waitFor();
  const ana = await Customer.comes();
  await ana.starts('Unread');
  await expect.poll(() => alice.page.title()).toMatch(/^\(\d+\) /);
});
