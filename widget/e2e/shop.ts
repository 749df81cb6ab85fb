/** A shop on a site of its own, which is not the server's. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll } from 'vitest';
import { desk } from './browser.ts';

const servers: Server[] = [];

afterAll(() => {
  for (const server of servers) server.close();
});

export const NONCE = 'shopsownnonce';

/** As strict as a policy can be and still have the widget. */
export const STRICT =
  `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'nonce-${NONCE}'; frame-src ${desk}; ` +
  `require-trusted-types-for 'script'; trusted-types 'none'`;

export interface ShopOptions {
  policy?: string;
  /** Attributes of the script tag, beside its address. */
  attributes?: string;
  head?: string;
  body?: string;
}

/** Gives the origin of the shop, whose pages all look the same. */
export async function shop({ policy = STRICT, attributes = 'data-merchant="acme"', head = '', body = '<h1>Shop</h1>' }: ShopOptions = {}): Promise<string> {
  const page = `<!doctype html><html lang="en"><head><title>Shop</title><meta name="viewport" content="width=device-width, initial-scale=1">
    ${head}<script nonce="${NONCE}" async src="${desk}/widget.js" ${attributes}></script></head><body><main>${body}</main></body></html>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy });
    response.end(page);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
