import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** In bytes, compressed: so that the library is there in two seconds over a slow line. */
const MOST = 100_000;

/** What the first page needs before it shows photos; all else is loaded when it is wanted. */
export function firstLoad(): Plugin {
  return {
    name: 'first-load',
    apply: 'build',
    generateBundle(_, bundle) {
      const needed = new Set<string>();
      const add = (name: string) => {
        const chunk = bundle[name];
        if (chunk?.type === 'chunk' && !needed.has(name)) {
          needed.add(name);
          chunk.imports.forEach(add);
        }
      };
      for (const [name, chunk] of Object.entries(bundle)) {
        if (chunk.type === 'chunk' && (chunk.isEntry || name.includes('/en-'))) {
          add(name);
        }
      }
      const size = [...needed].reduce((sum, name) => {
        const chunk = bundle[name];
        return sum + (chunk?.type === 'chunk' ? gzipSync(chunk.code).length : 0);
      }, 0);
      this.info(`JavaScript of the first load: ${(size / 1000).toFixed(1)} kB compressed`);
      if (size > MOST) {
        this.error(`the first load has more than ${MOST / 1000} kB of JavaScript: load something lazily`);
      }
    },
  };
}
