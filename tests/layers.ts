/** The table of layers as code: who may import what. Read by architecture.test.ts. */
import type { Import } from './imports.ts'

/** What the diary says stays on the device: no layer the server can see may even name these. */
export const diaryGroup = ['diary', 'trend', 'patterns', 'experiment'] as const

type Layer =
  | 'core'
  | 'i18n'
  | 'ui'
  | 'parts'
  | 'device'
  | 'server'
  | 'site'
  | 'app'
  | 'studio'
  | 'api'
  | 'worker'
  | 'hooks'
  | 'migrations'

/** Why this import is not allowed, or null when it is. */
export function refusal(found: Import): string | null {
  const layer = layerOf(found.from)
  if (!layer) return 'stands in no layer of the house'
  if (!found.to.startsWith('src/')) return refusedPackage(layer, found)
  const target = layerOf(found.to)
  if (!target) return 'leads out of the house'
  if (target === layer) return layer === 'core' ? refusedWithinCore(found) : null
  if (target === 'server') return refusedServer(layer, found)
  if (target === 'core') return refusedCore(layer, found)
  if (target === 'device' && layer === 'site') {
    return mayUseDevice(found.from) ? null : 'this page keeps nothing on the device'
  }
  return reach[layer].includes(target) ? null : `${layer} may not import ${target}`
}

const reach: Record<Layer, readonly Layer[]> = {
  core: [],
  i18n: [],
  ui: ['i18n'],
  parts: ['core', 'device', 'ui', 'i18n'],
  device: ['core'],
  server: ['core', 'i18n', 'migrations'],
  site: ['core', 'server', 'ui', 'parts', 'i18n'],
  app: ['core', 'device', 'ui', 'parts', 'i18n'],
  studio: ['core', 'server', 'ui', 'parts', 'i18n'],
  api: ['core', 'server'],
  worker: ['core', 'i18n'],
  hooks: ['server', 'i18n'],
  migrations: [],
}

/** Packages beside the ones everybody may use; `node:` and `$app` are named by their beginning. */
const packages: Record<Layer, readonly string[]> = {
  core: ['valibot'],
  i18n: [],
  ui: ['svelte', '$app', 'uqr'],
  parts: ['svelte', '$app'],
  device: ['yjs', 'idb', 'svelte', 'mediabunny'],
  server: [
    ...['node:', 'valibot', 'kysely', 'pg', 'markdown-it', 'minisearch', 'feed', '@sveltejs/kit'],
    ...['nodemailer', 'tsdav', '@simplewebauthn/server', 'sharp', '@resvg/resvg-wasm'],
  ],
  site: ['svelte', '$app', '@sveltejs/kit', 'minisearch', 'valibot'],
  app: ['svelte', '$app', '@sveltejs/kit', 'valibot'],
  studio: [
    ...['svelte', '$app', '@sveltejs/kit', 'valibot', '@simplewebauthn/browser', 'uqr', 'idb'],
    // The editor of articles.
    ...['markdown-it', 'prosemirror-commands', 'prosemirror-history', 'prosemirror-inputrules', 'prosemirror-keymap'],
    ...[
      'prosemirror-markdown',
      'prosemirror-model',
      'prosemirror-schema-list',
      'prosemirror-state',
      'prosemirror-view',
    ],
  ],
  api: ['$app', '@sveltejs/kit', 'valibot'],
  worker: ['$app', 'virtual:studio-files'],
  hooks: ['$app', '@sveltejs/kit'],
  migrations: ['kysely'],
}

/** Packages that one topic of core alone may use. */
const topicPackages: Record<string, readonly string[]> = {
  vault: ['age-encryption', '@scure/base', '@scure/bip39', '@noble/hashes'],
  exchange: ['ical.js', 'fflate'],
  // Reads what other programs keep a site in, and tells who reads Markdown what a note is.
  publishing: ['htmlparser2', 'markdown-it', 'yaml'],
}

/** Topics of core that build on others; those must never look back. */
const neverBack: Record<string, readonly string[]> = {
  stats: diaryGroup,
  diary: ['trend', 'patterns', 'experiment'],
}

export function layerOf(file: string): Layer | null {
  const found = places.find(([pattern]) => pattern.test(file))
  return found ? found[1] : null
}

const places: [RegExp, Layer][] = [
  [/^src\/lib\/core\//, 'core'],
  [/^src\/lib\/i18n\//, 'i18n'],
  [/^src\/lib\/ui\//, 'ui'],
  [/^src\/lib\/parts\//, 'parts'],
  [/^src\/lib\/device\//, 'device'],
  [/^src\/lib\/server\/db\/migrations\/\d/, 'migrations'],
  [/^src\/lib\/server\//, 'server'],
  [/^src\/routes\/app\//, 'app'],
  [/^src\/routes\/studio\//, 'studio'],
  [/^src\/routes\/api\//, 'api'],
  [/^src\/routes\//, 'site'],
  [/^src\/service-worker\//, 'worker'],
  [/^src\/(hooks(\.server|\.client)?|env|app\.d)\.ts$/, 'hooks'],
]

/** The topic of core a file stands in, or null for the small values in its root. */
export const topicOf = (file: string): string | null => /^src\/lib\/core\/([^/]+)\//.exec(file)?.[1] ?? null

const isDiary = (file: string): boolean => diaryGroup.some((topic) => topic === topicOf(file))

const isServerFile = (file: string): boolean => /\/\+[\w.@-]*server\.ts$|\.server\.ts$/.test(file)

/**
 * The pain test may keep its result, and a conversation the key it is read with. An exercise and a booking ask the device for
 * one thing: whether a safety answer given in the private app forbids it.
 */
const mayUseDevice = (file: string): boolean =>
  /^src\/routes\/\(site\)\/(pijntest|oefeningen\/\[slug\]|wanneer-bel-je-de-dokter|afspraak|contact|gesprek)\//.test(
    file,
  )

function refusedPackage(layer: Layer, { from, to }: Import): string | null {
  const allowed = [...packages[layer], ...(topicPackages[topicOf(from) ?? ''] ?? [])]
  // Reading the content folder and such is the work of a route's server half.
  if ((layer === 'site' || layer === 'studio' || layer === 'api') && isServerFile(from)) allowed.push('node:')
  return allowed.some((name) => to === name || to.startsWith(name.endsWith(':') ? name : `${name}/`))
    ? null
    : `${layer} may not use ${to}`
}

function refusedWithinCore({ from, to }: Import): string | null {
  const target = topicOf(to)
  const back = neverBack[topicOf(from) ?? '']?.some((topic) => topic === target)
  return back ? `core/${topicOf(from) ?? ''} may not look back at core/${target ?? ''}` : null
}

function refusedServer(layer: Layer, { from }: Import): string | null {
  if (!reach[layer].includes('server')) return `${layer} may not import server`
  return (layer === 'site' || layer === 'studio') && !isServerFile(from) ? 'only +*.server.ts may import server' : null
}

function refusedCore(layer: Layer, { to }: Import): string | null {
  if (!reach[layer].includes('core')) return `${layer} may not import core`
  const mayKnowDiary = layer === 'app' || layer === 'device' || layer === 'worker'
  if (isDiary(to) && !mayKnowDiary) return `${layer} may not know the diary`
  const studioTopics = [null, 'booking', 'publishing', 'exchange', 'vault', 'safety', 'pain-test', 'practice']
  if (layer === 'studio' && !studioTopics.includes(topicOf(to)))
    return `studio may not import core/${topicOf(to) ?? ''}`
  return null
}
