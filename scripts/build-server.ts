/**
 * Bundles bin/regie.ts into build/regie.js. Node would run the TypeScript as it is, but its translator alone takes some
 * 25 MiB, for as long as the server lives.
 */
import { build } from 'vite'
import { writeMaterials } from './og-materials.ts'

await build({
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: ['kysely', 'valibot'] },
  build: {
    ssr: true,
    outDir: 'build',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node26',
    rolldownOptions: {
      // What draws preview pictures, and what searches, are threads of their own, that end.
      input: {
        regie: 'bin/regie.ts',
        'og-worker': 'src/lib/server/og/worker.ts',
        'search-worker': 'src/lib/server/articles/search-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'regie/[name].js' },
    },
  },
})

// Beside it what the server draws with: preview pictures of what the practitioner publishes.
await writeMaterials('build/og')
