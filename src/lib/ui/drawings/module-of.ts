import { inked } from './ink.ts'
import type { Sketch } from './lines.ts'

/** The file a drawing is written to: `niets-overdag.ts` for `nietsOverdag`. */
export const fileOf = (name: string) => `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`

/** The whole text of the module that holds an inked drawing under its own name. */
export function moduleOf(name: string, sketch: Sketch): string {
  const { viewBox, layers } = inked(name, sketch)
  return [
    '// Written by scripts/build-drawings.ts from ../lines; change the lines, not this.',
    "import type { Drawing } from '../drawing.ts'",
    '',
    `export const ${name}: Drawing = {`,
    `  viewBox: '${viewBox}',`,
    '  layers: [',
    ...layers.map(([tone, d]) => `    ['${tone}', '${d}'],`),
    '  ],',
    '}',
    '',
  ].join('\n')
}
