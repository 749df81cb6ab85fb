/** What the loader wrote into the frame's address: after the # what the server need not know. */
export interface Options {
  /** The merchant's id or slug, from the path. */
  merchant: string;
  /** The exact origin of the page around the frame; null when it is opened by itself. */
  page: string | null;
  lang: string | null;
  theme: string | null;
  accent: string | null;
  /** The page is about to say who its customer is: show nobody's conversations before. */
  hold: boolean;
}

export function options({ pathname, search, hash }: Pick<Location, 'pathname' | 'search' | 'hash'>): Options {
  const given = new URLSearchParams(hash.slice(1));
  const get = (name: string) => given.get(name) || null;
  return {
    merchant: decodeURIComponent(pathname.split('/').filter(Boolean).pop() ?? ''),
    page: get('page'),
    lang: new URLSearchParams(search).get('lang'),
    theme: get('theme'),
    accent: get('accent'),
    hold: !!get('hold'),
  };
}
