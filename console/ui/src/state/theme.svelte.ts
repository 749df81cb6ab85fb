/** Light, dark, or as the system has it. */
import { kept } from '@frontdesk/client';

export type Theme = 'system' | 'light' | 'dark';
const KEY = 'frontdesk-console:theme';

class Chosen {
  value = $state.raw<Theme>(kept.get<Theme>(KEY) ?? 'system');

  constructor() {
    this.#paint();
  }

  choose(theme: Theme): void {
    this.value = theme;
    kept.set(KEY, theme);
    this.#paint();
  }

  #paint(): void {
    const { dataset } = document.documentElement;
    if (this.value === 'system') delete dataset.theme;
    else dataset.theme = this.value;
  }
}

export const theme = new Chosen();
