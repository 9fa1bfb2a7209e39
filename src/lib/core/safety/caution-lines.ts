import type { Caution } from './contraindications.ts'
import type { Translated } from '../lang.ts'

/**
 * One of the lists of several exercises, every line once: first, without a title, what is said of more than one of them, then
 * of each by its name what is said of it alone.
 */
export function cautionLines(
  said: readonly { title: Translated | null; caution: Caution }[],
  list: 'notIf' | 'stopIf',
): { title: Translated | null; lines: readonly Translated[] }[] {
  const key = ({ nl, en }: Translated) => `${nl}\n${en}`
  const timesSaid = new Map<string, number>()
  const all = said.flatMap(({ caution }) => caution[list])
  for (const line of all) timesSaid.set(key(line), (timesSaid.get(key(line)) ?? 0) + 1)
  const isShared = (line: Translated) => (timesSaid.get(key(line)) ?? 0) > 1
  const shared = [...new Map(all.filter(isShared).map((line) => [key(line), line])).values()]
  const groups = said.map(({ title, caution }) => ({ title, lines: caution[list].filter((line) => !isShared(line)) }))
  return [{ title: null, lines: shared }, ...groups].filter(({ lines }) => lines.length > 0)
}
