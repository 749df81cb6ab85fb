import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const here = import.meta.dirname;

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
    plugins: [svelte({ configFile: join(here, 'svelte.config.js') })],
    build: { outDir: join(here, 'dist/frame'), emptyOutDir: true },
  },
  demo: {
    root: join(here, 'demo'),
    base: '/demo/',
    build: { outDir: join(here, 'dist/demo'), emptyOutDir: true },
  },
};

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

export default defineConfig(({ mode }) => {
  const part = parts[mode];
  if (!part) throw new Error(`--mode is one of ${Object.keys(parts).join(', ')}`);
  return {
    ...part,
    publicDir: false,
    build: {
      // Inlined as data: URLs, assets would need an exception in the Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      ...part.build,
    },
    plugins: [...(part.plugins ?? []), compressed(part.build!.outDir!)],
  };
});
