import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { startSchool } from './server.mjs';

// Starts the packaged JAR on an empty folder and a free port, runs the browser tests against it, and stops it again.
// With ECOLE_E2E_URL and ECOLE_E2E_CODE an already running, empty school is tested instead.

function findChromium() {
  const onPath = (name) =>
    process.env.PATH.split(delimiter)
      .map((folder) => join(folder, name))
      .find(existsSync);
  return [process.env.CHROMIUM_PATH, '/usr/bin/chromium', onPath('chromium'), onPath('google-chrome')].find(
    (path) => path && existsSync(path),
  );
}

const chromium = findChromium();
if (!chromium) {
  const required = process.env.ECOLE_REQUIRE_BROWSER === '1';
  console.log(
    `${required ? 'Failed' : 'Skipped'}: no Chromium found. Install it or set CHROMIUM_PATH to run the browser tests.`,
  );
  console.log(required ? '0 passed, 1 failed' : '0 passed, 0 failed');
  process.exit(required ? 1 : 0);
}
const jar = resolve('../target/ecole.jar');
const running = process.env.ECOLE_E2E_URL;
if (!running && !existsSync(jar)) {
  console.error(`There is no ${jar}: build it first with "mvn package".`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const SETUP_CODE = /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4}){2}\b/;
const school = running
  ? { url: running, found: [process.env.ECOLE_E2E_CODE ?? ''], stop: async () => {} }
  : await startSchool(jar, (folder) => ['--data', join(folder, 'data')], SETUP_CODE);
const result = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    CHROMIUM_PATH: chromium,
    ECOLE_E2E_URL: school.url,
    ECOLE_E2E_CODE: school.found[0],
    ECOLE_E2E_JAR: jar,
    NO_UPDATE_NOTIFIER: '1',
  },
});
await school.stop();
process.exit(result.status ?? 1);
