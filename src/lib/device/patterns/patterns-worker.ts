/** Looks for patterns beside the page, so that the page stays at hand. One request at a time. */
import { reportOn } from '#lib/core/patterns/report.ts'
import type { PatternAnswer, PatternRequest } from './worker-message.ts'

const say = (answer: PatternAnswer) => postMessage(answer)

/** Steps of progress are smaller than anybody can see. */
const leastStep = 0.01

addEventListener('message', ({ data: { days } }: MessageEvent<PatternRequest>) => {
  try {
    const work = reportOn(days)
    let said = 0
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return say({ report: step.value })
      if (step.value - said < leastStep) continue
      said = step.value
      say({ progress: said })
    }
  } catch (error) {
    // The text of an error may quote what it stumbled over, and that is somebody's diary.
    say({ error: error instanceof Error ? error.name : 'unknown' })
  }
})
