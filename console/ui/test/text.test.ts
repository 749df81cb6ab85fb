import { expect, test } from 'vitest';
import type { Activity, Conversation, Message, Note, Outgoing } from '../src/backend/bindings.ts';
import { activityLine } from '../src/text/activity.ts';
import { filled, matching, sought } from '../src/text/canned.ts';
import { inForm, why } from '../src/text/problems.ts';
import { belongs, latestFirst } from '../src/text/shelves.ts';
import { timeline } from '../src/text/timeline.ts';
import { age } from '../src/text/times.ts';

const alice = { id: 'alice', name: 'Alice' };
const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 10, 23, 12, minute, second)).toISOString();
const message = (seq: number, sender: Message['sender'], createdAt: string): Message => ({
  id: `m${seq}`, conversationId: 'c', seq, clientId: `client ${seq}`, content: `said ${seq}`, sender, createdAt,
});
const customer: Message['sender'] = { id: 'ana', name: 'Ana', side: 'customer' };
const staff: Message['sender'] = { ...alice, side: 'staff' };
const note: Note = { id: 'n', conversationId: 'c', content: 'note', author: alice, createdAt: at(3) };
const activity = (what: string, more: Partial<Activity> = {}): Activity => ({
  id: what, conversationId: 'c', what, actor: alice, staff: null, from: null, to: null, createdAt: at(1), ...more,
});
const outgoing: Outgoing = { conversationId: 'c', clientId: 'new', content: 'on its way', writtenAt: at(9), state: 'queued', problem: null };
const said = { messages: [], notes: [], activity: [], outgoing: [], hasEarlier: false };

test('what one sender says within two minutes stands together, and a note parts it', () => {
  const messages = [message(1, customer, at(0)), message(2, customer, at(1)), message(3, customer, at(4)), message(4, staff, at(5))];
  const entries = timeline({ ...said, messages, notes: [note] }, alice);
  expect(entries.map((it) => (it.kind === 'group' ? it.lines.map(({ seq }) => seq) : it.kind))).toEqual(['day', [1, 2], 'note', [3], [4]]);
  expect(entries.map((it) => it.kind === 'group' && it.mine)).toEqual([false, false, false, false, true]);
});

test('messages keep the order of their numbers, whatever their times', () => {
  const messages = [message(1, customer, at(5)), message(2, staff, at(4)), message(3, customer, at(6))];
  const entries = timeline({ ...said, messages }, alice);
  expect(entries.flatMap((it) => (it.kind === 'group' ? it.lines.map(({ seq }) => seq) : []))).toEqual([1, 2, 3]);
});

test('what happened before the first message that is there is shown when that is loaded', () => {
  const messages = [message(51, customer, at(5))];
  const kinds = (hasEarlier: boolean) => timeline({ ...said, messages, notes: [note], activity: [activity('created')], hasEarlier }, alice).map((it) => it.kind);
  expect(kinds(true)).toEqual(['day', 'group']);
  expect(kinds(false)).toEqual(['day', 'activity', 'note', 'group']);
});

test('what is not stored yet stands last, under the key that it keeps', () => {
  const before = timeline({ ...said, messages: [message(1, customer, at(0))], outgoing: [outgoing] }, alice).at(-1)!;
  const stored = timeline({ ...said, messages: [{ ...message(2, staff, at(9)), clientId: 'new' }] }, alice).at(-1)!;
  expect(before.key).toBe(stored.key);
});

test('canned replies are sought by what follows a slash at the beginning, and nowhere else', () => {
  expect(sought('/')).toBe('');
  expect(sought('/Lat')).toBe('lat');
  expect(sought('/lat e')).toBeNull();
  expect(sought('and/or')).toBeNull();
  const all = [
    { id: '1', shortcut: 'thanks', content: 'Thank you' },
    { id: '2', shortcut: 'late', content: 'Sorry' },
    { id: '3', shortcut: 'refund', content: 'It is late, but here' },
  ];
  expect(matching(all, 'late').map(({ id }) => id)).toEqual(['2', '3']);
  expect(matching(all, '')).toHaveLength(3);
  expect(filled('{{customer}}, {{ me }} here. {{other}}', 'Ana Maria Lopez', 'Alice Short')).toBe('Ana, Alice here. {{other}}');
});

test('a resolved conversation is on its shelf alone, and the latest activity comes first', () => {
  const it = (id: string, change: Partial<Conversation> = {}): Conversation => ({
    id, customer: { id: 'ana', name: 'Ana', email: null, verified: false }, assignedTo: null, status: 'open', subject: null, lastMessage: null,
    lastSeq: 0, unread: 0, createdAt: at(0), updatedAt: at(0), ...change,
  });
  const on = (conversation: Conversation) => (['mine', 'unassigned', 'all', 'resolved'] as const).filter((shelf) => belongs(shelf, conversation, 'alice'));
  expect(on(it('a'))).toEqual(['unassigned', 'all']);
  expect(on(it('a', { assignedTo: alice, status: 'pending' }))).toEqual(['mine', 'all']);
  expect(on(it('a', { assignedTo: alice, status: 'resolved' }))).toEqual(['resolved']);
  const said = it('b', { lastMessage: message(1, customer, at(5)), createdAt: at(0), updatedAt: at(0) });
  expect([it('a', { updatedAt: at(9) }), said, it('c')].sort(latestFirst).map(({ id }) => id)).toEqual(['b', 'c', 'a']);
});

test('ages are short, and never of the future', () => {
  const now = Date.parse(at(30));
  expect([at(31), at(30), at(25)].map((it) => age(it, now))).toEqual(['now', 'now', '5m']);
  expect(age('2026-11-23T09:30:00Z', now)).toBe('3h');
  expect(age('2026-11-21T09:30:00Z', now)).toBe('2d');
  expect(age('2025-01-02T09:30:00Z', now)).toContain('2025');
});

test('the audit trail tells who did what, also what this console does not know yet', () => {
  expect(activityLine(activity('assigned', { staff: alice }))).toBe('Alice took it');
  expect(activityLine(activity('assigned', { staff: { id: 'bob', name: 'Bob' } }))).toBe('Alice assigned it to Bob');
  expect(activityLine(activity('status_changed', { from: 'resolved', to: 'open' }))).toBe('Alice opened it again');
  expect(activityLine(activity('moved_to_team'))).toBe('Alice: moved to team');
});

test('a problem is said in words, at the field that it is about', () => {
  const problem = { code: 'validation_failed', message: 'x', fields: [{ field: 'allowedOrigins[1]', message: 'is no origin' }], retryAfter: null };
  expect(inForm(problem, ['allowedOrigins'])).toEqual({ allowedOrigins: 'This is no origin.' });
  expect(inForm({ ...problem, code: 'last_admin', fields: [] }, ['name'])).toEqual({ form: 'There has to be one active admin. Make somebody else an admin first.' });
  expect(why({ ...problem, code: 'new_code', message: 'the moon is full' })).toBe('It did not work: the moon is full.');
});
