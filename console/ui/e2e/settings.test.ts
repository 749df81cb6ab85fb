import { expect, test } from 'vitest';
import { Desk } from './console.ts';
import { call, Customer, signedIn } from './customer.ts';

const unique = () => `${process.pid}${Date.now()}`;

test('an admin adds somebody, gives them a role, deactivates and reactivates them', async () => {
  const admin = await Desk.admin();
  await admin.button('Settings').click();
  await admin.button('Add somebody').click();
  const email = `eva${unique()}@acme.com`;
  await admin.page.getByLabel('Name', { exact: true }).fill('Eva Short');
  await admin.page.getByLabel('E-mail').fill('alice@acme.com');
  await admin.page.getByLabel('First password').fill('short');
  await admin.button('Add').click();
  await admin.page.getByText('Choose a password of 8 to 128 characters.').waitFor();
  await admin.page.getByLabel('First password').fill('long enough');
  await admin.button('Add').click();
  await admin.page.getByText('There is an account with this e-mail already.').waitFor();
  await admin.page.getByLabel('E-mail').fill(email);
  await admin.button('Add').click();
  const line = admin.page.getByRole('listitem').filter({ hasText: email });
  await line.getByRole('combobox', { name: 'Role of Eva Short' }).selectOption('manager');
  const eva = await Desk.of(email, { password: 'long enough' });
  await line.getByRole('button', { name: 'Deactivate Eva Short' }).click();
  await admin.page.getByRole('dialog').getByRole('button', { name: 'Deactivate' }).click();
  await line.getByText('Deactivated').waitFor();
  await eva.page.getByText('You have been signed out').waitFor();
  await line.getByRole('button', { name: 'Reactivate Eva Short' }).click();
  await eva.signsIn(email, 'long enough');
  expect((await call('GET', '/auth/me', await signedIn(email, 'long enough'))).role).toBe('manager');
});

test('the last admin is told at the place why they cannot go', async () => {
  const admin = await Desk.admin();
  await admin.button('Settings').click();
  const line = admin.page.getByRole('listitem').filter({ hasText: 'admin1@acme.com' });
  const role = line.getByRole('combobox');
  await role.selectOption('staff');
  await line.getByText('There has to be one active admin.').waitFor();
  expect(await role.inputValue()).toBe('admin');
});

test('an admin changes the merchant, its sites, the widget and its keys, and copies the snippet', async () => {
  const admin = await Desk.admin();
  const token = await signedIn('admin1@acme.com', 'admin123');
  const { id } = await call('GET', '/merchants/acme');
  const before = await call('PATCH', `/merchants/${id}`, token, {});
  try {
    await admin.button('Settings').click();
    await admin.button('Merchant').click();
    await admin.page.getByLabel('Allowed sites').fill('not an address');
    await admin.button('Save').click();
    await admin.page.getByText('Enter addresses like https://shop.example').waitFor();
    await admin.page.getByLabel('Allowed sites').fill('https://shop.example\nhttps://www.shop.example');
    await admin.page.getByLabel('Reply time').fill('two hours');
    await admin.page.getByLabel('Ask before the first message').check();
    await admin.button('Save').click();
    await admin.page.getByText('Saved').waitFor();
    expect(await call('PATCH', `/merchants/${id}`, token, {})).toMatchObject({
      allowedOrigins: ['https://shop.example', 'https://www.shop.example'],
      replyTime: 'two hours',
      guestDetails: 'before',
    });

    await admin.button('Make a key').click();
    await admin.page.getByText('This secret is shown once.').waitFor();
    const [keyId] = await admin.page.locator('.secret code').allTextContents();
    await admin.button(`Revoke key ${keyId}`).click();
    await admin.page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
    await admin.button(`Revoke key ${keyId}`).waitFor({ state: 'detached' });

    await admin.button('Widget').click();
    await admin.page.getByLabel('Colour', { exact: true }).fill('#f5e663');
    await admin.page.getByText(/reads at \d+\.\d : 1/).waitFor();
    await admin.page.getByLabel('Greeting').fill('Good day');
    await admin.button('Save').click();
    await admin.page.getByText('Saved').waitFor();
    expect(await call('GET', '/merchants/acme')).toMatchObject({ greeting: 'Good day', accentColor: '#f5e663' });
    await admin.button('Copy').click();
    const copied = await admin.page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^<script async src="http.*\/widget\.js" data-merchant="acme"><\/script>$/);
    expect(admin.errors).toEqual([]);
  } finally {
    const { allowedOrigins, greeting, accentColor, guestDetails, replyTime } = before;
    await call('PATCH', `/merchants/${id}`, token, { allowedOrigins, greeting, accentColor, guestDetails, replyTime: replyTime ?? '' });
  }
});

test('managers edit canned replies, and staff use them by a few letters, with first names', async () => {
  const ana = await Customer.comes('Ana Banana');
  const id = await ana.starts('Where is it?');
  const shortcut = `late${unique().slice(-6)}`;
  const bob = await Desk.bob();
  await bob.page.keyboard.press('Control+,');
  await bob.button('Add a canned reply').first().click();
  await bob.page.getByLabel('Shortcut').fill(shortcut);
  await bob.page.getByLabel('Text').fill('I am sorry, {{customer}}. {{me}} is looking.');
  await bob.button('Save').click();
  await bob.page.getByText(`/${shortcut}`).waitFor();
  await bob.button('Add a canned reply').first().click();
  await bob.page.getByLabel('Shortcut').fill(shortcut);
  await bob.page.getByLabel('Text').fill('Another');
  await bob.button('Save').click();
  await bob.page.getByText('There is one by this shortcut already.').waitFor();

  const alice = await Desk.alice();
  await alice.button('Settings').click();
  expect(await alice.button('Add a canned reply').count()).toBe(0);
  await alice.page.keyboard.press('Escape');
  await alice.opensConversation(ana.name);
  await alice.composer.pressSequentially(`/${shortcut.slice(0, 8)}`);
  await alice.page.getByRole('option', { name: new RegExp(`/${shortcut}`) }).waitFor();
  expect(await alice.composer.getAttribute('aria-activedescendant')).toMatch(/^canned-/);
  await alice.composer.press('Enter');
  await expect.poll(() => alice.composer.inputValue()).toBe('I am sorry, Ana. Alice is looking.');
  await alice.composer.press('Enter');
  await ana.hears('I am sorry, Ana. Alice is looking.');
  expect(await ana.history(id)).toHaveLength(2);

  await bob.page.keyboard.press('Escape');
  await bob.button(`Remove /${shortcut}`).click();
  await bob.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await bob.page.getByText(`/${shortcut}`, { exact: true }).waitFor({ state: 'detached' });
});

test('a wrong current password is said at its field', async () => {
  const bob = await Desk.bob();
  await bob.button('Settings').click();
  await bob.button('Your account').click();
  await bob.page.getByLabel('Current password').fill('not this');
  await bob.page.getByLabel('New password').fill('long enough');
  await bob.button('Change password').click();
  await bob.page.getByText('This is not your current password.').waitFor();
});
