import { defineConfig } from 'vite';
import { operationFiles } from './operationFiles.ts';

export default defineConfig({
  base: '/graphiql/',
  plugins: [operationFiles()],
  build: {
    outDir: '../dist/graphiql',
    emptyOutDir: true,
    // What it has in it by others; build/Publish.targets puts it into NOTICES.txt.
    license: { fileName: 'licences.txt' },
    // Monaco alone is several megabytes, and is loaded only here.
    chunkSizeWarningLimit: 4000,
    // Libraries written for a server too say "use client", which means nothing in a page.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  worker: { format: 'es' },
  server: {
    // The operations live with the schema, above the workspace.
    fs: { allow: ['../../..'] },
    proxy: Object.fromEntries(['/graphql', '/graphiql/sign-in.json', '/graphiql/example-sign-in'].map((path) => [path, 'http://localhost:5080'])),
  },
});
