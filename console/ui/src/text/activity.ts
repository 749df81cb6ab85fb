/** What was done to a conversation, in a sentence. */
import type { Activity } from '../backend/bindings.ts';
import { fill, t } from './words.ts';

export function activityLine({ what, actor, staff, from, to }: Activity): string {
  const words = t.activity;
  const said = { actor: actor?.name ?? words.nobody, staff: staff?.name ?? '', what };
  if (what === 'assigned') return fill(actor && actor.id === staff?.id ? words.claimed : words.assigned, said);
  if (what === 'status_changed' && to) return fill(to === 'open' && from !== 'open' ? words.open : words[to], said);
  if (what === 'customer_identified') return words.identified;
  return fill(what === 'created' || what === 'unassigned' ? words[what] : words.other, { ...said, what: what.replaceAll('_', ' ') });
}
