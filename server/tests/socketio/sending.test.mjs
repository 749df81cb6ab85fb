// What is promised of a message: stored before it is acknowledged, exactly once, in one order without gaps.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, describe, test } from 'node:test';
import { everybodyHangsUp, person } from './desk.mjs';
import { transports } from './line.mjs';

for (const transport of transports) {
  describe(`over ${transport.name}`, () => {
    afterEach(everybodyHangsUp);

    test('fifty messages sent without waiting keep their order and leave no gap', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const conversation = await david.starts('Acme', 'the first');
      const [customer, staff] = [await david.joins(transport, conversation), await alice.joins(transport, conversation)];
      const contents = Array.from({ length: 50 }, (_, index) => `line ${index + 1}`);

      const acked = await Promise.all(contents.map((content) => customer.says(conversation, content)));

      assert.deepEqual(acked.map(({ content }) => content), contents);
      assert.deepEqual(acked.map(({ seq }) => seq), contents.map((_, index) => index + 2));
      for (const line of [customer, staff]) {
        assert.deepEqual(await line.hearsAll('message', 50, { conversationId: conversation.id }), acked);
      }
      const page = await david.gets(`/conversations/${conversation.id}/messages?after=1&limit=50`);
      assert.deepEqual(page.body.items, acked);
    });

    test('a message sent again with its clientId is the same message, heard once', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const conversation = await david.starts('Acme');
      const [customer, staff] = [await david.joins(transport, conversation), await alice.joins(transport, conversation)];
      const clientId = randomUUID();

      const atOnce = await Promise.all([1, 2, 3].map(() => customer.says(conversation, 'Only once', clientId)));
      const later = await customer.says(conversation, 'Only once', clientId);
      const byRest = await david.posts(`/conversations/${conversation.id}/messages`, { content: 'Only once', clientId });

      assert.equal(byRest.status, 200);
      for (const repeat of [...atOnce, later, byRest.body]) assert.deepEqual(repeat, atOnce[0]);
      const fence = await customer.says(conversation, 'And this');
      assert.equal(fence.seq, atOnce[0].seq + 1);
      for (const line of [customer, staff]) {
        await line.hears('message', { id: fence.id });
        assert.equal(line.heard('message', { clientId }).length, 1);
      }
    });

    test('a clientId that is used again for something else is refused', async () => {
      const david = await person('david').signsIn();
      const conversation = await david.starts('Acme');
      const customer = await david.joins(transport, conversation);
      const clientId = randomUUID();
      await customer.says(conversation, 'What I said', clientId);

      const ack = await customer.asks('send_message', { conversationId: conversation.id, content: 'What I meant', clientId });
      const answer = await david.posts(`/conversations/${conversation.id}/messages`, { content: 'What I meant', clientId });

      assert.deepEqual([ack.ok, ack.error?.code], [false, 'client_id_reused']);
      assert.deepEqual([answer.status, answer.body.code], [409, 'client_id_reused']);
      await customer.hears('error', { code: 'client_id_reused' });
      assert.equal((await david.gets(`/conversations/${conversation.id}`)).body.lastSeq, 2);
    });

    test('a message by REST is heard in the room like any other', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const conversation = await david.starts('Acme');
      const staff = await alice.joins(transport, conversation);
      const answer = await david.posts(`/conversations/${conversation.id}/messages`, { content: 'By REST' });
      assert.equal(answer.status, 201);
      assert.deepEqual(await staff.hears('message', { id: answer.body.id }), answer.body);
    });

    test('who has not joined may send, and gets the acknowledgement only', async () => {
      const david = await person('david').signsIn();
      const conversation = await david.starts('Acme');
      const [joined, outside] = [await david.joins(transport, conversation), await david.connects(transport)];
      const message = await outside.says(conversation, 'Passing by');
      await joined.hears('message', { id: message.id });
      await outside.roundTrip();
      assert.deepEqual(outside.heard('message'), []);
    });

    test('who has left the conversation hears no more of it', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const conversation = await david.starts('Acme');
      const [leaver, stayer] = [await alice.joins(transport, conversation), await alice.joins(transport, conversation)];
      await leaver.does('leave_conversation', conversation.id);
      await leaver.hears('left_conversation', { conversationId: conversation.id });

      const answer = await david.posts(`/conversations/${conversation.id}/messages`, { content: 'Still there?' });

      await stayer.hears('message', { id: answer.body.id });
      await leaver.roundTrip();
      assert.deepEqual(leaver.heard('message'), []);
    });
  });
}
