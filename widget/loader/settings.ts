/** What the shop wrote on the script tag, and where the script comes from: there the panel comes from too. */
export interface Settings {
  origin: string;
  merchant: string;
  accent?: string;
  side?: string;
  lang?: string;
  theme?: string;
  /** `off`: the shop has a button of its own. */
  launcher?: string;
  nonce?: string | undefined;
}

export function settings(script: HTMLScriptElement | null): Settings | undefined {
  const merchant = script?.dataset.merchant;
  if (merchant) return { ...script.dataset, merchant, origin: new URL(script.src).origin, nonce: script.nonce };
  console.error('Frontdesk: no data-merchant, or a module');
  return undefined;
}
