/** The merchant's settings while they are looked at and changed. */
import type { Backend } from '../backend/backend.ts';
import type { MerchantSettings } from '../backend/bindings.ts';
import { inForm, why } from '../text/problems.ts';

export type SettingsField = keyof MerchantSettings;

export class SettingsForm {
  /** As they are stored; null until they are here. */
  stored = $state.raw<MerchantSettings | null>(null);
  /** Why they could not be read. */
  failed = $state.raw('');
  problems = $state.raw<Partial<Record<SettingsField | 'form', string>>>({});
  busy = $state.raw(false);
  saved = $state.raw(false);

  constructor(readonly backend: Backend) {}

  async load(): Promise<MerchantSettings | null> {
    try {
      this.failed = '';
      return (this.stored = await this.backend.settings());
    } catch (problem) {
      this.failed = why(problem);
      return null;
    }
  }

  async save(change: Partial<MerchantSettings>): Promise<void> {
    this.busy = true;
    this.saved = false;
    this.problems = {};
    try {
      this.stored = await this.backend.changeSettings({ ...this.stored!, ...change });
      this.saved = true;
    } catch (problem) {
      this.problems = inForm(problem, ['name', 'greeting', 'accentColor', 'allowedOrigins', 'guestDetails', 'replyTime']);
    } finally {
      this.busy = false;
    }
  }
}
