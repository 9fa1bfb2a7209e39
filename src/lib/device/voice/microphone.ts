/** The microphone as it is, without anything a system does for phone calls. It is open for one take, and only then. */
import { fail, succeed } from '#lib/core/result.ts'
import captureUrl from './capture.worklet.ts?worker&url'
import { toRecordingRate } from './resample.ts'
import type { Result } from '#lib/core/result.ts'

/** `refused`: by the person or by the browser; `unavailable`: this browser or address offers none at all. */
export type MicrophoneTrouble = 'refused' | 'absent' | 'busy' | 'unavailable'

export type Listening = {
  /** Closes the microphone and gives everything it heard: one channel at the rate of recordings. */
  stop: () => Promise<Float32Array<ArrayBuffer>>
  /** Closes it and forgets what it heard. */
  cancel: () => void
}

export type ListenOptions = {
  /** About 25 times a second: the highest sample since the last time, from 0 to 1. */
  onPeak: (peak: number) => void
  /** The microphone went away by itself: unplugged, or taken by a call. What it heard is still there for `stop`. */
  onEnd: () => void
  /** Closes it while it is still being opened, whatever the browser is waiting for. */
  signal?: AbortSignal
}

/** A key that is pressed is heard too: this much of both ends is left out. */
const pressMs = 80
/** The last piece comes within milliseconds; a sound thread that was stopped never answers. */
const patienceMs = 500

/** To be called in the press itself: some browsers give sound only then. */
export async function listen({ onPeak, onEnd, signal }: ListenOptions): Promise<Result<Listening, MicrophoneTrouble>> {
  // Absent on pages without https, whatever the types say.
  const devices = navigator.mediaDevices as MediaDevices | undefined
  if (devices === undefined || typeof AudioWorkletNode === 'undefined') return fail('unavailable')
  const context = new AudioContext()
  let isClosed = false
  let stream: MediaStream | null = null
  const close = () => {
    isClosed = true
    for (const track of stream?.getTracks() ?? []) track.stop()
    void context.close().catch(() => undefined)
  }
  signal?.addEventListener('abort', close, { once: true })
  // It may be given after everything else has failed, or after somebody has left.
  const opened = devices.getUserMedia({ audio: plain }).then((given) => {
    stream = given
    if (isClosed) close()
    return given
  })
  let source: MediaStreamAudioSourceNode
  let node: AudioWorkletNode
  try {
    const [given] = await Promise.all([opened, context.audioWorklet.addModule(captureUrl)])
    await context.resume()
    source = context.createMediaStreamSource(given)
    node = new AudioWorkletNode(context, 'capture', oneChannel)
  } catch (cause) {
    close()
    return fail(troubleOf(cause))
  }

  const pieces: Float32Array[] = []
  let onLast: () => void = () => undefined
  node.port.onmessage = ({ data }: MessageEvent<Float32Array | null>) => {
    if (data === null) return onLast()
    pieces.push(data)
    onPeak(peakOf(data))
  }
  // It gives silence; without a way to the speakers some browsers never run it.
  source.connect(node).connect(context.destination)
  for (const track of source.mediaStream.getAudioTracks()) track.addEventListener('ended', onEnd)

  return succeed({
    stop: async () => {
      await new Promise<void>((resolve) => {
        onLast = resolve
        setTimeout(resolve, patienceMs)
        node.port.postMessage(null)
      })
      const rate = context.sampleRate
      close()
      return toRecordingRate(withoutPresses(joined(pieces), rate), rate)
    },
    cancel: close,
  })
}

const oneChannel: AudioWorkletNodeOptions = {
  channelCount: 1,
  channelCountMode: 'explicit',
  channelInterpretation: 'speakers',
}

const plain: MediaTrackConstraints = {
  channelCount: { ideal: 1 },
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
}

function troubleOf(cause: unknown): MicrophoneTrouble {
  const name = cause instanceof DOMException ? cause.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'absent'
  return name === 'NotReadableError' ? 'busy' : 'unavailable'
}

function joined(pieces: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    all.set(piece, at)
    at += piece.length
  }
  return all
}

function withoutPresses(take: Float32Array<ArrayBuffer>, rate: number): Float32Array<ArrayBuffer> {
  const press = Math.round((pressMs * rate) / 1000)
  return take.length > 6 * press ? take.slice(press, -press) : take
}

const peakOf = (piece: Float32Array) => piece.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)
