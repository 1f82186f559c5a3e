import { compileMessage } from '@lingui/message-utils/compileMessage';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { firstLoad } from './firstLoad.ts';
import { PRODUCT_NAME } from './src/product.ts';

/** The name stands in one place; the static page gets it at build time. */
function productName(): Plugin {
  return {
    name: 'product-name',
    transformIndexHtml: (html) => html.replaceAll('%PRODUCT_NAME%', PRODUCT_NAME),
  };
}

/** What makes the page one that can be installed, and that other apps can share photos with. */
function manifest(): Plugin {
  const icon = (size: number) => ({
    src: `./icon-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose: 'any maskable',
  });
  return {
    name: 'manifest',
    generateBundle() {
      const source = JSON.stringify({
        name: PRODUCT_NAME,
        short_name: PRODUCT_NAME,
        // Relative to this file, and so to the path that the platform is deployed at.
        id: './',
        start_url: './',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#235a70',
        icons: [icon(192), icon(512)],
        share_target: {
          action: './share-target',
          method: 'POST',
          enctype: 'multipart/form-data',
          params: { files: [{ name: 'files', accept: ['image/*'] }] },
        },
      });
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source });
    },
  };
}

/** Message files are compiled here, so that the page needs no parser for them. */
function messages(): Plugin {
  return {
    name: 'messages',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/i18n\/[a-z.]+\.json$/.test(id)) {
        return undefined;
      }
      const entries = Object.entries(JSON.parse(code) as Record<string, string>).map(
        ([key, text]) => [key, compileMessage(text.replaceAll('%PRODUCT_NAME%', PRODUCT_NAME))],
      );
      return {
        code: `export default ${JSON.stringify(Object.fromEntries(entries))}`,
        map: null,
        moduleType: 'js',
      };
    },
  };
}

/** The small script runs as soon as it is there, and waits for no other and no style. */
function earlyScript(): Plugin {
  return {
    name: 'early-script',
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace(/<script (?=[^>]*\/early-)/, '<script async '),
    },
  };
}

/** What the early script is made of; what helps to load scripts has to be with it. */
const EARLY = {
  name: 'early',
  test: /src\/(early|api\/(early|addresses|root)|i18n\/(catalogues|languages)|library\/(firstView|layout|previews|slots))\.ts$|preload-helper|rolldown\/runtime/,
  priority: 1,
};

export default defineConfig({
  plugins: [react(), productName(), manifest(), messages(), earlyScript(), firstLoad()],
  base: './',
  build: {
    // Nothing inline: the content security policy allows our own files alone.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
    // What the first load needs comes as one file: each file more is a turn of its own on a slow line.
    rolldownOptions: {
      output: { codeSplitting: { groups: [EARLY, { name: 'first', tags: ['$initial'] }] } },
    },
  },
  server: {
    // The host stays ours: the platform refuses changes that come from another site.
    proxy: Object.fromEntries(
      ['/api', '/health'].map((path) => [
        path,
        { target: process.env['PLATFORM'] ?? 'http://127.0.0.1:8080', changeOrigin: false },
      ]),
    ),
  },
  test: {
    environment: 'jsdom',
    restoreMocks: true,
    setupFiles: './src/testing/setUp.ts',
  },
});
