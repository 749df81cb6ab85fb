/** A conversation as it is laid out: stored messages and unsent ones in one list, grouped by who wrote when. */
import type { ConversationView, Outgoing } from '@frontdesk/client/conversation';
import { sameDay } from './times.ts';

export interface Line {
  /** The same before and after it is stored, so that it stays in its place. */
  key: string;
  content: string;
  at: number;
  mine: boolean;
  name: string;
  state: 'stored' | Outgoing['state'];
  seq: number;
}

export interface Group {
  key: string;
  mine: boolean;
  name: string;
  at: number;
  /** The first of its day. */
  newDay: boolean;
  lines: Line[];
}

/** Further apart than this, the next message starts a group of its own. */
const TOGETHER_MS = 120_000;

const waiting = ({ clientId, content, at, state }: Outgoing): Line => ({
  key: clientId,
  content,
  at,
  mine: true,
  name: '',
  state,
  seq: 0,
});

export function lines(view: Pick<ConversationView, 'messages'> | null, outbox: readonly Outgoing[]): Line[] {
  const stored = (view?.messages ?? []).map(({ seq, clientId, content, sender, createdAt }): Line => {
    const mine = sender.type === 'end_user';
    const key = mine && clientId ? clientId : `${seq}`;
    return { key, content, at: Date.parse(createdAt), mine, name: sender.name, state: 'stored', seq };
  });
  return [...stored, ...outbox.map(waiting)];
}

export function groups(all: readonly Line[]): Group[] {
  const found: Group[] = [];
  let before: Line | undefined;
  for (const line of all) {
    const newDay = !before || !sameDay(before.at, line.at);
    // One's own have no name until they are stored.
    const together = before && !newDay && before.mine === line.mine && (line.mine || before.name === line.name);
    const group = found.at(-1);
    if (group && together && line.at - before!.at < TOGETHER_MS) group.lines.push(line);
    else found.push({ key: line.key, mine: line.mine, name: line.name, at: line.at, newDay, lines: [line] });
    before = line;
  }
  return found;
}
