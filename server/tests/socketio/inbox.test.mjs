// The inbox of a merchant's staff: told of every change, soon, but not of every message.
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { everybodyHangsUp, person } from './desk.mjs';
import { transports } from './line.mjs';

for (const transport of transports) {
  describe(`over ${transport.name}`, () => {
    afterEach(everybodyHangsUp);

    test('a message shows in the inbox and to its customer within about a second', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const [inbox, own] = [await alice.opensInbox(transport), await david.connects(transport)];
      const conversation = await david.starts('Acme');

      const message = await own.says(conversation, 'Any news?');
      const from = performance.now();

      const isNews = (it) => it.id === conversation.id && it.lastMessage?.id === message.id;
      const updates = await Promise.all([inbox, own].map((line) => line.hears('conversation_updated', isNews)));
      assert.ok(performance.now() - from < 2000, 'it took more than two seconds');
      for (const updated of updates) {
        assert.deepEqual(updated.lastMessage, message);
        assert.equal(updated.lastSeq, 2);
        assert.equal('unreadCount' in updated, false, 'unread counts are per reader');
      }
    });

    test('twenty quick messages make few updates, and the last of them is up to date', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const inbox = await alice.opensInbox(transport);
      const conversation = await david.starts('Acme');
      const customer = await david.connects(transport);
      const from = performance.now();

      await Promise.all(Array.from({ length: 20 }, (_, index) => customer.says(conversation, `line ${index}`)));
      await inbox.hears('conversation_updated', { id: conversation.id, lastSeq: 21 });

      const seconds = (performance.now() - from) / 1000;
      const updates = inbox.heard('conversation_updated', { id: conversation.id }).length;
      assert.ok(updates <= seconds + 2, `${updates} updates in ${seconds.toFixed(1)} s`);
    });

    test('a change of status shows in the inbox', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const inbox = await alice.opensInbox(transport);
      const conversation = await david.starts('Acme');
      const answer = await alice.puts(`/conversations/${conversation.id}/status`, { status: 'resolved' });
      assert.equal(answer.status, 200);
      await inbox.hears('conversation_updated', { id: conversation.id, status: 'resolved' });
    });

    test('a customer who writes again opens a resolved conversation', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const inbox = await alice.opensInbox(transport);
      const conversation = await david.starts('Acme');
      await alice.puts(`/conversations/${conversation.id}/status`, { status: 'resolved' });
      const customer = await david.connects(transport);
      await customer.says(conversation, 'One more thing');
      await inbox.hears('conversation_updated', { id: conversation.id, status: 'open', lastSeq: 2 });
    });

    test('who has left the inbox hears no more of it', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const [leaver, stayer] = [await alice.opensInbox(transport), await alice.opensInbox(transport)];
      await leaver.does('leave_inbox', {});
      const conversation = await david.starts('Acme');
      await stayer.hears('conversation_created', { id: conversation.id });
      await leaver.roundTrip();
      assert.deepEqual(leaver.heardAbout(conversation), []);
    });

    test('a customer has no inbox', async () => {
      const david = await person('david').signsIn();
      const line = await david.connects(transport);
      const ack = await line.asks('join_inbox', {});
      assert.deepEqual([ack.ok, ack.error?.code], [false, 'forbidden']);
      await line.hears('error', { code: 'forbidden' });
    });
  });
}
