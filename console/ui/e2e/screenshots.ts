/** The pictures in the README: `npm run screenshots`, beside a server with the demo people alone. */
import { test } from 'vitest';
import { Desk } from './console.ts';
import { call, Customer, server, signedIn } from './customer.ts';

const into = process.env.SCREENSHOTS!;

const others: [string, string][] = [
  ['Hannah Becker', 'The lamp arrived with a broken switch 😕'],
  ['Oluwaseun Ade', 'Can I still change the delivery address?'],
  ['Chloe Nguyen', 'Which size do you recommend if I am between M and L?'],
  ['Ibrahim Khalil', 'My return has not been refunded yet.'],
  ['Priya Raman', 'The discount code from the newsletter does not work.'],
  ['Tomás Herrera', 'I was charged twice for order 48213.'],
  ['Yuki Tanaka', 'Is the oak desk coming back in stock this year?'],
  ['Elif Yılmaz', 'Love the new chairs! Are there matching stools?'],
];

/** A morning at Acme. */
async function morning() {
  const { id: merchantId } = await call('GET', '/merchants/acme');
  const [alice, bob] = [await signedIn('alice@acme.com', 'staff123'), await signedIn('bob@acme.com', 'staff123')];
  const say = (id: string, token: string, content: string) => call('POST', `/conversations/${id}/messages`, token, { content });
  const ids: string[] = [];
  for (const [name, content] of others) {
    const { token } = await call('POST', '/auth/guest', '', { merchantId, name });
    ids.push((await call('POST', '/conversations', token, { merchantId, content })).id);
  }
  await say(ids[5]!, alice, 'I see the second charge. It goes back to your card today.');
  await say(ids[6]!, bob, 'We expect it in December.');
  await call('PUT', `/conversations/${ids[6]}/status`, bob, { status: 'pending' });
  const mara = await call('POST', '/auth/guest', '', { merchantId, name: 'Mara Lindqvist', email: 'mara@example.com' });
  const older = await call('POST', '/conversations', mara.token, { merchantId, subject: 'Which oil for oak?', content: 'Which oil do you recommend for oak?' });
  await say(older.id, bob, 'Any hard wax oil does well.');
  await call('PUT', `/conversations/${older.id}/status`, bob, { status: 'resolved' });
  const first = 'Hi, my parcel has been in Leipzig since Friday. Can you see where it is?';
  const { id } = await call('POST', '/conversations', mara.token, { merchantId, subject: 'Parcel stuck', content: first });
  await say(id, alice, 'Hello Mara, I am sorry about that. I am looking at it now.');
  await call('POST', `/conversations/${id}/notes`, bob, { content: 'The carrier says it was misrouted and promises it for tomorrow. A voucher is fine if she asks.' });
  await say(id, alice, 'Found it: it was sent to the wrong depot and is on its way again.\nYou can follow it here: https://track.example/JD0146');
  await say(id, mara.token, 'Great, that is good to hear.');
  await say(id, mara.token, 'Will it still arrive before the weekend?');
}

test(`pictures of the console at ${server}`, async () => {
  await morning();
  await Customer.comes('Leo');
  for (const [name, colorScheme, width] of [['light', 'light', 1360], ['dark', 'dark', 1360], ['narrow', 'light', 400]] as const) {
    const alice = await Desk.alice({ colorScheme, viewport: { width, height: 800 }, deviceScaleFactor: 1.5 });
    await alice.opensConversation('Mara Lindqvist');
    await alice.said('Will it still arrive before the weekend?').waitFor();
    if (width > 1100) await alice.page.getByText('Which oil for oak?').waitFor();
    await alice.composer.fill('Yes. The depot promises it for tomorrow morning.');
    await alice.page.mouse.move(700, 300);
    await alice.page.screenshot({ path: `${into}/console-${name}.png` });
    await alice.context.close();
  }
});
