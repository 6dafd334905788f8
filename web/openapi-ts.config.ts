import { readFileSync } from 'node:fs';
import { defineConfig } from '@hey-api/openapi-ts';

type Operations = Record<string, { operationId?: string }>;

const contract = JSON.parse(readFileSync(new URL('./openapi.json', import.meta.url), 'utf8'));

// Without operation ids the functions are named by method and path, as the route table of the server reads.
for (const operations of Object.values<Operations>(contract.paths)) {
  for (const operation of Object.values(operations)) delete operation.operationId;
}

export default defineConfig({
  input: contract,
  output: { path: 'src/api/generated', entryFile: false },
  plugins: [
    { name: '@hey-api/client-fetch', throwOnError: true },
    { name: '@hey-api/typescript' },
    { name: '@hey-api/sdk', operations: { strategy: 'flat' } },
  ],
});
