import { swell } from '#lib/core/exercise/timeline/swell.ts'
import type { Timeline } from '#lib/core/exercise/timeline/timeline.ts'
import type { Session } from '../engine/session.svelte.ts'

/** From the size of an empty breath to the whole canvas. */
const emptyScale = 0.62
/** Half a frame of 60 a second: nobody sees the drawing put right, and it is never a frame beside what is heard. */
const nearMs = 8
/** `swell` begins and ends as a cosine does; the curve that all browsers know and that stays within 1 % of it. */
const soft = 'cubic-bezier(0.37, 0, 0.63, 1)'

/**
 * Lets an element swell and ebb with the breath of a session, `lagMs` after it. The browser moves it by itself, beside the page;
 * at every look at the clock it is put back within a frame of what is heard, should they have run apart. Drawing a frame so
 * costs the page nothing.
 */
export function breathe(session: Session, lagMs: number) {
  return (element: Element) => {
    const { timeline } = session
    const motion = element.animate(keyframesOf(timeline), { duration: timeline.totalMs, fill: 'both' })
    motion.pause()
    const follow = () => {
      const { positionMs, status } = session.clock
      const isMoving = status === 'playing'
      // A movement stands where it was at the last frame; what is heard has gone on since.
      const sinceFrameMs = isMoving ? performance.now() - Number(document.timeline.currentTime) : 0
      const drawnMs = positionMs - lagMs - sinceFrameMs * session.rate
      const wantedMs = Math.min(Math.max(0, drawnMs), timeline.totalMs)
      if (Math.abs(Number(motion.currentTime) - wantedMs) > nearMs) motion.currentTime = wantedMs
      if (motion.playbackRate !== session.rate) motion.playbackRate = session.rate
      if (isMoving && motion.playState === 'paused') motion.play()
      if (!isMoving && motion.playState === 'running') motion.pause()
    }
    follow()
    const leave = session.onlook(follow)
    return () => {
      leave()
      motion.cancel()
    }
  }
}

/** A size at every edge of a phase, and the way from one to the next. */
function keyframesOf(timeline: Timeline): Keyframe[] {
  const at = (ms: number, full: number, easing = 'linear'): Keyframe => ({
    offset: ms / timeline.totalMs,
    transform: `scale(${(emptyScale + (1 - emptyScale) * full).toFixed(4)})`,
    easing,
  })
  const frames = timeline.phases.flatMap(({ startMs, endMs, kind }) => [
    at(startMs, swell(timeline, startMs), kind === 'in' || kind === 'out' ? soft : 'linear'),
    at(endMs, kind === 'in' ? 1 : kind === 'out' ? 0 : swell(timeline, endMs - 1)),
  ])
  return frames
}
