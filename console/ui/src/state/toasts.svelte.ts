/** What is said in passing, in a corner. */
export interface Toast {
  id: number;
  title: string;
  text: string;
  critical: boolean;
  action: { label: string; run: () => void } | null;
}

const SHOWN_MS = 6_000;

export class Toasts {
  all = $state.raw<readonly Toast[]>([]);
  #next = 0;

  say(title: string, text = '', { critical = false, action = null }: Partial<Pick<Toast, 'critical' | 'action'>> = {}): void {
    const id = this.#next++;
    this.all = [...this.all.slice(-2), { id, title, text, critical, action }];
    setTimeout(() => this.drop(id), SHOWN_MS);
  }

  drop(id: number): void {
    this.all = this.all.filter((it) => it.id !== id);
  }
}
