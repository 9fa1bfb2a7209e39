import { expect, test } from 'vitest'
import { samplesPerSlot } from '#lib/core/sound/track-plan.ts'
import { breathBlock, decode, largestStep, lateness, levelOf, minus, pcmOf, toneBlock } from './heard.fixture.ts'
import { makeTrack } from './make-track.ts'
import { encodesOpus } from './opus.ts'
import type { TrackPlan } from '#lib/core/sound/track-plan.ts'

/** Twenty seconds: sounds that return, that stand close together, and that follow long silence. */
const plan: TrackPlan = {
  slots: 1000,
  blocks: [toneBlock(50, 260), toneBlock(70, 390), breathBlock(150)],
  places: [
    { slot: 3, block: 0 },
    { slot: 53, block: 1 },
    { slot: 130, block: 2 },
    { slot: 280, block: 2 },
    { slot: 500, block: 0 },
    { slot: 650, block: 1 },
    { slot: 930, block: 1 },
  ],
}
const meant = pcmOf(plan)
/** The same as one block: encoded from beginning to end, nothing is spliced. */
const straight: TrackPlan = {
  slots: 1000,
  blocks: [{ slots: 1000, render: () => meant.slice() }],
  places: [{ slot: 0, block: 0 }],
}
const decibel = (share: number) => 20 * Math.log10(share)
const joints = plan.places.flatMap(({ slot, block }) => [slot, slot + (plan.blocks[block]?.slots ?? 0)])

test('this browser encodes Opus, so that the tests below are about it', async () => {
  expect(await encodesOpus()).toBe(true)
})

for (const playsOpus of [true, false]) {
  const kind = playsOpus ? 'small' : 'plain'

  test(`a ${kind} track sounds every block at its sample`, async () => {
    const heard = await decode((await makeTrack(plan, { playsOpus })).blob)
    const late = plan.places.map(({ slot, block }) =>
      lateness({
        meant,
        heard,
        from: slot * samplesPerSlot,
        length: (plan.blocks[block]?.slots ?? 0) * samplesPerSlot,
      }),
    )
    expect(late).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  test(`a ${kind} track is as long as its plan, also to a media element`, async () => {
    const { blob, durationMs } = await makeTrack(plan, { playsOpus })
    expect(durationMs).toBe(20_000)
    expect(await durationInElement(blob)).toBe(20)
  })

  test(`a ${kind} track has no click where its parts meet`, async () => {
    const heard = await decode((await makeTrack(plan, { playsOpus })).blob)
    const inside = largestStep(heard, 0, 1000)
    const atJoints = Math.max(...joints.map((slot) => largestStep(heard, slot - 2, 4)))
    expect(decibel(atJoints / inside)).toBeLessThan(-40)
  })
}

test('a small track differs from the sound no more than one that is encoded in one go', async () => {
  const [spliced, whole] = await Promise.all(
    [plan, straight].map(async (one) => minus(await decode((await makeTrack(one, { playsOpus: true })).blob), meant)),
  )
  if (!spliced || !whole) throw new Error('two tracks are compared')
  const slots = Array.from({ length: 999 }, (_, slot) => slot)
  const errorOf = (samples: Float32Array) => Math.hypot(...slots.map((slot) => levelOf(samples, slot)))
  expect(decibel(errorOf(spliced) / errorOf(whole))).toBeLessThan(0.5)
  const atJoints = Math.max(...joints.flatMap((slot) => [levelOf(spliced, slot - 1), levelOf(spliced, slot)]))
  expect(decibel(atJoints)).toBeLessThan(-90)
})

test('a plain track says in its head what it is: one channel of 16 bits, 24,000 samples a second, and how long', async () => {
  const { blob } = await makeTrack(plan, { playsOpus: false })
  const head = new DataView(await blob.slice(0, 44).arrayBuffer())
  const text = (at: number) => String.fromCharCode(...new Uint8Array(head.buffer, at, 4))
  expect([text(0), text(8), text(12), text(36)]).toEqual(['RIFF', 'WAVE', 'fmt ', 'data'])
  expect([22, 32, 34].map((at) => head.getUint16(at, true))).toEqual([1, 2, 16])
  expect([24, 28].map((at) => head.getUint32(at, true))).toEqual([24_000, 48_000])
  expect([4, 40].map((at) => head.getUint32(at, true))).toEqual([960_036, 960_000])
  expect(blob.size).toBe(960_044)
})

test('ten minutes with hardly a moment of silence stay far below five megabytes', async () => {
  const places = Array.from({ length: 120 }, (_, i) => ({ slot: i * 250, block: i % 3 }))
  const { blob } = await makeTrack({ ...plan, slots: 30_000, places }, { playsOpus: true })
  expect(blob.size).toBeLessThan(3_000_000)
})

function durationInElement(blob: Blob): Promise<number> {
  const element = new Audio(URL.createObjectURL(blob))
  return new Promise((resolve, reject) => {
    element.onloadedmetadata = () => resolve(element.duration)
    element.onerror = () => reject(new Error(element.error?.message))
  }).finally(() => URL.revokeObjectURL(element.src)) as Promise<number>
}
