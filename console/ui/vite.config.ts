import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin, type ProxyOptions } from 'vite';

/** The server whose API stands beside these pages while they are served from here: one origin, as in production. */
const target = process.env.FRONTDESK_URL ?? 'http://localhost:4000';
const proxy: Record<string, ProxyOptions> = {
  '/api': { target, changeOrigin: true },
  '/socket.io': { target, changeOrigin: true, ws: true },
};

/** As strict as the desktop's window is, so that nothing is built that would not run there. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** A few of bits-ui's parts carry a style attribute in their markup, which the policy refuses; a class says the same. */
const withoutStyleAttributes: Plugin = {
  name: 'without-style-attributes',
  enforce: 'pre',
  transform: (code, id) => (id.includes('/bits-ui/') && id.endsWith('.svelte') ? code.replaceAll('style="display: contents;"', 'class="contents"') : null),
};

export default defineConfig({
  plugins: [withoutStyleAttributes, svelte()],
  // Ours, also for @frontdesk/client, which has a copy for its own tests.
  resolve: { dedupe: ['socket.io-client', 'engine.io-client'] },
  build: {
    target: ['chrome123', 'firefox121', 'safari17.5'],
    // Inlined as data: URLs, assets would need an exception in the Content-Security-Policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
  },
  server: { port: 5180, strictPort: true, proxy },
  preview: { proxy, headers: { 'content-security-policy': policy } },
});
