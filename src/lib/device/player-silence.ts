const samplesPerSecond = 8000
const headBytes = 44
/** The middle of 8 bits: no sound. */
const middle = 128

/**
 * Half a second of nothing as a WAV file (RIFF, one channel, 8 bits). Played in a tap it makes an iPhone let the same element
 * play later; played round and round it keeps the sound awake until the track is made.
 */
export function silentWav(): Blob {
  const samples = samplesPerSecond / 2
  const file = new Uint8Array(headBytes + samples).fill(middle, headBytes)
  const view = new DataView(file.buffer)
  const name = (at: number, letters: string) => file.set(new TextEncoder().encode(letters), at)
  name(0, 'RIFF')
  view.setUint32(4, file.length - 8, true)
  name(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, samplesPerSecond, true)
  view.setUint32(28, samplesPerSecond, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  name(36, 'data')
  view.setUint32(40, samples, true)
  return new Blob([file], { type: 'audio/wav' })
}
