import { afterEach, describe, expect, test, vi } from 'vitest'
import { writeWav } from '#lib/core/exchange/voice-wav.ts'
import { listenBack } from './listen-back.ts'
import { listen } from './microphone.ts'
import { toRecordingRate } from './resample.ts'
import { readSoundFile } from './sound-file.ts'

const wave = (hertz: number, rate: number, seconds = 1) =>
  Float32Array.from({ length: rate * seconds }, (_, i) => 0.5 * Math.sin((2 * Math.PI * hertz * i) / rate))
/** How often it goes up through nought in a second: the pitch of a pure wave. */
const pitch = (samples: Float32Array) =>
  samples.reduce((count, value, i) => count + (value >= 0 && (samples[i - 1] ?? 0) < 0 ? 1 : 0), 0)

describe('sound from elsewhere', () => {
  test('keeps its pitch and length at the rate of recordings', async () => {
    for (const rate of [44_100, 48_000]) {
      const samples = await toRecordingRate(wave(440, rate), rate)
      expect(samples.length).toBe(24_000)
      expect(Math.abs(pitch(samples) - 440)).toBeLessThanOrEqual(1)
    }
  })

  test('is read from a file, and refused when it is no sound', async () => {
    const pcm = Int16Array.from(wave(440, 24_000), (x) => Math.round(x * 32_767))
    const read = await readSoundFile(new Blob([writeWav(pcm)]))
    expect(read.ok && [read.value.length, Math.round((read.value[6] ?? 0) * 1000)]).toEqual([
      24_000,
      Math.round(((pcm[6] ?? 0) / 32_768) * 1000),
    ])
    expect(await readSoundFile(new Blob(['geen geluid']))).toEqual({ ok: false, error: 'unreadable' })
    const long = new Blob([writeWav(new Int16Array(24_000 * 121))])
    expect(await readSoundFile(long)).toEqual({ ok: false, error: 'not-one-sentence' })
  })

  test('can be listened back to, and stopped', async () => {
    let ends = 0
    const playing = listenBack(wave(440, 24_000), () => (ends += 1))
    playing.stop()
    playing.stop()
    expect(ends).toBe(1)
  })
})

describe('the microphone', () => {
  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** A microphone that is given `afterMs` later, as when somebody first has to allow it. */
  function microphone(afterMs: number) {
    const { stream } = new AudioContext().createMediaStreamDestination()
    vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(
      () => new Promise((resolve) => setTimeout(() => resolve(stream), afterMs)),
    )
    return stream.getAudioTracks()
  }
  const unheard = { onPeak: () => undefined, onEnd: () => undefined }

  /** Without a press of a person a browser lets no sound begin. */
  const pressed = () => vi.spyOn(AudioContext.prototype, 'resume').mockResolvedValue()

  test('is closed when it is cancelled', async () => {
    pressed()
    const tracks = microphone(0)
    const listening = await listen(unheard)
    expect(tracks.map(({ readyState }) => readyState)).toEqual(['live'])
    if (listening.ok) listening.value.cancel()
    expect(tracks.map(({ readyState }) => readyState)).toEqual(['ended'])
  })

  test('is closed again when it is allowed after all, but nothing can listen', async () => {
    pressed()
    const tracks = microphone(50)
    vi.spyOn(AudioWorklet.prototype, 'addModule').mockRejectedValue(new Error('no such file'))
    expect(await listen(unheard)).toEqual({ ok: false, error: 'unavailable' })
    await expect.poll(() => tracks.map(({ readyState }) => readyState)).toEqual(['ended'])
  })

  test('is closed at once when somebody leaves before it listens', async () => {
    vi.spyOn(AudioContext.prototype, 'resume').mockReturnValue(new Promise(() => undefined))
    const tracks = microphone(0)
    const leaving = new AbortController()
    void listen({ ...unheard, signal: leaving.signal })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(tracks.map(({ readyState }) => readyState)).toEqual(['live'])
    leaving.abort()
    expect(tracks.map(({ readyState }) => readyState)).toEqual(['ended'])
  })

  test('is closed at once when it is allowed to somebody who has left', async () => {
    pressed()
    const tracks = microphone(50)
    const leaving = new AbortController()
    void listen({ ...unheard, signal: leaving.signal })
    leaving.abort()
    await expect.poll(() => tracks.map(({ readyState }) => readyState)).toEqual(['ended'])
  })
})
