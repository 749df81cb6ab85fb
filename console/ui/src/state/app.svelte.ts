/** The console from start to end: nobody signed in, or somebody at their desk. */
import type { Link, Me, Problem } from '../backend/bindings.ts';
import type { Host } from '../backend/index.ts';
import { Desk } from './desk.svelte.ts';

export class App {
  desk = $state.raw<Desk | null>(null);
  /** The server that was signed in to last, or the only one. */
  server = $state.raw('');
  /** Why one is not signed in any more. */
  ended = $state.raw<Problem | null>(null);
  remembers = $state.raw(true);
  #link: Link = { state: 'connecting', retryAt: null };

  constructor(readonly host: Host) {}

  async start(): Promise<void> {
    const { backend } = this.host;
    backend.on((it) => {
      if (it.kind === 'link') this.#link = it.link;
      if (it.kind === 'signed_out') this.#left(it.problem);
      else this.desk?.hear(it);
    });
    const { me, server, remembers, link } = await backend.start();
    this.server = this.host.server ?? server ?? '';
    this.remembers = remembers;
    this.#link = link;
    if (me) this.#sit(me);
  }

  async signIn(server: string, email: string, password: string): Promise<void> {
    this.#sit(await this.host.backend.signIn(server, email, password));
    this.server = server;
  }

  signOut(): Promise<void> {
    return this.host.backend.signOut();
  }

  #sit(me: Me): void {
    this.ended = null;
    const desk = new Desk(this.host, me, this.#link);
    this.desk = desk;
    desk.start();
    desk.follow();
  }

  #left(problem: Problem | null): void {
    this.desk?.close();
    this.desk = null;
    this.ended = problem;
    this.#link = { state: 'connecting', retryAt: null };
  }
}
