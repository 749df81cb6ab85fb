/**
 * Stands in for engine.io-client's own list of transports: a websocket, and polling by fetch where something in between
 * stops websockets, are all that the panel tries.
 */
// Not from the package's front door: that leads round in a circle to this very list.
import { Fetch } from '../node_modules/engine.io-client/build/esm/transports/polling-fetch.js';
import { WS } from '../node_modules/engine.io-client/build/esm/transports/websocket.js';

export const transports = { websocket: WS, polling: Fetch };
