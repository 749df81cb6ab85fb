// Whatever a client sends, it is answered: silence would leave it hanging.
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { everybodyHangsUp, person } from './desk.mjs';
import { transports } from './line.mjs';

const requests = ({ id: conversationId }) => [
  ['join_conversation'],
  ['join_conversation', null],
  ['join_conversation', 42],
  ['join_conversation', [conversationId]],
  ['join_conversation', {}],
  ['join_conversation', { conversationId: 42 }],
  ['join_conversation', { conversationId, afterSeq: 'three' }],
  ['join_conversation', { conversationId, afterSeq: -1 }],
  ['leave_conversation', 42],
  ['send_message'],
  ['send_message', 'just words'],
  ['send_message', [conversationId, 'words']],
  ['send_message', { content: 'to nobody' }],
  ['send_message', { conversationId }],
  ['send_message', { conversationId, content: 42 }],
  ['send_message', { conversationId, content: null }],
  ['send_message', { conversationId, content: Buffer.from('bytes') }],
  ['send_message', { conversationId, content: '' }],
  ['send_message', { conversationId, content: ' \u00a0\n ' }],
  ['send_message', { conversationId, content: 'a\u0000b' }],
  ['send_message', { conversationId, content: 'x'.repeat(4001) }],
  ['send_message', { conversationId, content: 'fine', clientId: '' }],
  ['send_message', { conversationId, content: 'fine', clientId: 'x'.repeat(101) }],
  ['send_message', { conversationId, content: 'fine', clientId: 7 }],
];

const shown = ([event, payload]) => `${event} ${JSON.stringify(payload) ?? 'without a payload'}`.slice(0, 90);

for (const transport of transports) {
  describe(`over ${transport.name}`, () => {
    afterEach(everybodyHangsUp);

    test('a payload of the wrong shape is refused in the acknowledgement and as an error', async () => {
      const david = await person('david').signsIn();
      const conversation = await david.starts('Acme');
      const line = await david.connects(transport);
      for (const [index, request] of requests(conversation).entries()) {
        const ack = await line.asks(...request);
        assert.deepEqual([ack.ok, ack.error?.code], [false, 'validation_failed'], shown(request));
        assert.equal(typeof ack.error.message, 'string', shown(request));
        const errors = await line.hearsAll('error', index + 1, { code: 'validation_failed' });
        assert.equal(errors[index].event ?? request[0], request[0], shown(request));
      }
      const after = await line.says(conversation, 'And it still works');
      assert.equal(after.seq, 2, 'nothing of it was stored');
    });

    test('without an acknowledgement asked for, the error still comes', async () => {
      const david = await person('david').signsIn();
      const line = await david.connects(transport);
      line.socket.emit('send_message', { content: 42 });
      await line.hears('error', { code: 'validation_failed' });
    });

    test('the longest message is taken, and its edges are trimmed', async () => {
      const david = await person('david').signsIn();
      const conversation = await david.starts('Acme');
      const line = await david.connects(transport);
      const longest = '🦀'.repeat(4000);
      assert.equal((await line.says(conversation, longest)).content, longest);
      assert.equal((await line.says(conversation, '  hi\u3000\n')).content, 'hi');
    });
  });
}
