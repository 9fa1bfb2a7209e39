/**
 * How a day of the practitioner's agenda is laid: pieces end to end, without gap and without overlap, from her first hour
 * or consultation to the last. The same pieces are the rows of a day and the columns of a week. What her other calendars
 * say of the evening and the night is left out: nobody can book then.
 *
 * Where two things want the same minutes, the one that matters more is shown whole: a consultation over blocked time,
 * blocked time over what stands in her other calendars, those over the quiet minutes around a consultation.
 */
import { overlaps } from './interval.ts'
import type { Interval } from './interval.ts'

export type Piece<Meeting extends Interval, Block extends Interval> = Interval &
  (
    | {
        kind: 'meeting'
        meeting: Meeting
        /** Something in another calendar wants the same minutes. */ clashes: boolean
      }
    | { kind: 'blocked'; block: Block }
    | { kind: 'busy' | 'buffer' | 'free' | 'closed' }
  )

export type DayContents<Meeting extends Interval, Block extends Interval> = {
  /** From this midnight to the next on the wall clock of the practice. */
  day: Interval
  /** The hours visitors can book in. */
  open: readonly Interval[]
  /** Do not overlap: the database refuses that. */
  meetings: readonly Meeting[]
  blocks: readonly Block[]
  /** What her other calendars say. */
  busy: readonly Interval[]
  /** The minutes kept free around consultations. */
  buffers: readonly Interval[]
}

/** A day without hours or consultations gives its blocked time alone; a day without anything no pieces. */
export function layDay<Meeting extends Interval, Block extends Interval>(
  contents: DayContents<Meeting, Block>,
): Piece<Meeting, Block>[] {
  const meetings = contents.meetings.filter((meeting) => overlaps(meeting, contents.day))
  const edges = edgesOf(contents, frameOf(contents))
  const pieces: Piece<Meeting, Block>[] = []
  for (const [i, start] of edges.entries()) {
    const end = edges[i + 1]
    if (end === undefined) break
    const next = pieceAt({ ...contents, meetings }, { start, end })
    const last = pieces.at(-1)
    if (last && isSame(last, next)) last.end = end
    else pieces.push(next)
  }
  return pieces.map((piece) =>
    piece.kind === 'meeting' ? { ...piece, clashes: contents.busy.some((span) => overlaps(span, piece)) } : piece,
  )
}

/** From the first to the last thing that day, or null when there is none. */
function frameOf<Meeting extends Interval, Block extends Interval>(
  contents: DayContents<Meeting, Block>,
): Interval | null {
  const { day, open, meetings, blocks } = contents
  const today = (spans: readonly Interval[]) => spans.filter((span) => overlaps(span, day))
  const hours = today([...open, ...meetings])
  const shown = hours.length > 0 ? hours : today(blocks)
  if (shown.length === 0) return null
  return {
    start: Math.max(day.start, Math.min(...shown.map(({ start }) => start))),
    end: Math.min(day.end, Math.max(...shown.map(({ end }) => end))),
  }
}

/** Every moment within the frame at which something begins or ends, in order. */
function edgesOf<Meeting extends Interval, Block extends Interval>(
  { open, meetings, blocks, busy, buffers }: DayContents<Meeting, Block>,
  frame: Interval | null,
): number[] {
  if (!frame) return []
  const moments = [frame, ...open, ...meetings, ...blocks, ...busy, ...buffers]
    .filter((span) => overlaps(span, frame))
    .flatMap(({ start, end }) => [Math.max(start, frame.start), Math.min(end, frame.end)])
  return [...new Set(moments)].toSorted((a, b) => a - b)
}

/** What a stretch between two edges shows: nothing begins or ends within it. */
function pieceAt<Meeting extends Interval, Block extends Interval>(
  { open, meetings, blocks, busy, buffers }: DayContents<Meeting, Block>,
  span: Interval,
): Piece<Meeting, Block> {
  const covers = (other: Interval) => overlaps(other, span)
  const meeting = meetings.find(covers)
  if (meeting) return { ...span, kind: 'meeting', meeting, clashes: false }
  const block = blocks.find(covers)
  if (block) return { ...span, kind: 'blocked', block }
  if (busy.some(covers)) return { ...span, kind: 'busy' }
  if (buffers.some(covers)) return { ...span, kind: 'buffer' }
  return { ...span, kind: open.some(covers) ? 'free' : 'closed' }
}

function isSame<Meeting extends Interval, Block extends Interval>(
  a: Piece<Meeting, Block>,
  b: Piece<Meeting, Block>,
): boolean {
  if (a.kind === 'meeting') return b.kind === 'meeting' && a.meeting === b.meeting
  if (a.kind === 'blocked') return b.kind === 'blocked' && a.block === b.block
  return a.kind === b.kind
}
