/** A desktop of its own for each file: a screen, a session bus, and the console's window on it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { vi } from 'vitest';
import { Session } from './webdriver.ts';

const program = process.env.FRONTDESK_CONSOLE;
if (!program) throw new Error('FRONTDESK_CONSOLE is not set: run this by make test-console');

/** What the console is on the session bus. */
const NAME = 'app.frontdesk.console.SingleInstance';

/** A session bus that starts nothing by itself: what is there was put there by a test. */
const BUS = `<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>`;

/** The first line of it; what follows is read away. */
async function firstLine(stream: Readable): Promise<string> {
  for await (const line of createInterface({ input: stream })) {
    stream.resume();
    return line;
  }
  throw new Error('it ended without a word');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Once something answers there. */
async function answers(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    if (await fetch(url).then(() => true, () => false)) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error(`nothing came up at ${url}`);
}

export class Desktop {
  /** What its programs complained about. */
  log = '';
  readonly #children: ChildProcess[] = [];
  #windows: Session[] = [];
  #driver = '';

  private constructor(
    /** Where the console keeps what it keeps. */
    readonly home: string,
    readonly env: NodeJS.ProcessEnv,
  ) {}

  static async set(): Promise<Desktop> {
    const home = await mkdtemp(join(tmpdir(), 'frontdesk-console.'));
    const { DISPLAY: _, WAYLAND_DISPLAY: __, DBUS_SESSION_BUS_ADDRESS: ___, ...inherited } = process.env;
    const desktop = new Desktop(home, {
      ...inherited,
      HOME: home,
      // For what a test puts in the place of a program of the desktop.
      PATH: `${join(home, 'bin')}:${process.env.PATH}`,
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CONFIG_HOME: join(home, 'config'),
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_RUNTIME_DIR: home,
      GDK_BACKEND: 'x11',
      // Accessibility has a bus of its own, which nothing here asks.
      NO_AT_BRIDGE: '1',
      LANG: 'C.UTF-8',
    });
    try {
      // A screen begins anew when its last window closes, and turns away whoever comes meanwhile, if it is not told to stay.
      const screen = desktop.runs('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp', '-noreset']);
      desktop.env.DISPLAY = `:${await firstLine(screen.stdio[3] as Readable)}`;
      const settings = join(home, 'bus.conf');
      await writeFile(settings, BUS);
      const bus = desktop.runs('dbus-daemon', ['--nofork', '--print-address=3', '--config-file', settings]);
      desktop.env.DBUS_SESSION_BUS_ADDRESS = await firstLine(bus.stdio[3] as Readable);
      const [port, native] = [await freePort(), await freePort()];
      const driver = desktop.runs('tauri-driver', ['--port', `${port}`, '--native-port', `${native}`]);
      desktop.#driver = `http://127.0.0.1:${port}`;
      await answers(`${desktop.#driver}/status`, driver);
      return desktop;
    } catch (error) {
      await desktop.clear();
      throw error;
    }
  }

  /** A program on this desktop, until it is cleared; what it says on descriptor 3 can be read. */
  runs(name: string, args: string[]): ChildProcess {
    const child = spawn(name, args, { env: this.env, stdio: ['pipe', 'pipe', 'pipe', 'pipe'] });
    child.stdout!.resume();
    child.stderr!.on('data', (said) => (this.log += said));
    child.on('error', (error) => (this.log += `${name}: ${error.message}\n`));
    this.#children.push(child);
    return child;
  }

  /** What somebody at this desktop types into a terminal; gives what it prints. */
  async types(name: string, ...args: string[]): Promise<string> {
    const child = spawn(name, args, { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stdout.on('data', (data) => (said += data));
    child.stderr.on('data', (data) => (this.log += data));
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${code}`);
    return said.trim();
  }

  /** Once a program has taken this name on the session bus. */
  async has(name: string): Promise<void> {
    await this.types('gdbus', 'wait', '--session', '--timeout', '20', name);
  }

  /** The console, started by the driver. */
  async console(...args: string[]): Promise<Session> {
    const session = await Session.start(this.#driver, program!, args);
    this.#windows.push(session);
    return session;
  }

  async closes(session: Session): Promise<void> {
    this.#windows = this.#windows.filter((it) => it !== session);
    await session.end();
    // The driver does not wait until it has gone.
    const call = ['call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/', '--method', 'org.freedesktop.DBus.NameHasOwner'];
    await vi.waitUntil(async () => (await this.types('gdbus', ...call, NAME)) === '(false,)', { timeout: 20_000 });
  }

  /** The console, started a second time, by hand; gives its exit code. */
  async startsAgain(...args: string[]): Promise<number | null> {
    const second = this.runs(program!, args);
    const [code] = (await once(second, 'exit')) as [number | null];
    return code;
  }

  /** Kept where FRONTDESK_SHOTS says, to be looked at. */
  async shot(session: Session, name: string): Promise<void> {
    const dir = process.env.FRONTDESK_SHOTS;
    if (dir) await writeFile(join(dir, `${name}.png`), Buffer.from(await session.screenshot(), 'base64'));
  }

  /** What there is to be known when a test has failed. */
  async explain(): Promise<void> {
    console.error(this.log);
    for (const [at, session] of this.#windows.entries()) await this.shot(session, `failed-${at}`).catch(console.error);
  }

  async clear(): Promise<void> {
    for (const session of this.#windows) await session.end().catch(() => {});
    for (const child of this.#children.toReversed()) {
      if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) continue;
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    }
    await rm(this.home, { recursive: true, force: true });
  }
}
