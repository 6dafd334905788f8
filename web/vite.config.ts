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
    // The page "about" says whose libraries the pages are made of.
    license: { fileName: 'licenses.json' },
    // Everything stays a file of its own origin: the content security policy has no room for inlined assets.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: path('index.html'), login: path('login.html') },
      output: {
        codeSplitting: {
          // Few requests for a cold page: what every page needs is a few files, the rest loads with its route.
          groups: [
            // What the sign-in page shares with the application; it must not draw the rest in.
            { name: 'base', test: /preload-helper|src\/lib\/(i18n\/(language|typeset)|space)/, priority: 4 },
            {
              name: 'vendor',
              test: /node_modules\/(?:(react|react-dom|scheduler|react-router|@tanstack|@emotion|stylis|@babel|hoist-non-react-statics|react-is|clsx)\/|@mui\/(system|utils|styled-engine|private-theming|material\/(styles|utils|Button|ButtonBase|IconButton|CircularProgress|useLazyRipple|internal|transitions|zero-styled|className|ButtonGroup))\/)(?!.*(useRovingTabIndex|internal\/Transition|mergeSlotProps|useSlot))/,
              priority: 3,
            },
            // With two trifles that would be files of their own for each first page.
            {
              name: 'ui',
              test: /src\/(api|lib|ui|app\/(Providers|errors|i18n|queryClient|router|live\/|shell\/(Shell|TopBar|SideNav|BottomBar|AccountButton|entries|shell\.css))|features\/(dashboard\/DashboardPage\.css|payments\/(queries|receiptRoute)|sessions\/readQueries))(?!\/(i18n\/(common|language)|form\/|list\/|Popup|ActionMenuList|ConfirmDialog|Combobox|BarChart\.tsx|Markdown|calendar\/|schema|person|regions|device))/,
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
    // Vitest would leave one core of two to nobody.
    maxWorkers: '100%',
    testTimeout: 30_000,
    // As in the browser's tests: on CI's shared machine one test may lose a race with the clock, but not twice.
    retry: process.env.ECOLE_REQUIRE_BROWSER ? 1 : 0,
    expect: { poll: { timeout: 10_000 } },
  },
});
