import { defineConfig } from 'vite';

export default defineConfig({
  base: '/coverage/',
  build: {
    outDir: '../dist/coverage',
    emptyOutDir: true,
  },
  server: {
    proxy: { '/graphql': 'http://localhost:5080' },
  },
});
