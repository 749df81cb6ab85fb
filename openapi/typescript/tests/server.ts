// Servers of a test's own, and a line to them that can be cut.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

/** A server with the demo people and a database of its own, that can be killed and started again. */
export class OwnServer {
  #child: ChildProcess | undefined;
  port = 0;

  private constructor(
    readonly dir: string,
    readonly settings: Record<string, string>,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<OwnServer> {
    // Under /tmp, which the user that runs PostgreSQL for root can reach.
    const dir = await mkdtemp('/tmp/frontdesk-ts.');
    await chmod(dir, 0o755);
    const server = new OwnServer(dir, settings);
    await server.start();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const program = process.env.FRONTDESK_PROGRAM;
    if (!program) throw new Error('FRONTDESK_PROGRAM is not set: run this by .ci/with-server');
    const { DATABASE_URL: _, JWT_SECRET: __, ...inherited } = process.env;
    const env = {
      ...inherited,
      HOST: '127.0.0.1',
      FRONTDESK_DEMO: '1',
      FRONTDESK_DATA_DIR: `${this.dir}/data`,
      FRONTDESK_RATE_LIMITS: 'off',
      ...this.settings,
    };
    const child = spawn(program, ['serve', '--port', `${this.port}`], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    let log = '';
    child.stderr.on('data', (said) => (log += said));
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /http:\/\/[^/:]+:(\d+)/.exec(line)?.[1];
      if (port === undefined) continue;
      this.port = Number(port);
      child.stdout.resume();
      return;
    }
    throw new Error(`the server did not start:\n${log}`);
  }

  /** As a power cut would. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.dir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
}

/** A line to a server that can be cut, taken away and silenced. */
export class Wire {
  readonly #lines = new Set<[Socket, Socket]>();
  #server: Server | undefined;
  #silent = false;
  #away = false;
  port = 0;

  constructor(readonly target: number) {}

  static async to(url: string): Promise<Wire> {
    const wire = new Wire(Number(new URL(url).port));
    await wire.#listen();
    return wire;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get open(): number {
    return this.#lines.size;
  }

  async #listen(): Promise<void> {
    this.#server = createServer((near) => {
      if (this.#away) return void near.resetAndDestroy();
      const far = connect(this.target, '127.0.0.1');
      const line: [Socket, Socket] = [near, far];
      this.#lines.add(line);
      const end = () => {
        this.#lines.delete(line);
        near.destroy();
        far.destroy();
      };
      for (const it of line) it.on('error', end).on('close', end).setNoDelay();
      near.on('data', (data) => this.#silent || far.write(data));
      far.on('data', (data) => this.#silent || near.write(data));
    });
    this.#server.listen(this.port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.port = (this.#server.address() as AddressInfo).port;
  }

  /** Ends connections the hard way: all, or those that are picked. */
  cut(picked: () => boolean = () => true): number {
    const cut = [...this.#lines].filter(picked);
    for (const [near, far] of cut) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
    return cut.length;
  }

  /** Nothing gets through, and nobody is told, as when a machine has left the network. */
  silence(silent = true): void {
    this.#silent = silent;
  }

  /** Nothing comes from the server meanwhile, as when the other side is too busy to read. */
  hold(held = true): void {
    for (const [, far] of this.#lines) held ? far.pause() : far.resume();
  }

  /** Refuses connections until it is back. */
  away(away = true): void {
    this.#away = away;
    if (away) this.cut();
  }

  async close(): Promise<void> {
    this.cut();
    const server = this.#server;
    await new Promise((closed) => server?.close(closed));
  }
}
