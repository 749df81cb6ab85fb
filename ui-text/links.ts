/** Finds what can be followed in what somebody wrote. Only http, https and mail: nothing that could run. */
export interface Part {
  text: string;
  href?: string;
}

const LINK = /(?:https?:\/\/|www\.)[^\s<>"]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
/** What closes a sentence or a bracket around a link is not a part of it. */
const TRAILING = /[.,;:!?'"»”’)\]}]+$/u;

export function parts(text: string): Part[] {
  const found: Part[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const link = trimmed(match[0]);
    const href = address(link);
    if (!href) continue;
    if (match.index > end) found.push({ text: text.slice(end, match.index) });
    found.push({ text: link, href });
    end = match.index + link.length;
  }
  if (end < text.length) found.push({ text: text.slice(end) });
  return found;
}

/** Keeps a closing bracket that was opened within, as in addresses of encyclopaedias. */
function trimmed(link: string): string {
  const tail = TRAILING.exec(link)?.[0] ?? '';
  const bare = link.slice(0, link.length - tail.length);
  const opened = bare.split('(').length - bare.split(')').length;
  return opened > 0 && tail.startsWith(')') ? `${bare})` : bare;
}

function address(link: string): string | undefined {
  const full = /^https?:/i.test(link) ? link : link.includes('@') && !/^www\./i.test(link) ? `mailto:${link}` : `https://${link}`;
  try {
    const { protocol, href } = new URL(full);
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
