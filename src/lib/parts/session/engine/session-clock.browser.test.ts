import { beforeEach, describe, expect, it } from 'vitest'
import { SessionClock } from './session-clock.svelte.ts'
import { unheard } from './session-unheard.ts'

let nowMs = 0
let clock: SessionClock
const source = (fromMs = 0) => unheard(() => nowMs, fromMs)
const passes = (ms: number) => {
  nowMs += ms
  clock.tick()
}

beforeEach(() => {
  nowMs = 5000
  clock = new SessionClock({ totalMs: 60_000, instant: () => `at ${nowMs}` })
  clock.follow(source(), { totalMs: 60_000, positionMs: 0 })
})

describe('the clock of a session', () => {
  it('stands still until it is started', () => {
    passes(1000)
    expect([clock.status, clock.positionMs]).toEqual(['ready', 0])
  })

  it('waits for something to follow, and then goes', () => {
    clock = new SessionClock({ totalMs: 60_000 })
    clock.play()
    passes(3000)
    expect([clock.status, clock.positionMs]).toEqual(['waiting', 0])
    clock.follow(source(), { totalMs: 60_000, positionMs: 0 })
    passes(1000)
    expect([clock.status, clock.positionMs]).toEqual(['playing', 1000])
  })

  it('does not begin by itself when it was paused while it waited', () => {
    clock = new SessionClock({ totalMs: 60_000 })
    clock.play()
    clock.pause()
    clock.follow(source(), { totalMs: 60_000, positionMs: 0 })
    passes(1000)
    expect([clock.status, clock.positionMs]).toEqual(['paused', 0])
  })

  it('is where the clock says, however seldom it looks', () => {
    clock.play()
    passes(41_234)
    expect(clock.positionMs).toBe(41_234)
  })

  it('does not gather rounding errors over many looks', () => {
    clock.play()
    for (let frame = 0; frame < 3000; frame += 1) passes(16.7)
    expect(clock.positionMs).toBeCloseTo(50_100, 6)
  })

  it('holds its place in a pause, and leaves the pause out of what was played', () => {
    clock.play()
    passes(10_000)
    clock.pause()
    passes(30_000)
    expect(clock.positionMs).toBe(10_000)
    clock.play()
    passes(5000)
    expect([clock.positionMs, clock.playedMs]).toEqual([15_000, 15_000])
  })

  it('heeds what its source does by itself', () => {
    clock.play()
    passes(10_000)
    clock.heed('paused')
    expect(clock.status).toBe('paused')
    clock.heed('playing')
    expect(clock.status).toBe('playing')
    clock.heed('ended')
    expect([clock.status, clock.positionMs]).toEqual(['finished', 60_000])
  })

  it('ends at the end, also when the page slept past it', () => {
    clock.play()
    passes(900_000)
    expect([clock.status, clock.positionMs, clock.playedMs]).toEqual(['finished', 60_000, 60_000])
  })

  it('does not count what was skipped as played', () => {
    clock.play()
    passes(4000)
    clock.seek(30_000)
    passes(1000)
    clock.stop()
    expect([clock.status, clock.positionMs, clock.playedMs]).toEqual(['stopped', 31_000, 5000])
    expect(clock.played).toEqual([
      { startMs: 0, endMs: 4000, startedAt: 'at 5000' },
      { startMs: 30_000, endMs: 31_000, startedAt: 'at 9000' },
    ])
  })

  it('goes on in a longer session from the place it is given', () => {
    clock.play()
    passes(10_000)
    clock.follow(source(20_000), { totalMs: 120_000, positionMs: 20_000 })
    passes(70_000)
    expect([clock.status, clock.positionMs, clock.playedMs]).toEqual(['playing', 90_000, 80_000])
  })
})
