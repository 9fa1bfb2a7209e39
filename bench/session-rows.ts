import { hearCues } from './session-cues.ts'
import { keepPacer, keepSession } from './session-away.ts'
import { driftOfTwentyMinutes } from './session-drift.ts'
import { measureDrawing } from './session-drawing.ts'
import { measureReady } from './session-ready.ts'
import type { Bench, Part } from './part.ts'
import { withRenderer } from './rendered.ts'
import { atMost, exactly, median, range, type Row } from './table.ts'
import { measureTracks } from './track.ts'

const times = 3
const frameMs = 1000 / 60
/** Ten is what was agreed, and as long as a session takes; two tell as much and leave the rest of the bench its time. */
const minutes = Number(process.env.BENCH_MINUTES ?? 2)
/** Chromium waits five minutes before it slows a hidden page down to one timer a minute; in a short run ten seconds. */
const graceSeconds = minutes >= 10 ? 300 : 10

/** Sessions: whether their cues are on time and stay so, how soon they can be heard, and what drawing them costs. */
export async function sessionRows({ regie, bare, debugPort }: Bench): Promise<Part> {
  const tracks = await measureTracks({ port: debugPort + 1, times })
  const ready: number[] = []
  for (let i = 0; i < times; i += 1)
    ready.push(await measureReady({ origin: regie.origin, exercise: 'adem-4-6', minutes: 10, breath: true }))
  const drawn = await measureDrawing(regie.origin)
  const [cues, drift] = await withRenderer(
    debugPort + 2,
    async (render) => [await hearCues(render), await driftOfTwentyMinutes(render)] as const,
  )
  const inFront = { minutes, isHidden: false, graceSeconds }
  const hidden = { minutes, isHidden: true, graceSeconds }
  // They wait more than they work, so they can wait together.
  const [ours, oursHidden, pacer, pacerHidden] = await Promise.all([
    keepSession(regie.origin, inFront),
    keepSession(regie.origin, hidden),
    keepPacer(bare.origin, inFront),
    keepPacer(bare.origin, hidden),
  ])

  const errorsMs = cues.flatMap((session) => session.errorsMs)
  const largestMs = Math.max(...errorsMs.map(Math.abs))
  const rows: Row[] = [
    {
      name: 'session, furthest cue from its moment',
      unit: 'ms',
      digits: 1,
      measured: largestMs,
      goal: atMost(10),
      note: `${errorsMs.length} cues of ${cues.length} tracks, ${range(errorsMs)}`,
    },
    { name: 'session, cues missing', measured: sum(cues.map(({ missing }) => missing.length)), goal: exactly(0) },
    { name: 'session, cues too many', measured: sum(cues.map(({ extra }) => extra.length)), goal: exactly(0) },
    { name: 'session, drift after 20 minutes', unit: 'samples', measured: Math.abs(drift.samples), goal: exactly(0) },
    ...tracks.flatMap(({ session, readyMs, peakMiB, bytes, timesSlower }): Row[] => [
      {
        name: `${session}, ready to play`,
        unit: 's',
        digits: 2,
        measured: readyMs / 1000,
        goal: atMost(1.5),
        note: `all of it heard, ${timesSlower.toFixed(1)} times slower, median of ${times}`,
      },
      { name: `${session}, most memory`, unit: 'MB', digits: 0, measured: (peakMiB * 2 ** 20) / 1e6, goal: atMost(60) },
      { name: `${session}, kept`, unit: 'MB', digits: 1, measured: bytes / 1e6, goal: atMost(5) },
    ]),
    {
      name: 'in the app, 10 min, from tap to ready',
      unit: 's',
      digits: 2,
      measured: median(ready) / 1000,
      goal: atMost(1.5),
      note: `${times} times, ${range(ready.map((ms) => ms / 1000))}`,
    },
    {
      name: 'drawing, from what is heard, 99 of 100 frames',
      unit: 'ms',
      digits: 1,
      measured: within(drawn.errorsMs, 0.99),
      goal: atMost(Number(frameMs.toFixed(1))),
      note: `${drawn.errorsMs.length} frames, ${range(drawn.errorsMs)}`,
    },
    {
      name: 'drawing, share of a slow processor',
      unit: '%',
      digits: 1,
      measured: drawn.share * 100,
      goal: atMost(5),
      note: `everything the page does; paused ${(drawn.shareWhilePaused * 100).toFixed(1)} %`,
    },
    ...[
      { where: 'in front', our: ours, other: pacer },
      { where: 'hidden', our: oursHidden, other: pacerHidden },
    ].flatMap(({ where, our, other }): Row[] => [
      {
        name: `${where} ${minutes} min, behind at the end`,
        unit: 's',
        digits: 3,
        measured: our.lateMs / 1000,
        bare: other.lateMs / 1000,
      },
      { name: `${where} ${minutes} min, cues missed`, measured: our.missed, goal: exactly(0), bare: other.missed },
    ]),
  ]
  return { rows, details: { cues, drift, tracks, ready, drawn, ours, oursHidden, pacer, pacerHidden, graceSeconds } }
}

/** What this share of the values is at most, whichever way they point. */
function within(values: readonly number[], share: number): number {
  const sizes = values.map(Math.abs).toSorted((a, b) => a - b)
  return sizes[Math.ceil(share * sizes.length) - 1] ?? Number.NaN
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
