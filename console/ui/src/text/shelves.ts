/** Which conversations a list holds, and in which order. */
import type { Conversation, Shelf } from '../backend/bindings.ts';

export const belongs = (shelf: Shelf, it: Conversation, me: string): boolean => {
  if (shelf === 'resolved') return it.status === 'resolved';
  if (it.status === 'resolved') return false;
  return shelf === 'all' || (shelf === 'mine' ? it.assignedTo?.id === me : !it.assignedTo);
};

/** When something was last said in it. */
export const activeAt = (it: Conversation): string => it.lastMessage?.createdAt ?? it.createdAt;

/** Latest activity first, as the server sorts. */
export function latestFirst(a: Conversation, b: Conversation): number {
  const [x, y] = [activeAt(a), activeAt(b)];
  if (x !== y) return x < y ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}
