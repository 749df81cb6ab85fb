/** The console as people see it. */
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

  async signsIn(server: string, email = 'alice@acme.com', password = 'staff123'): Promise<void> {
    for (const [label, value] of Object.entries({ Server: server, 'E-mail': email, Password: password })) {
      await (await this.field(label)).type(value);
    }
    await (await this.button('Sign in')).click();
    await this.sees('Unassigned');
  }

  async replies(text: string): Promise<void> {
    await (await this.field('Reply to')).type(text + KEYS.Enter);
  }
}
