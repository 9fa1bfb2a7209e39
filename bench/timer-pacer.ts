/**
 * The reference: a breathing pacer of the usual kind. A timer per phase, which starts the next, and a short clip at each.
 * `startPacer` runs inside the page.
 */
export type PacerCue = { dueMs: number; startedMs: number; heardMs: number | null }

declare global {
  interface Window {
    benchPacer: PacerCue[] | undefined
    benchPacerFromMs: number | undefined
  }
}

/** `phasesMs` follow each other until the page is gone; times are from the first. */
export function startPacer(phasesMs: readonly number[]) {
  const cues: PacerCue[] = (window.benchPacer = [])
  const clip = URL.createObjectURL(new Blob([softTone()], { type: 'audio/wav' }))
  const from = (window.benchPacerFromMs = performance.now())
  let dueMs = 0
  let index = 0

  function next() {
    const cue: PacerCue = { dueMs, startedMs: performance.now() - from, heardMs: null }
    cues.push(cue)
    const sound = new Audio(clip)
    sound.addEventListener('playing', () => (cue.heardMs = performance.now() - from))
    void sound.play().catch(() => undefined)
    const ms = phasesMs[index % phasesMs.length] ?? 1000
    index += 1
    dueMs += ms
    setTimeout(next, ms)
  }
  next()

  /** A second of 220 Hz that fades, as WAV: 8 kHz, 16 bits, one channel. */
  function softTone(): ArrayBuffer {
    const rate = 8000
    const view = new DataView(new ArrayBuffer(44 + rate * 2))
    const word = (at: number, text: string) => {
      for (const [i, letter] of [...text].entries()) view.setUint8(at + i, letter.charCodeAt(0))
    }
    word(0, 'RIFF')
    view.setUint32(4, 36 + rate * 2, true)
    word(8, 'WAVEfmt ')
    view.setUint32(16, 16, true)
    view.setUint16(20, 1, true)
    view.setUint16(22, 1, true)
    view.setUint32(24, rate, true)
    view.setUint32(28, rate * 2, true)
    view.setUint16(32, 2, true)
    view.setUint16(34, 16, true)
    word(36, 'data')
    view.setUint32(40, rate * 2, true)
    for (let i = 0; i < rate; i += 1)
      view.setInt16(44 + i * 2, 3000 * Math.sin((2 * Math.PI * 220 * i) / rate) * (1 - i / rate), true)
    return view.buffer
  }
}
