import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { bootScript } from './build/bootScript.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  plugins: [react(), bootScript(path('src/boot/theme.js'))],
  resolve: { alias: { '~': path('src') } },
  build: {
    target: 'es2022',
    manifest: true,
    // Everything stays a file of its own origin: the content security policy has no room for inlined assets.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: path('index.html'), login: path('login.html') },
      output: {
        codeSplitting: {
          // Few requests for a cold page: what every page needs is three files, the rest loads with its route.
          groups: [
            // What the sign-in page shares with the application; it must not draw the rest in.
            { name: 'base', test: /preload-helper|src\/lib\/i18n\/language/, priority: 4 },
            {
              name: 'vendor',
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack|@emotion|stylis|@babel|hoist-non-react-statics|react-is|clsx)\//,
              priority: 3,
            },
            {
              name: 'kit',
              test: /node_modules\/@mui\/(system|utils|styled-engine|private-theming|material\/(styles|utils|Button|ButtonBase|IconButton|CircularProgress|useLazyRipple|internal|transitions|zero-styled|className|ButtonGroup))\//,
              priority: 2,
            },
            {
              name: 'ui',
              test: /src\/(api|lib|ui)\/(?!i18n\/(common|language)|form\/|Popup|ConfirmDialog|Combobox|BarChart|schema|person|regions|device)/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': { target: 'http://localhost:3000', changeOrigin: false } },
  },
  test: {
    environment: 'jsdom',
    setupFiles: ['./test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
    reporters: ['default', './build/countReporter.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
