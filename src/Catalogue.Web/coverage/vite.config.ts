import { defineConfig } from 'vite';

export default defineConfig({
  base: '/coverage/',
  build: {
    outDir: '../dist/coverage',
    emptyOutDir: true,
    // What it has in it by others; build/Publish.targets puts it into NOTICES.txt.
    license: { fileName: 'licences.txt' },
  },
  server: {
    proxy: { '/graphql': 'http://localhost:5080' },
  },
});
