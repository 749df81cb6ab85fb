// Who may connect at all.
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { everybodyHangsUp, knocks, person } from './desk.mjs';
import { transports } from './line.mjs';

const strangers = [
  ['no handshake at all', undefined],
  ['no token', {}],
  ['an empty token', { token: '' }],
  ['garbage for a token', { token: 'garbage' }],
  ['a number for a token', { token: 42 }],
  ['a token nobody signed', { token: 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIwIiwiZXhwIjo0MTAyNDQ0ODAwfQ.' }],
];

for (const transport of transports) {
  describe(`over ${transport.name}`, () => {
    afterEach(everybodyHangsUp);

    for (const [what, auth] of strangers) {
      test(`a connection with ${what} is refused as unauthenticated`, async () => {
        const line = knocks(auth, transport);
        assert.equal((await line.hears('handshake')).refusal, 'unauthenticated');
      });
    }

    test('a token that was tampered with is refused as unauthenticated', async () => {
      const { token } = await person('david').signsIn();
      const [header, claims, signature] = token.split('.');
      const admin = Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url')), exp: 4102444800 }));
      const line = knocks({ token: [header, admin.toString('base64url'), signature].join('.') }, transport);
      assert.equal((await line.hears('handshake')).refusal, 'unauthenticated');
    });

    test('a token may carry the word Bearer', async () => {
      const { token } = await person('david').signsIn();
      const line = knocks({ token: `Bearer ${token}` }, transport);
      assert.equal((await line.hears('handshake')).refusal, null);
    });
  });
}
