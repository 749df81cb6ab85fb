// Another merchant's conversations do not exist: neither by REST nor by Socket.IO, and nothing of them leaks by itself.
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { everybodyHangsUp, person } from './desk.mjs';
import { transports } from './line.mjs';

const nowhere = '01890000-0000-7000-8000-000000000000';

describe("another merchant's staff", () => {
  afterEach(everybodyHangsUp);

  test('are told by REST that the conversation does not exist', async () => {
    const [david, charlie] = [await person('david').signsIn(), await person('charlie').signsIn()];
    const { id } = await david.starts('Acme');
    for (const answer of [
      await charlie.gets(`/conversations/${id}`),
      await charlie.gets(`/conversations/${id}/messages`),
      await charlie.posts(`/conversations/${id}/messages`, { content: 'Buy from us!' }),
      await charlie.puts(`/conversations/${id}/status`, { status: 'resolved' }),
    ]) {
      assert.deepEqual([answer.status, answer.body.code], [404, 'conversation_not_found']);
    }
    const list = await charlie.gets('/conversations?limit=200');
    assert.equal(list.body.items.some((it) => it.id === id), false);
  });

  for (const transport of transports) {
    test(`are told over ${transport.name} that the conversation does not exist`, async () => {
      const [david, charlie] = [await person('david').signsIn(), await person('charlie').signsIn()];
      const { id } = await david.starts('Acme');
      const line = await charlie.connects(transport);
      const requests = [
        ['join_conversation', { conversationId: id }],
        ['join_conversation', id],
        ['send_message', { conversationId: id, content: 'Buy from us!' }],
        ['join_conversation', nowhere],
        ['send_message', { conversationId: nowhere, content: 'Anybody?' }],
        ['join_conversation', 'no-uuid-at-all'],
      ];
      for (const [index, [event, payload]] of requests.entries()) {
        const ack = await line.asks(event, payload);
        assert.equal(ack.ok, false, `${event} ${JSON.stringify(payload)}`);
        assert.equal(ack.error?.code, 'conversation_not_found');
        const errors = await line.hearsAll('error', index + 1, { code: 'conversation_not_found' });
        assert.equal(typeof errors[index].message, 'string');
      }
      const shown = await david.gets(`/conversations/${id}`);
      assert.equal(shown.body.lastSeq, 1, 'nothing was stored');
    });
  }

  test('hear nothing of it in their own inbox', async () => {
    const names = ['david', 'alice', 'bob', 'charlie'];
    const [david, alice, bob, charlie] = await Promise.all(names.map((it) => person(it).signsIn()));
    const theirs = await charlie.opensInbox();
    const ours = await alice.opensInbox();
    const conversation = await david.starts('Acme', 'Between us');
    const customer = await david.joins(undefined, conversation);
    await theirs.asks('join_conversation', conversation.id);

    await customer.says(conversation, 'Still between us');
    await ours.says(conversation, 'Of course');
    await bob.puts(`/conversations/${conversation.id}/assign`, { staffId: bob.id });
    await ours.hears('conversation_assigned', ({ assignedTo }) => assignedTo?.id === bob.id);
    await ours.hears('conversation_updated', ({ id, lastSeq }) => id === conversation.id && lastSeq === 3);

    // The fence: what happens to them later has arrived.
    const own = await david.starts('Globex');
    await theirs.hears('conversation_created', { id: own.id });
    await theirs.roundTrip();
    const leaked = theirs.heardAbout(conversation).filter(({ event }) => event !== 'error');
    assert.deepEqual(leaked, []);
  });

  test('cannot be given the conversation', async () => {
    const [david, bob, charlie] = await Promise.all(['david', 'bob', 'charlie'].map((it) => person(it).signsIn()));
    const { id } = await david.starts('Acme');
    const answer = await bob.puts(`/conversations/${id}/assign`, { staffId: charlie.id });
    assert.deepEqual([answer.status, answer.body.code], [422, 'not_staff_of_merchant']);
  });
});

describe('another customer', () => {
  afterEach(everybodyHangsUp);

  test('is told that the conversation does not exist', async () => {
    const [david, emma] = [await person('david').signsIn(), await person('emma').signsIn()];
    const { id } = await david.starts('Acme');
    const line = await emma.connects();
    const ack = await line.asks('join_conversation', id);
    assert.deepEqual([ack.ok, ack.error?.code], [false, 'conversation_not_found']);
    const answer = await emma.gets(`/conversations/${id}`);
    assert.deepEqual([answer.status, answer.body.code], [404, 'conversation_not_found']);
  });
});
