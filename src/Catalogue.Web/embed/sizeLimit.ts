import { brotliCompressSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Prints how many bytes a file has after brotli, and stops the build when they are too many for a visitor to load. */
export function sizeLimit(name: string, most: number): Plugin {
  return {
    name: 'size-limit',
    writeBundle(_, bundle) {
      const file = bundle[name];
      if (file?.type !== 'chunk' || Object.values(bundle).filter((other) => other.type === 'chunk').length !== 1) {
        this.error(`The embed is to be one module, ${name}, and is ${Object.keys(bundle).join(', ')}.`);
      }

      const size = brotliCompressSync(file.code).length;
      if (size > most) {
        this.error(`${name} has ${size} bytes after brotli; it may have ${most}.`);
      }

      console.log(`${name}: ${size} bytes after brotli, of ${most} at most`);
    },
  };
}
