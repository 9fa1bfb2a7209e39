/** A stretch of words and how they are said. `break` begins a new line before them. */
export type Run = { text: string; strong: boolean; em: boolean; code: boolean; href: string | null; break?: boolean }

/** One paragraph of Markdown that reads as exactly these words. Empty when there are none. */
export function inlineMarkdown(runs: readonly Run[]): string {
  const lines: Run[][] = [[]]
  for (const run of runs) {
    if (run.break) lines.push([])
    if (run.text !== '') lines.at(-1)?.push(run)
  }
  return lines
    .map((line) => guardStart(lineOf(line)))
    .filter((line) => line !== '')
    .join('\\\n')
}

/** The words of a heading: one line, and strong as it is. */
export const headingMarkdown = (runs: readonly Run[]): string =>
  lineOf(runs.map((run) => ({ ...run, text: run.break ? ' ' : run.text, strong: false }))).replace(/(?<!#)#+$/, '\\$&')

function lineOf(runs: readonly Run[]): string {
  const parts = trimmed(together(runs.map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') }))))
  let out = ''
  // What stands just before: the whole of a long line is not looked at for each of its words.
  let end = ''
  const add = (piece: string) => {
    out += piece
    end = (end + piece).slice(-longestSign)
  }
  parts.forEach((run, at) => {
    const isLinked = run.href !== null
    if (isLinked && parts[at - 1]?.href !== run.href) add('[')
    add(marked(run, end, (parts[at + 1]?.text ?? '').slice(0, longestSign)))
    if (isLinked && parts[at + 1]?.href !== run.href) add(`](${run.href})`)
  })
  return out
}

/** In UTF-16 units. */
const longestSign = 2

/** Alike neighbours as one, without the same space twice. */
function together(runs: readonly Run[]): Run[] {
  const found: Run[] = []
  for (const run of runs) {
    const last = found.at(-1)
    const text = last?.text.endsWith(' ') ? run.text.replace(/^ /, '') : run.text
    if (text === '') continue
    if (last && isAlike(last, run)) last.text += text
    else found.push({ ...run, text })
  }
  return found
}

const isAlike = (a: Run, b: Run) => a.strong === b.strong && a.em === b.em && a.code === b.code && a.href === b.href

function trimmed(runs: Run[]): Run[] {
  const [first] = runs
  if (first) first.text = first.text.trimStart()
  const last = runs.at(-1)
  if (last) last.text = last.text.trimEnd()
  return runs.filter(({ text }) => text !== '')
}

function marked(run: Run, before: string, after: string): string {
  const [, lead = '', words = '', tail = ''] = /^(\s*)(.*?)(\s*)$/.exec(run.text) ?? []
  if (words === '') return run.text
  if (run.code && !/[`|]/.test(words)) return `${lead}\`${words}\`${tail}`
  const sign = (run.strong ? '**' : '') + (run.em ? '*' : '')
  const text = escaped(words)
  if (sign === '' || !canMark(words, before + lead, tail + after)) return lead + text + tail
  return lead + sign + text + [...sign].toReversed().join('') + tail
}

/** CommonMark reads `*` as a mark only beside the right letters; where it would not, the words stand without it. */
function canMark(words: string, before: string, after: string): boolean {
  const isWord = (sign: string) => sign !== '' && /[\p{L}\p{N}\p{M}]/u.test(sign)
  const isPunctuation = (sign: string) => /[\p{P}\p{S}]/u.test(sign)
  const [prior, next] = [lastSign(before), firstSign(after)]
  const [first, last] = [firstSign(words), lastSign(words)]
  if (prior === '*' || next === '*') return false
  if (isPunctuation(first) && isWord(prior)) return false
  return !(isPunctuation(last) && isWord(next))
}

const firstSign = (text: string): string => [...text.slice(0, longestSign)][0] ?? ''
const lastSign = (text: string): string => [...text.slice(-longestSign)].at(-1) ?? ''

const escaped = (text: string): string =>
  text
    .replace(/[\\`*[\]<~|]/g, '\\$&')
    .replace(/_/g, (sign, at: number, whole: string) => (isInWord(whole, at) ? sign : `\\${sign}`))
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/!(?=\\\[)/g, '\\!')
    // Before a link it would make a note of that.
    .replace(/\^$/, '\\^')

const isInWord = (text: string, at: number) =>
  /^[\p{L}\p{N}]_[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 1), at + 2))

/** What would make a heading, a list, a quote or one of our blocks of the line it stands in front of. */
const guardStart = (line: string): string =>
  line.replace(/^(?:#{1,6}(?=\s|$)|[-+=>]|:::)/, '\\$&').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
