import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** An empty school of its own with a mail box, for stories that begin before the set-up. */
export interface OwnSchool {
  readonly url: string;
  readonly code: string;
  /** Every letter that the school sent, as plain text. */
  readonly letters: readonly string[];
}

const plainText = (letter: string) =>
  letter
    .replace(/=\r\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));

/** As much of SMTP as a sender needs to hand a letter over. */
function mailBox(letters: string[]): Server {
  return createServer((socket) => {
    let text = '';
    let inLetter = false;
    socket.write('220 box\r\n');
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      for (;;) {
        const end = text.indexOf(inLetter ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const said = text.slice(0, end);
        text = text.slice(end + (inLetter ? 5 : 2));
        if (inLetter) letters.push(plainText(said));
        inLetter = !inLetter && /^DATA/i.test(said);
        socket.write(inLetter ? '354 go on\r\n' : /^QUIT/i.test(said) ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
    socket.on('error', () => socket.destroy());
  });
}

const listen = (server: Server) =>
  new Promise<number>((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port));
  });

/** Starts the packaged JAR on an empty folder, has it used, and stops it again. */
export async function withOwnSchool(use: (school: OwnSchool) => Promise<void>): Promise<void> {
  const letters: string[] = [];
  const box = mailBox(letters);
  const smtp = await listen(box);
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((done) => probe.close(done));
  const folder = mkdtempSync(join(tmpdir(), 'ecole-own-'));
  const url = `http://localhost:${port}`;
  const env = { ...process.env, ECOLE_SMTP_URL: `smtp://127.0.0.1:${smtp}`, ECOLE_BASE_URL: url };
  const jar = resolve('../target/ecole.jar');
  const server = spawn('java', ['-jar', jar, '--port', String(port), '--data', join(folder, 'data')], { env });
  const code = await new Promise<string>((done, fail) => {
    let output = '';
    const hear = (chunk: Buffer) => {
      output += chunk.toString();
      const found = /\b[A-Z2-9]{4}(?:-[A-Z2-9]{4}){2}\b/.exec(output)?.[0];
      if (found) done(found);
    };
    server.stdout.on('data', hear);
    server.stderr.on('data', hear);
    server.once('exit', () => fail(new Error(`The school did not start:\n${output}`)));
  });
  try {
    await use({ url, code, letters });
  } finally {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGTERM');
    await ended;
    box.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
