import { defineConfig } from 'vite';
import { sizeLimit } from './sizeLimit.ts';

export default defineConfig({
  plugins: [sizeLimit('offers.js', 15_000)],
  css: {
    // Its replacement for light-dark() knows only the colour schemes that stand in the same style sheet; ours is the page's.
    lightningcss: { exclude: 1 << 20 },
  },
  build: {
    outDir: '../dist/embed',
    emptyOutDir: true,
    target: 'es2022',
    cssTarget: ['chrome111', 'safari16.4', 'firefox114'],
    // One module of one name, which is in the websites of schools.
    rolldownOptions: { output: { minify: true } },
    lib: { entry: 'src/offers.ts', formats: ['es'], fileName: () => 'offers.js', cssFileName: 'offers' },
  },
});
