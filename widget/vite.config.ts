import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const here = import.meta.dirname;

/** What the panel can be opened without. */
const LATER = /i18n|Account|Details|Field|problems/;

/** Each part is built by its own mode: `vite build --mode frame`. */
const parts: Record<string, UserConfig> = {
  loader: {
    build: {
      outDir: join(here, 'dist'),
      emptyOutDir: false,
      // What is newer than the other parts' target has a fallback beside it.
      cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
      lib: { entry: join(here, 'loader/main.ts'), name: 'frontdesk', formats: ['iife'], fileName: () => 'widget.js' },
    },
  },
  frame: {
    root: join(here, 'frame'),
    base: '/widget/',
    // Ours, also for @frontdesk/client, which has a copy for its own tests.
    resolve: { dedupe: ['socket.io-client', 'engine.io-client'] },
    plugins: [
      lighter({
        'openapi-fetch': join(here, 'frame/fetch.ts'),
        './transports/index.js': join(here, 'frame/transports.ts'),
        'socket.io-parser': join(here, 'frame/parser.ts'),
      }),
      svelte({ configFile: join(here, 'svelte.config.js') }),
    ],
    build: {
      outDir: join(here, 'dist/frame'),
      emptyOutDir: true,
      // What these packages do when they are loaded is for transports that are left out.
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: /(engine|socket)\.io-/, sideEffects: false }] },
        // One file compresses better than two that are always fetched together.
        output: { codeSplitting: { groups: [{ name: 'panel', test: (id) => !LATER.test(id) }] } },
      },
    },
  },
  demo: {
    root: join(here, 'demo'),
    base: '/demo/',
    build: { outDir: join(here, 'dist/demo'), emptyOutDir: true },
  },
};

/** Has packages that we build upon take something smaller than what they import; we ourselves get what we ask for. */
function lighter(instead: Record<string, string>): Plugin {
  return {
    name: 'lighter',
    enforce: 'pre',
    resolveId: (source, importer) => (importer?.startsWith(join(here, 'frame')) ? null : (instead[source] ?? null)),
  };
}

/** Writes a .br and a .gz beside every file that is worth it, so that the server need not compress. */
function compressed(dir: string): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async closeBundle() {
      for (const file of await readdir(dir, { recursive: true })) {
        if (!/\.(js|css|html|svg)$/.test(file)) continue;
        const content = await readFile(join(dir, file));
        const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        await writeFile(join(dir, `${file}.br`), brotliCompressSync(content, { params: quality }));
        await writeFile(join(dir, `${file}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}

export default defineConfig(({ mode, command }) => {
  // What else reads this, svelte-check for one, is after the panel.
  const part = parts[mode] ?? (command === 'serve' && parts.frame);
  if (!part) throw new Error(`--mode is one of ${Object.keys(parts).join(', ')}`);
  return {
    ...part,
    publicDir: false,
    build: {
      // Inlined as data: URLs, assets would need an exception in the Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      minify: 'terser',
      terserOptions: { ecma: 2020, compress: { passes: 5, unsafe_arrows: true } },
      ...part.build,
    },
    plugins: [...(part.plugins ?? []), compressed(part.build!.outDir!)],
  };
});
