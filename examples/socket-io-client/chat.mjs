import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';

const desk = process.env.FRONTDESK_URL ?? 'http://localhost:4000';
const post = async (path, body, token) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return (await fetch(`${desk}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).json();
};

const { token } = await post('/auth/login', { email: 'david@example.com', password: 'user123' });
const { items: [merchant] } = await (await fetch(`${desk}/api/merchants`)).json();
const { id: conversationId } = await post('/conversations', { merchantId: merchant.id }, token);

const socket = io(desk, { auth: { token } });
socket.on('message', ({ seq, sender, content }) => console.log(`#${seq} ${sender.name}: ${content}`));
await socket.emitWithAck('join_conversation', { conversationId });
for (const content of ['Hello!', 'My parcel has not arrived.']) {
  const clientId = randomUUID(); // sent again under the same one, the message is stored once
  const { ok, error } = await socket.emitWithAck('send_message', { conversationId, content, clientId });
  if (!ok) throw new Error(error.code);
}
socket.disconnect();
