/** The console in its real window, with a real server behind it and real people on the other side. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { OwnServer } from '../../openapi/typescript/tests/server.ts';
import { Console } from './console.ts';
import { Desktop } from './desktop.ts';
import { call, Customer, signsIn } from './people.ts';

let desktop: Desktop;
let server: OwnServer;
const customers: Customer[] = [];

beforeAll(async () => {
  [desktop, server] = await Promise.all([Desktop.set(), OwnServer.start()]);
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await desktop.explain();
  for (const customer of customers.splice(0)) customer.leaves();
});

afterAll(async () => {
  await desktop?.clear();
  await server?.stop();
});

async function david(): Promise<Customer> {
  const customer = await Customer.comes(server.url);
  customers.push(customer);
  return customer;
}

test('a day at the desk: sign in, answer, be given work, outlast the server', async () => {
  const alice = await Console.opens(desktop);
  await alice.signsIn(server.url);

  // A conversation arrives while the window stands open.
  await alice.clicks(() => alice.sees('Unassigned'));
  await alice.sees('Nobody is waiting.');
  const customer = await david();
  const id = await customer.begins('My parcel has not arrived');
  await alice.opens('My parcel has not arrived');

  // What she answers reaches him under her name.
  await alice.replies('I am looking into it');
  expect(await customer.hears('I am looking into it')).toMatchObject({ sender: { name: 'Alice' } });
  await customer.says('Thank you');
  await alice.sees('Thank you');
  await alice.shot('conversation');

  // Bob, a manager, takes it and gives it back to her.
  const bob = await signsIn(server.url, 'bob@acme.com');
  const staff = await call<{ items: { id: string; name: string }[] }>(server.url, 'GET', '/staff', bob);
  const named = (name: string) => staff.items.find((it) => it.name === name)?.id;
  await call(server.url, 'PUT', `/conversations/${id}/assign`, bob, { staffId: named('Bob') });
  await alice.sees('Bob took it');
  await call(server.url, 'PUT', `/conversations/${id}/assign`, bob, { staffId: named('Alice') });
  await alice.sees('Bob assigned it to Alice');

  // The server goes away under it. What is written meanwhile waits, and goes out once.
  await server.kill();
  await alice.sees('Offline.');
  await alice.replies('It will be there tomorrow');
  await alice.sees('Goes out when the server is back');
  await alice.shot('offline');
  await server.start();
  await customer.hears('It will be there tomorrow');
  await customer.says('Great');
  await alice.sees('Great');
  expect(await customer.history()).toEqual([
    'My parcel has not arrived',
    'I am looking into it',
    'Thank you',
    'It will be there tomorrow',
    'Great',
  ]);
  expect(await alice.count('Goes out when the server is back')).toBe(0);
  await alice.closes();
});
