import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

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

function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

async function startSchool(jar) {
  const folder = mkdtempSync(join(tmpdir(), 'ecole-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, ECOLE_RATE_LIMIT: '100000', ECOLE_LOGIN_RATE_LIMIT: '1000' };
  const server = spawn('java', ['-jar', jar, '--port', String(port), '--data', join(folder, 'data')], { env });
  let output = '';
  const listen = (chunk) => (output += chunk);
  server.stdout.on('data', listen);
  server.stderr.on('data', listen);
  const stop = async () => {
    if (server.exitCode === null) {
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGTERM');
      await ended;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 240; tries += 1) {
    if (server.exitCode !== null) break;
    const up = await fetch(`${url}/api/setup`).then(
      (answer) => answer.ok,
      () => false,
    );
    const code = /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4}){2}\b/.exec(output)?.[0];
    if (up && code) return { url, code, stop };
    await new Promise((done) => setTimeout(done, 250));
  }
  await stop();
  throw new Error(`The server did not start, or showed no set-up code:\n${output}`);
}

const chromium = findChromium();
if (!chromium) {
  console.log('Skipped: no Chromium found. Install it or set CHROMIUM_PATH to run the browser tests.');
  console.log('0 passed, 0 failed');
  process.exit(0);
}
const jar = resolve('../target/ecole.jar');
const running = process.env.ECOLE_E2E_URL;
if (!running && !existsSync(jar)) {
  console.error(`There is no ${jar}: build it first with "mvn package".`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const school = running
  ? { url: running, code: process.env.ECOLE_E2E_CODE ?? '', stop: async () => {} }
  : await startSchool(jar);
const result = spawnSync('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    CHROMIUM_PATH: chromium,
    ECOLE_E2E_URL: school.url,
    ECOLE_E2E_CODE: school.code,
    NO_UPDATE_NOTIFIER: '1',
  },
});
await school.stop();
process.exit(result.status ?? 1);
