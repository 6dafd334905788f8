import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * Puts a classic, render-blocking script first in every page's head: it must run before the first paint, which a module
 * script cannot promise, and it must be a file because the content security policy forbids inline script.
 */
export function bootScript(file: string): Plugin {
  let emitted = '';
  let serving = false;
  return {
    name: 'ecole-boot-script',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    buildStart() {
      if (serving) return;
      emitted = this.emitFile({ type: 'asset', name: 'theme.js', source: readFileSync(file, 'utf8') });
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, context) {
        const name = Object.values(context.bundle ?? {}).find(
          (output) => output.type === 'asset' && output.names.includes('theme.js'),
        )?.fileName;
        const src = serving ? '/src/boot/theme.js' : `/${name ?? emitted}`;
        return { html, tags: [{ tag: 'script', attrs: { src }, injectTo: 'head-prepend' }] };
      },
    },
  };
}
