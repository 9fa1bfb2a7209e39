import { longestBody } from './longest-body.ts'
import { isNoteText } from './notes.ts'

/**
 * A note as other programs write it, `[^1]` in the text and `[^1]: its words` elsewhere, put where its number stands (`notes.ts`), so that nothing
 * else needs to know two ways. One that says more than a paragraph can, is asked for nowhere, or would come back endlessly, stays as it is written.
 */
export function withNotesInPlace(body: string): string {
  if (!/^ {0,3}\[\^/m.test(body)) return body
  const lines = body.split(/\r?\n/)
  const isCode = codeLines(lines)
  const definitions = definitionsIn(lines, isCode)
  const defined = new Set(definitions.flatMap(({ from, to }) => range(from, to)))
  const text = (change: (label: string, whole: string) => string) =>
    lines.map((line, i) => (isCode[i] === true || defined.has(i) ? line : withReferences(line, change)))

  const uses = new Map<string, number>()
  text((label, whole) => {
    uses.set(label, (uses.get(label) ?? 0) + 1)
    return whole
  })
  const taken = new Map<string, string>()
  const gone = new Set<number>()
  let room = Math.max(0, longestBody - body.length)
  for (const { label, from, to, words } of definitions) {
    const times = uses.get(label) ?? 0
    const length = (words?.length ?? 0) * times
    if (words === null || length === 0 || length > mostLetters || taken.has(label)) continue
    const growth = length - label.length * times - lines.slice(from, to).join('').length
    if (growth > room) continue
    room -= growth
    taken.set(label, words)
    for (const line of range(from, to)) gone.add(line)
  }
  const placed = text((label, whole) => {
    const words = taken.get(label)
    return words === undefined ? whole : `^[${words}]`
  })
  // The number of lines stays, for whoever is told in which one something is wrong.
  const kept = new Set(definitions.map(({ from }) => from).filter((line) => !gone.has(line)))
  return placed.map((line, i) => (gone.has(i) ? '' : kept.has(i) ? asWords(line) : line)).join('\n')
}

/** Markdown knows this as the address of a link, of which nothing is read. */
const asWords = (definition: string) => definition.replace(/\[(?=\^[^\]]+\]:[ \t]*\S+(?:[ \t]+["'(].*)?$)/, '\\[')

/** What the words of one note may become together, each time they are asked for. All of them have room in what an article may hold. */
const mostLetters = 20_000

interface Definition {
  label: string
  /** The lines it takes; `to` is behind the last. */
  from: number
  to: number
  /** Null when it is more than a paragraph. */
  words: string | null
}

const opening = /^ {0,3}\[\^([^\]\s^[]+)\]:[ \t]*(.*)$/

function definitionsIn(lines: readonly string[], isCode: readonly boolean[]): Definition[] {
  const found: Definition[] = []
  for (let i = 0; i < lines.length; i += 1) {
    const [, label, first = ''] = (isCode[i] === true ? null : opening.exec(lines[i] ?? '')) ?? []
    if (label === undefined) continue
    const paragraphs = [[first]]
    let to = i + 1
    for (let at = to; at < lines.length; at += 1) {
      const line = lines[at] ?? ''
      const isBlank = line.trim() === ''
      const isIndented = /^(?: {4}|\t)/.test(line)
      const goesOn = at === to && !isBlank && !beginsSomething(line) && !opening.test(line)
      if (!isBlank && !isIndented && !goesOn) break
      if (isBlank) continue
      if (at > to) paragraphs.push([])
      paragraphs.at(-1)?.push(line.trim())
      to = at + 1
    }
    found.push({ label, from: i, to, words: wordsOf(paragraphs) })
    i = to - 1
  }
  return found
}

const beginsSomething = (line: string) => /^\s*(?:#{1,6} |[-*+] |\d+[.)] |>|\||:::|```|~~~)/.test(line)

function wordsOf(paragraphs: readonly string[][]): string | null {
  if (paragraphs.flat().some(beginsSomething)) return null
  const words = paragraphs
    .flat()
    .map((line) => line.replace(/\\$/, ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
  return isNoteText(words) ? words : null
}

/** Which lines stand between two fences of code. */
function codeLines(lines: readonly string[]): boolean[] {
  let fence: string | null = null
  return lines.map((line) => {
    const [, marks = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? []
    if (fence === null) {
      if (marks === '') return false
      fence = marks
    } else if (marks.startsWith(fence)) fence = null
    return true
  })
}

/** A label is not looked for in code, nor behind a stroke that makes it words. */
const withReferences = (line: string, change: (label: string, whole: string) => string) =>
  line.replace(/\\.|(`+)(?!`).*?(?<!`)\1(?!`)|\[\^([^\]\s^[]+)\](?!:)/g, (whole, _, label?: string) =>
    label === undefined ? whole : change(label, whole),
  )

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)
