import { isEvidenceLevel } from '../evidence/level.ts'
import type { EvidenceLevel } from '../evidence/level.ts'
import { isSourceId } from '../evidence/sources.ts'
import type { SourceId } from '../evidence/sources.ts'
import { isExerciseId } from '../exercise/exercise-id.ts'
import type { ExerciseId } from '../exercise/exercise-id.ts'
import { fail, succeed } from '../result.ts'
import type { Result } from '../result.ts'
import { withNotesInPlace } from './referenced-notes.ts'

/** One piece of an article, in reading order. `text` is Markdown. */
export type Block =
  | { kind: 'prose'; text: string }
  | { kind: 'claim'; level: EvidenceLevel; sources: readonly SourceId[]; text: string }
  | { kind: 'voice'; text: string }
  | { kind: 'try'; exercise: ExerciseId; text: string }
  | { kind: 'call'; to: CallTarget; text: string }
  | { kind: 'break' }

/** Where an article can invite its reader to go on, beside an exercise. */
export const callTargets = ['pain-test', 'consultation'] as const

export type CallTarget = (typeof callTargets)[number]

/** Dutch path of each; pass it through `localPath` for a reader. */
export const callPaths: Readonly<Record<CallTarget, string>> = { 'pain-test': '/pijntest', consultation: '/afspraak' }

const isCallTarget = (word: string | undefined): word is CallTarget => callTargets.some((target) => target === word)

/**
 * Splits a body in blocks: `::: claim <level> <source…>`, `::: voice`, `::: try <exercise>` and `::: call <place>`, each
 * closed by `:::`, and `* * *` for a break. A note stands in their text where its number will (`notes.ts`). Failures name the file and the line; `firstLine` is the line of
 * the file the body starts on.
 */
export function parseBlocks(file: string, body: string, firstLine = 1): Result<Block[], string[]> {
  const blocks: Block[] = []
  const problems: string[] = []
  let open: { fence: string; line: number } | null = null
  let lines: string[] = []

  const close = (finish: (text: string) => Block | null, at = blocks.length) => {
    const text = lines.join('\n').trim()
    lines = []
    const block = text === '' ? null : finish(text)
    if (block !== null) blocks[at] = block
  }
  const prose = () => {
    // A block without words leaves nothing behind, also not a parting between what stands before and after it.
    const last = blocks.at(-1)
    if (last?.kind === 'prose') close((text) => ({ kind: 'prose', text: `${last.text}\n\n${text}` }), blocks.length - 1)
    else close((text) => ({ kind: 'prose', text }))
  }

  const placed = withNotesInPlace(body)
  placed.split(/\r?\n/).forEach((line, i) => {
    const at = firstLine + i
    const fence = /^:::\s*(.*)$/.exec(line)?.[1]?.trim()
    if (open !== null) {
      const { fence: opened, line: openedAt } = open
      if (fence === undefined) lines.push(line)
      else if (fence !== '')
        problems.push(`${file}: block on line ${String(openedAt)} must be closed before line ${String(at)}`)
      else {
        close((text) => blockOf(opened, text).block)
        open = null
      }
    } else if (fence !== undefined) {
      prose()
      const { problem } = blockOf(fence, '')
      if (problem !== undefined) problems.push(`${file}: line ${String(at)} ${problem}`)
      open = { fence, line: at }
    } else if (/^\*\s*\*\s*\*\s*$/.test(line)) {
      prose()
      blocks.push({ kind: 'break' })
    } else lines.push(line)
  })
  prose()
  const left = open as { line: number } | null
  if (left !== null) problems.push(`${file}: block on line ${String(left.line)} must be closed with :::`)
  return problems.length > 0 ? fail(problems) : succeed(blocks)
}

/**
 * The body these blocks were read from, one empty line between any two: `parseBlocks` gives them back. A line
 * of text that starts with `:::` must have been escaped by who wrote it, and two blocks of prose in a row become one.
 */
export const writeBlocks = (blocks: readonly Block[]) => blocks.map(writeBlock).join('\n\n') + '\n'

function writeBlock(block: Block): string {
  const fenced = (fence: string, text: string) => `::: ${fence}\n${text}\n:::`
  switch (block.kind) {
    case 'break':
      return '* * *'
    case 'prose':
      return block.text
    case 'voice':
      return fenced('voice', block.text)
    case 'try':
      return fenced(`try ${block.exercise}`, block.text)
    case 'call':
      return fenced(`call ${block.to}`, block.text)
    case 'claim':
      return fenced(['claim', block.level, ...block.sources].join(' '), block.text)
  }
}

type BlockOf = { block: Block; problem?: never } | { block: null; problem: string }

function blockOf(fence: string, text: string): BlockOf {
  const [kind, first, ...rest] = fence.split(/\s+/)
  if (kind === 'voice' && first === undefined) return { block: { kind, text } }
  if (kind === 'try') {
    if (!isExerciseId(first) || rest.length > 0)
      return { block: null, problem: `must name one exercise, not "${fence}"` }
    return { block: { kind, exercise: first, text } }
  }
  if (kind === 'call') {
    if (!isCallTarget(first) || rest.length > 0)
      return { block: null, problem: `must name ${callTargets.join(' or ')}, not "${fence}"` }
    return { block: { kind, to: first, text } }
  }
  if (kind !== 'claim') return { block: null, problem: `has no block called "${fence}"` }

  if (first === undefined || !isEvidenceLevel(first))
    return { block: null, problem: `must name a level, not "${fence}"` }
  const sources = rest.filter(isSourceId)
  const unknown = rest.find((id) => !isSourceId(id))
  if (unknown !== undefined) return { block: null, problem: `names a source that does not exist: ${unknown}` }
  if (sources.length === 0 && first !== 'unproven')
    return { block: null, problem: `must name a source for a ${first} claim` }
  return { block: { kind, level: first, sources, text } }
}
