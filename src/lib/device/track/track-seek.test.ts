import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { sampleRate, samplesPerSlot } from '#lib/core/sound/track-plan.ts'
import { breathBlock } from './heard.fixture.ts'
import { makeTrack } from './make-track.ts'

/** Ten seconds of noise that is nowhere the same, so that any piece of it says where it is from. */
const noise = breathBlock(500)
const meant = noise.render()

test('a media element that is sent to a moment plays what belongs there, within 5 ms', async () => {
  const { blob } = await makeTrack(
    { slots: 500, blocks: [noise], places: [{ slot: 0, block: 0 }] },
    { playsOpus: true },
  )
  const element = new Audio(URL.createObjectURL(blob))
  const hear = await listenTo(element)
  for (const seconds of [2, 3.517, 7.003]) {
    element.currentTime = seconds
    await new Promise((resolve) => element.addEventListener('seeked', resolve, { once: true }))
    expect(Math.abs(beginningOf(await hear(), seconds) - seconds)).toBeLessThan(0.005)
  }
}, 20_000)

/** Gives what is heard of an element in the first half second that it plays, from the first sample that is not silent. */
async function listenTo(element: HTMLAudioElement): Promise<() => Promise<Float32Array>> {
  // A page may make sound after it was touched.
  await userEvent.click(document.body)
  const context = new AudioContext({ sampleRate })
  const script = `registerProcessor('tape', class extends AudioWorkletProcessor {
    process([input]) { if (input[0]) this.port.postMessage(input[0].slice()); return true }
  })`
  await context.audioWorklet.addModule(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })))
  const tape = new AudioWorkletNode(context, 'tape')
  context.createMediaElementSource(element).connect(tape)
  return async () => {
    const heard: number[] = []
    tape.port.onmessage = ({ data }: MessageEvent<Float32Array>) => heard.push(...data)
    await element.play()
    await new Promise((resolve) => setTimeout(resolve, 500))
    element.pause()
    return Float32Array.from(heard.slice(heard.findIndex((sample) => sample !== 0)))
  }
}

/** Where in the noise this begins, in seconds: looked for within 150 ms of `around`, by a piece from 50 ms on. */
function beginningOf(heard: Float32Array, around: number): number {
  const skipped = sampleRate / 20
  const piece = heard.subarray(skipped, skipped + 5 * samplesPerSlot)
  let best = { at: NaN, difference: Infinity }
  const from = Math.round((around - 0.15) * sampleRate) + skipped
  for (let at = from; at < from + 0.3 * sampleRate; at += 1) {
    let difference = 0
    for (let i = 0; i < piece.length; i += 4) difference += ((meant[at + i] ?? 0) - (piece[i] ?? 0)) ** 2
    if (difference < best.difference) best = { at, difference }
  }
  return (best.at - skipped) / sampleRate
}
