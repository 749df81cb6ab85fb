/**
 * What the shop's page and the panel's frame say to each other. Either side names the other's exact origin, and hears
 * nothing that comes from another window or origin.
 */

/** From the page to the frame. */
export type ToFrame =
  /** The panel is on screen; `full` when it covers the page, `focus` when a person opened it. */
  | { type: 'shown'; full: boolean; focus: boolean }
  | { type: 'hidden' }
  /** Without a token, the page promised one and could not get it. */
  | { type: 'identify'; token?: string }
  | { type: 'logout' };

/** From the frame to the page. */
export type ToPage =
  | { type: 'ready' }
  /** What the launcher shows, with no label when nothing is unread, and what the page remembers for the next visit. */
  | { type: 'state'; unread: number; label: string; memory: Memory }
  | { type: 'close' }
  /** The session of a verified customer ended: a fresh token would bring it back. */
  | { type: 'identify' }
  | { type: 'event'; name: FrameEvent; detail: EventDetail };

/** What the page keeps between visits: nothing about a person, only what to show and whether to fetch. */
export interface Memory {
  /** The merchant's colour and what is legible on it, as declarations: `--ground: …; --text: …`. */
  colours?: string;
  /** There is a session in the frame's storage. */
  session?: boolean;
  /** Somebody may answer: the badge needs the frame. */
  underway?: boolean;
}

/** What a shop can listen to with `Frontdesk('on', …)`, beside the loader's own `open` and `close`. */
export type FrameEvent = 'unread' | 'started' | 'sent' | 'received' | 'identified' | 'refused';

/** Never what somebody wrote: the page is not party to the conversation. */
export type EventDetail = { conversationId?: string; count?: number; code?: string };

/** Opens one end, for as long as the page lives: `peer` and `origin` are the other's window and exact origin. Answers with how to tell. */
export function bridge<Out extends object, In>(
  peer: () => Window | null | undefined,
  origin: string,
  hear: (message: In) => void,
): (message: Out) => void {
  addEventListener('message', ({ origin: from, source, data }) => {
    // Extensions and the page's own scripts send messages too.
    if (from === origin && source === peer() && data?.frontdesk) hear(data.frontdesk);
  });
  return (message) => peer()?.postMessage({ frontdesk: message }, origin);
}
