// Writes the mark as favicon and as the icons of the installed app: node scripts/build-icons.ts
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mark } from '#lib/ui/drawings/inked/mark.ts'

/** Ink, lamp and paper of the light theme; see src/lib/ui/tokens.css. */
const light = { ink: '#24406f', lamp: '#f3d58f', paper: '#f9f7f2' }
const dark = { ink: '#c9d4ea', lamp: '#dcb162' }

const out = new URL('../static/', import.meta.url)
const paths = (ink: string, lamp: string) =>
  mark.layers
    .map(([tone, d]) => `<path ${tone === 'ink' ? ink : `${lamp} transform="translate(1 1)"`} d="${d}"/>`)
    .join('')

/** On paper, because a home screen can have any colour. `share` of the square is taken by the mark's canvas. */
function appIcon(size: number, share: number): Uint8Array {
  const room = (40 * (1 - share)) / share / 2
  const box = `${String(-room)} ${String(-room)} ${String(40 + 2 * room)} ${String(40 + 2 * room)}`
  const ground = `<rect x="-40" y="-40" width="120" height="120" fill="${light.paper}"/>`
  const shapes = paths(`fill="${light.ink}"`, `fill="${light.lamp}"`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${ground}${shapes}</svg>`
  return new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()
}

const style =
  `.i{fill:${light.ink}}.l{fill:${light.lamp}}` +
  `@media(prefers-color-scheme:dark){.i{fill:${dark.ink}}.l{fill:${dark.lamp}}}`
const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><style>${style}</style>${paths('class="i"', 'class="l"')}</svg>\n`
writeFileSync(new URL('mark.svg', out), favicon)

await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
mkdirSync(new URL('icons/', out), { recursive: true })
writeFileSync(new URL('icons/icon-192.png', out), appIcon(192, 0.8))
writeFileSync(new URL('icons/icon-512.png', out), appIcon(512, 0.8))
// A mask may cut away everything outside a circle of 80 %: the mark stays well within it.
writeFileSync(new URL('icons/maskable-512.png', out), appIcon(512, 0.58))
writeFileSync(new URL('icons/apple-touch-180.png', out), appIcon(180, 0.72))
