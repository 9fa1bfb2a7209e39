/**
 * Bundles bin/regie.ts into build/regie.js. Node would run the TypeScript as it is, but its translator alone takes some
 * 25 MiB, for as long as the server lives.
 */
import { build } from 'vite'

await build({
  configFile: false,
  logLevel: 'error',
  ssr: { noExternal: ['kysely', 'valibot'] },
  build: {
    ssr: 'bin/regie.ts',
    outDir: 'build',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node26',
    rolldownOptions: { output: { entryFileNames: 'regie.js', chunkFileNames: 'regie/[name].js' } },
  },
})
