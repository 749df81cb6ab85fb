/** The console as people see it. */
import { vi } from 'vitest';
import type { Desktop } from './desktop.ts';
import { type Element, KEYS, type Session } from './webdriver.ts';

const quoted = (text: string) => (text.includes("'") ? `"${text}"` : `'${text}'`);

export class Console {
  private constructor(
    readonly desktop: Desktop,
    readonly session: Session,
  ) {}

  static async opens(desktop: Desktop, ...args: string[]): Promise<Console> {
    return new Console(desktop, await desktop.console(...args));
  }

  closes = () => this.desktop.closes(this.session);
  shot = (name: string) => this.desktop.shot(this.session, name);

  /** What says this, present or coming. */
  sees = (text: string): Promise<Element> => this.session.find(`//body//*[not(self::script)][text()[contains(normalize-space(.), ${quoted(text)})]]`);
  /** How often it stands there now. */
  count = async (text: string): Promise<number> =>
    (await this.session.all(`//body//*[not(self::script)][text()[contains(normalize-space(.), ${quoted(text)})]]`)).length;
  field = (label: string): Promise<Element> =>
    this.session.find(
      `//*[self::input or self::textarea][@id=//label[normalize-space(.)=${quoted(label)}]/@for or starts-with(@aria-label, ${quoted(label)})]`,
    );
  button = (name: string): Promise<Element> =>
    this.session.find(`//button[normalize-space(.)=${quoted(name)} or @aria-label=${quoted(name)}]`);

  /** A click as soon as there is something that can be clicked: rows are laid out before they are shown. */
  async clicks(find: () => Promise<Element>): Promise<void> {
    await vi.waitFor(async () => (await find()).click(), { timeout: 30_000 });
  }

  /** Opens the conversation whose row says this. A row that has just come may still be finding its place: it is clicked again. */
  async opens(text: string): Promise<void> {
    const opened = () => this.session.all(`//textarea[starts-with(@aria-label, 'Reply to')]`);
    await vi.waitFor(
      async () => {
        const row = await this.session.find(`//*[@role='option'][contains(normalize-space(.), ${quoted(text)})]`);
        await row.click();
        if ((await opened()).length === 0) throw new Error(`${text} does not open`);
      },
      { timeout: 30_000 },
    );
  }

  async signsIn(server: string, email = 'alice@acme.com', password = 'staff123'): Promise<void> {
    const filled = Object.entries({ Server: server, 'E-mail': email, Password: password });
    // The form takes the keyboard once it is painted; what is typed around then goes elsewhere, in part.
    await vi.waitFor(
      async () => {
        for (const [label, value] of filled) {
          const field = await this.field(label);
          await field.clear();
          await field.type(value);
        }
        for (const [label, value] of filled) {
          if ((await (await this.field(label)).property('value')) !== value) throw new Error(`${label} is not ${value} yet`);
        }
      },
      { timeout: 30_000 },
    );
    await this.clicks(() => this.button('Sign in'));
    await this.sees('Unassigned');
  }

  async replies(text: string): Promise<void> {
    await (await this.field('Reply to')).type(text + KEYS.Enter);
  }
}
