import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';

const desk = process.env.FRONTDESK_URL ?? 'http://localhost:4000';
const call = async (path, body, token) => {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const answer = await fetch(`${desk}/api${path}`, { method: body ? 'POST' : 'GET', headers, body: JSON.stringify(body) });
  return answer.ok ? answer.json() : Promise.reject(new Error(`${path}: ${(await answer.json()).code}`));
};

const { token, user } = await call('/auth/login', { email: 'david@example.com', password: 'user123' });
const { items: merchants } = await call('/merchants');
const { id: conversationId, merchant } = await call('/conversations', { merchantId: merchants[0].id }, token);
console.log(`${user.name} writes to ${merchant.name}`);

const socket = io(desk, { auth: { token } });
socket.on('connect_error', (refused) => { throw refused; });
const bothHeard = new Promise((resolve) => {
  socket.on('message', ({ seq, sender, content }) => {
    console.log(`#${seq} ${sender.name}: ${content}`);
    if (seq === 2) resolve();
  });
});
await socket.emitWithAck('join_conversation', { conversationId });
for (const content of ['Hello!', 'My parcel has not arrived.']) {
  const { ok, error } = await socket.emitWithAck('send_message', { conversationId, content, clientId: randomUUID() });
  if (!ok) throw new Error(error.code);
}
await bothHeard;
socket.disconnect();
