/**
 * Cuts the two type families down to what Dutch and English need, and writes the @font-face rules with fallbacks
 * of the same width and height, so that nothing moves when the real letters arrive.
 *
 * Run: `node scripts/build-fonts.ts`. Writes src/lib/ui/fonts/*.woff2 (not committed) and src/lib/ui/fonts.css.
 */
import { createFontStack } from '@capsizecss/core'
import { fromBlob } from '@capsizecss/unpack'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import subsetFont from 'subset-font'
import { fallbacks, fonts, type Font } from './fonts.ts'

const root = new URL('../', import.meta.url)
const folder = new URL('src/lib/ui/fonts/', root)

/** Roman text and roman serif together: what one article may cost, in bytes. */
const budgetBytes = 45_000

mkdirSync(folder, { recursive: true })
const rules: string[] = []
let articleBytes = 0

for (const font of fonts) {
  const source = readFileSync(new URL(`node_modules/@fontsource-variable/${font.source}`, root))
  const cut = await subsetFont(source, font.letters, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: font.features,
    variationAxes: font.axes,
  })
  writeFileSync(new URL(`${font.name}.woff2`, folder), cut)
  if (font.onArticles) articleBytes += cut.length
  rules.push(faceRule(font))
  if (font.fallback) rules.push(await fallbackFaces(font.fallback, font.kind, cut))
  console.log(`${font.name.padEnd(16)} ${String(cut.length).padStart(6)} bytes`)
}

console.log(`on an article    ${String(articleBytes).padStart(6)} bytes (at most ${budgetBytes})`)
if (articleBytes > budgetBytes) throw new Error(`fonts weigh ${articleBytes} bytes, more than ${budgetBytes}`)

const note = '/* Written by scripts/build-fonts.ts: change it there. */\n'
const css = `${note}${rules.join('\n')}`
const cssFile = new URL('src/lib/ui/fonts.css', root)
writeFileSync(cssFile, await format(css, { ...(await resolveConfig(cssFile)), parser: 'css' }))

function faceRule(font: Font): string {
  return `@font-face {
  font-family: '${font.family}';
  font-style: ${font.style};
  font-weight: ${font.weights.min} ${font.weights.max};
  font-display: swap;
  src: url('./fonts/${font.name}.woff2') format('woff2');
}
`
}

/**
 * One face per font that may be on the device, all under one name: a face whose font is missing drops out, and of those
 * that are left the last one wins. `size-adjust` gives it our width, the overrides our line box.
 */
async function fallbackFaces(family: string, kind: Font['kind'], cut: Buffer): Promise<string> {
  const ours = await fromBlob(new Blob([new Uint8Array(cut)]))
  const rules = fallbacks[kind].map(({ locals, metrics }) => {
    const { fontFaces } = createFontStack([ours, metrics], { fontFaceFormat: 'styleObject' })
    const face = fontFaces[0]?.['@font-face']
    if (!face) throw new Error(`no fallback metrics for ${metrics.familyName}`)
    return `@font-face {
  font-family: '${family}';
  src: ${locals.map((name) => `local('${name}')`).join(', ')};
  ascent-override: ${face.ascentOverride};
  descent-override: ${face.descentOverride};
  line-gap-override: 0%;
  size-adjust: ${face.sizeAdjust};
}
`
  })
  return rules.join('\n')
}
