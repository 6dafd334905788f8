import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';

const texts = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file, 'utf8')]),
  );

it('the types of the API are those of openapi.json: refresh them with "npm run api"', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'ecole-api-'));
  try {
    execFileSync('npx', ['openapi-ts', '--output', fresh, '--silent'], { stdio: 'pipe' });

    rmSync(join(fresh, 'index.ts')); // left out by the configuration, which a folder of its own overrides
    expect(texts(fresh)).toEqual(texts('src/api/generated'));
  } finally {
    rmSync(fresh, { recursive: true });
  }
}, 60_000);
