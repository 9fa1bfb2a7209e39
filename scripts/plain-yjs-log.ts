import type { Plugin } from 'vite'

const plain = `
export const print = console.log
export const warn = console.warn
export const BOLD = '', UNBOLD = '', RED = '', ORANGE = ''
`
const known = /logging\.(?!(?:print|warn|BOLD|UNBOLD|RED|ORANGE)\b)\w+/
const id = '\0regie:plain-yjs-log'

/**
 * Yjs says two rare things in the console, in colour. The colours bring a library for documents and one for schemas along,
 * a tenth of all that opens the journal; here they are said without. Stops the build when Yjs wants to say more.
 */
export function plainYjsLog(): Plugin {
  return {
    name: 'regie:plain-yjs-log',
    enforce: 'pre',
    apply: 'build',
    resolveId: {
      filter: { id: /^lib0\/logging$/ },
      handler: (_source, importer) => (importer?.includes('/node_modules/yjs/') ? id : null),
    },
    load: { filter: { id: /^\0regie:plain-yjs-log$/ }, handler: () => plain },
    transform: {
      filter: { id: /node_modules\/yjs\/dist\/yjs\.mjs$/ },
      handler(code) {
        const unknown = known.exec(code)
        if (unknown) this.error(`Yjs asks for ${unknown[0]}: look at scripts/plain-yjs-log.ts`)
      },
    },
  }
}
