/** A conversation as it is laid out: messages, notes, activity and what is not sent yet in one list, grouped. */
import type { Activity, Message, Note, Outgoing } from '../backend/bindings.ts';
import { sameDay } from './times.ts';

export interface Line {
  /** The same before and after it is stored, so that it stays in its place. */
  key: string;
  content: string;
  at: string;
  seq: number;
  /** Not stored yet. */
  outgoing: Outgoing | null;
}

export type Entry =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'group'; key: string; at: string; side: 'customer' | 'staff'; mine: boolean; name: string; senderId: string; lines: Line[] }
  | { kind: 'note'; key: string; at: string; note: Note }
  | { kind: 'activity'; key: string; at: string; activity: Activity };

export interface Said {
  messages: readonly Message[];
  notes: readonly Note[];
  activity: readonly Activity[];
  outgoing: readonly Outgoing[];
  /** There are earlier messages than these; what stands between them is shown with them. */
  hasEarlier: boolean;
}

/** Further apart than this, the next message starts a group of its own. */
const TOGETHER_MS = 120_000;

type Piece = { at: string; rank: number } & ({ message: Message } | { note: Note } | { activity: Activity });

export function timeline({ messages, notes, activity, outgoing, hasEarlier }: Said, me: { id: string; name: string }): Entry[] {
  const from = hasEarlier ? (messages[0]?.createdAt ?? '') : '';
  const beside: Piece[] = [
    ...activity.filter((it) => it.createdAt >= from).map((it) => ({ at: it.createdAt, rank: it.what === 'created' ? 0 : 2, activity: it })),
    ...notes.filter((it) => it.createdAt >= from).map((it) => ({ at: it.createdAt, rank: 3, note: it })),
  ].sort((a, b) => (a.at === b.at ? a.rank - b.rank : a.at < b.at ? -1 : 1));

  const entries: Entry[] = [];
  let lastAt = '';
  const dated = (at: string): void => {
    if (!lastAt || !sameDay(lastAt, at)) entries.push({ kind: 'day', key: `day ${at}`, at });
    lastAt = at;
  };
  const add = (piece: Piece): void => {
    dated(piece.at);
    if ('note' in piece) entries.push({ kind: 'note', key: piece.note.id, at: piece.at, note: piece.note });
    else if ('activity' in piece) entries.push({ kind: 'activity', key: piece.activity.id, at: piece.at, activity: piece.activity });
  };
  const say = (line: Line, sender: { id: string; name: string; side: 'customer' | 'staff' }): void => {
    dated(line.at);
    const group = entries.at(-1);
    const near = group?.kind === 'group' && Date.parse(line.at) - Date.parse(group.lines.at(-1)!.at) < TOGETHER_MS;
    if (group?.kind === 'group' && near && group.senderId === sender.id) group.lines.push(line);
    else {
      entries.push({
        kind: 'group',
        key: `${line.key} group`,
        at: line.at,
        side: sender.side,
        mine: sender.id === me.id,
        name: sender.name,
        senderId: sender.id,
        lines: [line],
      });
    }
  };

  // Messages keep the order of their numbers, whatever the clocks of several servers say.
  let next = 0;
  for (const { seq, clientId, content, sender, createdAt } of messages) {
    while (next < beside.length && (beside[next]!.at < createdAt || (beside[next]!.at === createdAt && beside[next]!.rank === 0))) add(beside[next++]!);
    const key = clientId && sender.id === me.id ? clientId : `${seq}`;
    say({ key, content, at: createdAt, seq, outgoing: null }, sender);
  }
  while (next < beside.length) add(beside[next++]!);
  for (const it of outgoing) {
    say({ key: it.clientId, content: it.content, at: it.writtenAt, seq: 0, outgoing: it }, { ...me, side: 'staff' });
  }
  return entries;
}
