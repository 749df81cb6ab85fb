// Joining with `afterSeq`: what was missed, then what comes, without a hole between.
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { everybodyHangsUp, person } from './desk.mjs';
import { transports } from './line.mjs';

const upTo = (last) => Array.from({ length: last }, (_, index) => index + 1);

for (const transport of transports) {
  describe(`over ${transport.name}`, () => {
    afterEach(everybodyHangsUp);

    test('joining by the bare id is joining, and tells where the conversation stands', async () => {
      const david = await person('david').signsIn();
      const conversation = await david.starts('Acme');
      const line = await david.connects(transport);
      const { ok, ...ack } = await line.does('join_conversation', conversation.id);
      assert.deepEqual(ack, { conversationId: conversation.id, lastSeq: 1, messages: [], hasMore: false });
      assert.deepEqual(await line.hears('joined_conversation', { conversationId: conversation.id }), ack);
      const message = await line.says(conversation, 'Here');
      assert.deepEqual(await line.hears('message', { id: message.id }), message);
    });

    test('a second join changes nothing and repeats no message', async () => {
      const david = await person('david').signsIn();
      const conversation = await david.starts('Acme');
      const line = await david.joins(transport, conversation, conversation);
      const message = await line.says(conversation, 'Once');
      await line.hears('message', { id: message.id });
      await line.roundTrip();
      assert.equal(line.heard('message', { id: message.id }).length, 1);
    });

    test('afterSeq gives what was missed, oldest first', async () => {
      const david = await person('david').signsIn();
      const conversation = await david.starts('Acme', 'one');
      const line = await david.connects(transport);
      for (const content of ['two', 'three', 'four']) await line.says(conversation, content);
      const caughtUp = await line.does('join_conversation', { conversationId: conversation.id, afterSeq: 1 });
      assert.deepEqual(caughtUp.messages.map(({ content }) => content), ['two', 'three', 'four']);
      assert.deepEqual([caughtUp.lastSeq, caughtUp.hasMore], [4, false]);
    });

    test('more than two hundred come in several goes', async () => {
      const david = await person('david').signsIn();
      const conversation = await david.starts('Acme');
      const line = await david.connects(transport);
      await Promise.all(upTo(209).map((number) => line.says(conversation, `line ${number}`)));

      const first = await line.does('join_conversation', { conversationId: conversation.id, afterSeq: 0 });
      const rest = await line.does('join_conversation', { conversationId: conversation.id, afterSeq: 200 });

      assert.deepEqual([first.messages.length, first.hasMore, first.lastSeq], [200, true, 210]);
      assert.deepEqual([rest.messages.length, rest.hasMore], [10, false]);
      assert.deepEqual([...first.messages, ...rest.messages].map(({ seq }) => seq), upTo(210));
    });

    test('catching up while somebody keeps writing leaves no hole', async () => {
      const [david, alice] = [await person('david').signsIn(), await person('alice').signsIn()];
      const conversation = await david.starts('Acme');
      const customer = await david.connects(transport);
      const last = 150;

      const writing = (async () => {
        for (const number of upTo(last - 1)) await customer.says(conversation, `line ${number}`);
      })();
      const joiners = await Promise.all(upTo(8).map(async (turn) => {
        const line = await alice.connects(transport);
        await line.roundTripUntil(() => customer.acked >= turn * 15);
        const { lastSeq } = await line.does('join_conversation', { conversationId: conversation.id, afterSeq: 0 });
        return { line, lastSeq };
      }));
      await writing;

      assert.ok(joiners.some(({ lastSeq }) => lastSeq < last), 'somebody joined while the writing went on');
      for (const { line, lastSeq } of joiners) {
        if (lastSeq < last) await line.hears('message', { conversationId: conversation.id, seq: last });
        const joined = await line.hears('joined_conversation', { conversationId: conversation.id });
        const live = line.heard('message', { conversationId: conversation.id }).map(({ seq }) => seq);
        assert.deepEqual(joined.messages.map(({ seq }) => seq), upTo(lastSeq));
        assert.deepEqual(live.filter((seq) => seq > lastSeq), upTo(last).slice(lastSeq));
        assert.deepEqual(line.before('joined_conversation', 'message').filter(({ seq }) => seq > lastSeq), []);
      }
    });
  });
}
