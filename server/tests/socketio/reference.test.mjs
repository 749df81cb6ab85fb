// The reference scenario: a customer writes, staff answer, in real time, and a stranger gets nothing.
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { everybodyHangsUp, person, stranger } from './desk.mjs';
import { transports } from './line.mjs';

for (const transport of transports) {
  describe(`over ${transport.name}`, () => {
    afterEach(everybodyHangsUp);

    test('a customer who has just registered can connect', async () => {
      const ana = await stranger('Ana');
      const line = await ana.connects(transport);
      assert.equal(line.socket.connected, true);
    });

    test('the connection ends up on the transport that the client asked for', async () => {
      const david = await person('david').signsIn();
      const line = await david.connects(transport);
      if (transport.name === 'polling, then websocket') await line.hears('upgrade');
      const expected = transport.name === 'polling' ? 'polling' : 'websocket';
      assert.equal(line.socket.io.engine.transport.name, expected);
      await line.roundTrip();
    });

    test('staff see a conversation appear in the inbox', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const inbox = await alice.opensInbox(transport);
      const own = await david.connects(transport);

      const conversation = await david.starts('Acme', 'Is anybody there?');

      for (const line of [inbox, own]) {
        const created = await line.hears('conversation_created', { id: conversation.id });
        assert.equal(created.merchant.name, conversation.merchant.name);
        assert.equal(created.endUser.name, david.name);
        assert.equal(created.status, 'open');
        assert.equal('unreadCount' in created, false);
      }
    });

    test('customer and staff read each other, with names, in one order', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const conversation = await david.starts('Acme', 'My parcel is late');
      const [customer, staff] = [await david.joins(transport, conversation), await alice.joins(transport, conversation)];

      const asked = await customer.says(conversation, 'Where is it?');
      const answered = await staff.says(conversation, 'On its way!');

      assert.deepEqual([asked.seq, answered.seq], [2, 3]);
      assert.deepEqual(
        [asked.sender, answered.sender].map(({ id, name, type }) => ({ id, name, type })),
        [
          { id: david.id, name: david.name, type: 'end_user' },
          { id: alice.id, name: alice.name, type: 'merchant_staff' },
        ],
      );
      assert.equal(answered.sender.role, 'staff');
      for (const line of [customer, staff]) {
        const heard = await line.hearsAll('message', 2, { conversationId: conversation.id });
        assert.deepEqual(heard, [asked, answered]);
      }
    });

    test('the first member of staff who answers gets the conversation', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const [customer, inbox] = [await david.connects(transport), await alice.opensInbox(transport)];
      const conversation = await david.starts('Acme');
      assert.equal(conversation.assignedTo ?? null, null);

      await inbox.says(conversation, 'How can I help?');

      for (const line of [customer, inbox]) {
        const assigned = await line.hears('conversation_assigned', { conversationId: conversation.id });
        assert.deepEqual(assigned.assignedTo, { id: alice.id, name: alice.name });
      }
      const shown = await david.gets(`/conversations/${conversation.id}`);
      assert.equal(shown.body.assignedTo.id, alice.id);
    });

    test('a manager assigns the conversation to somebody else', async () => {
      const [david, alice, bob] = await Promise.all(['david', 'alice', 'bob'].map((name) => person(name).signsIn()));
      const [customer, inbox] = [await david.connects(transport), await alice.opensInbox(transport)];
      const conversation = await david.starts('Acme');
      await inbox.says(conversation, 'How can I help?');

      const answer = await bob.puts(`/conversations/${conversation.id}/assign`, { staffId: bob.id });

      assert.equal(answer.status, 200);
      assert.equal(answer.body.assignedTo.id, bob.id);
      const toBob = ({ conversationId, assignedTo }) => conversationId === conversation.id && assignedTo?.id === bob.id;
      for (const line of [customer, inbox]) {
        const assigned = await line.hears('conversation_assigned', toBob);
        assert.equal(assigned.assignedTo.name, bob.name);
        assert.equal(assigned.assignedBy.id, bob.id);
      }
    });
  });
}
