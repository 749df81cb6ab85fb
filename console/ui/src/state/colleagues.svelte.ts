/** Who else works here, and what all answer with. */
import type { Backend } from '../backend/backend.ts';
import type { CannedReply, StaffMember } from '../backend/bindings.ts';

export class Colleagues {
  staff = $state.raw<readonly StaffMember[]>([]);
  canned = $state.raw<readonly CannedReply[]>([]);

  constructor(readonly backend: Backend) {}

  async load(): Promise<void> {
    await this.#both('store');
    await this.#both('server');
  }

  /** What is shown stays when it cannot be asked for; it is asked for again when the server is back. */
  async #both(from: 'store' | 'server'): Promise<void> {
    const [staff, canned] = await Promise.allSettled([this.backend.staff(from), this.backend.cannedReplies(from)]);
    if (staff.status === 'fulfilled') this.staff = staff.value;
    if (canned.status === 'fulfilled') this.canned = canned.value;
  }

  async loadStaff(): Promise<void> {
    this.staff = await this.backend.staff('server');
  }

  async loadCanned(): Promise<void> {
    this.canned = await this.backend.cannedReplies('server');
  }

  presence(userId: string, online: boolean): void {
    this.staff = this.staff.map((it) => (it.id === userId ? { ...it, online } : it));
  }

  put(member: StaffMember): void {
    const known = this.staff.some(({ id }) => id === member.id);
    this.staff = known ? this.staff.map((it) => (it.id === member.id ? member : it)) : [...this.staff, member];
  }
}
