import { createHmac } from 'node:crypto';

const { FRONTDESK_MERCHANT, FRONTDESK_KEY_ID, FRONTDESK_KEY_SECRET } = process.env;
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function identityToken({ id, name, email }) {
  const exp = Math.floor(Date.now() / 1000) + 300;
  const header = part({ alg: 'HS256', typ: 'JWT', kid: FRONTDESK_KEY_ID });
  const claims = part({ sub: String(id), name, email, aud: FRONTDESK_MERCHANT, exp });
  const signature = createHmac('sha256', FRONTDESK_KEY_SECRET).update(`${header}.${claims}`).digest('base64url');
  return `${header}.${claims}.${signature}`;
}
