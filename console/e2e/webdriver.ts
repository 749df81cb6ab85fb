/** The little of the W3C's WebDriver protocol that these tests speak. */

/** How long an element is waited for. */
const PATIENCE = 30_000;
/** The protocol's name for a reference to an element. */
const REFERENCE = 'element-6066-11e4-a52e-4f735466cecf';

/** Named as on a keyboard; any other text is typed as it is. */
export const KEYS = { Enter: '\uE007', Escape: '\uE00C', Tab: '\uE004', Control: '\uE009', Shift: '\uE008' } as const;

async function call<T>(method: string, url: string, body?: unknown): Promise<T> {
  const answer = await fetch(url, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${method} ${url} ${JSON.stringify(body) ?? ''}: ${value.error} ${value.message}`);
  return value;
}

export class Session {
  private constructor(readonly url: string) {}

  static async start(driver: string, application: string, args: string[] = []): Promise<Session> {
    const alwaysMatch = { browserName: 'wry', 'tauri:options': { application, args }, timeouts: { implicit: PATIENCE } };
    const { sessionId } = await call<{ sessionId: string }>('POST', `${driver}/session`, { capabilities: { alwaysMatch } });
    return new Session(`${driver}/session/${sessionId}`);
  }

  end = () => call<null>('DELETE', this.url);
  title = () => call<string>('GET', `${this.url}/title`);
  screenshot = () => call<string>('GET', `${this.url}/screenshot`);
  resize = (width: number, height: number) => call<unknown>('POST', `${this.url}/window/rect`, { width, height });
  script = <T>(script: string, ...args: unknown[]) => call<T>('POST', `${this.url}/execute/sync`, { script, args });

  /** The first element that this XPath finds, present or coming. */
  async find(xpath: string): Promise<Element> {
    const found = await call<Record<string, string>>('POST', `${this.url}/element`, { using: 'xpath', value: xpath });
    return new Element(`${this.url}/element/${found[REFERENCE]}`);
  }

  /** Those that are there now. */
  async all(xpath: string): Promise<Element[]> {
    await call('POST', `${this.url}/timeouts`, { implicit: 0 });
    const found = await call<Record<string, string>[]>('POST', `${this.url}/elements`, { using: 'xpath', value: xpath });
    await call('POST', `${this.url}/timeouts`, { implicit: PATIENCE });
    return found.map((it) => new Element(`${this.url}/element/${it[REFERENCE]}`));
  }

  /** Pressed together, as a chord; the last key is let go first. */
  async press(...keys: string[]): Promise<void> {
    const actions = [...keys.map((value) => ({ type: 'keyDown', value })), ...keys.toReversed().map((value) => ({ type: 'keyUp', value }))];
    await call('POST', `${this.url}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
}

export class Element {
  constructor(readonly url: string) {}

  click = () => call<null>('POST', `${this.url}/click`, {});
  type = (text: string) => call<null>('POST', `${this.url}/value`, { text });
  clear = () => call<null>('POST', `${this.url}/clear`, {});
  property = <T>(name: string) => call<T>('GET', `${this.url}/property/${name}`);
}
