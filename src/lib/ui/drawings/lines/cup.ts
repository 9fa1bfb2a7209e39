import { faint, ink, moved, paper } from '../lines.ts'
import type { Layer } from '../lines.ts'

/** A cup with its steam; the middle of its foot stands at x, y. At scale 1 it is 36 wide. */
export function cup(x: number, y: number, scale = 1): Layer[] {
  const at = (d: string) => moved(d, x - 211 * scale, y - 202 * scale, scale)
  return [
    paper(at('M198 178 L224 178 L221 202 L201 202Z')),
    ink(
      [
        'M197 178 C198 188 199 196 203 201 C208 203 214 203 219 201 C223 196 224 188 225 178',
        'M197 178 C206 181 216 181 225 178',
        'M197 178 C206 175 216 175 225 178',
        'M224 182 C232 180 233 192 222 194',
      ].map(at),
    ),
    faint(['M206 168 C203 162 209 158 206 152', 'M215 168 C212 162 218 158 215 151'].map(at)),
  ]
}
