import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/**
 * Starts the packaged JAR on an empty folder and a free port.
 *
 * @param jar the packaged JAR
 * @param more further arguments of the JAR
 * @param shown what the console shows when the school is ready; its groups are part of the answer
 */
export async function startSchool(jar, more, shown) {
  const folder = mkdtempSync(join(tmpdir(), 'ecole-e2e-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = { ...process.env, ECOLE_RATE_LIMIT: '100000', ECOLE_LOGIN_RATE_LIMIT: '1000' };
  const server = spawn('java', ['-jar', jar, '--port', String(port), ...more(folder)], { env });
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
    const found = shown.exec(output);
    if (up && found) return { url, found, stop };
    await new Promise((done) => setTimeout(done, 250));
  }
  await stop();
  throw new Error(`The server did not start, or did not show what was expected:\n${output}`);
}
