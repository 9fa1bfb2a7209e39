/** Runs on the browser's sound thread: hands what the microphone hears to the page, in pieces of about 40 ms. */

// The types of this one scope are in no library of TypeScript.
declare abstract class AudioWorkletProcessor {
  readonly port: MessagePort
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void

const pieceLength = 2048

class Capture extends AudioWorkletProcessor {
  #piece = new Float32Array(pieceLength)
  #filled = 0
  #isOpen = true

  constructor() {
    super()
    this.port.onmessage = () => {
      this.#send()
      this.#isOpen = false
      this.port.postMessage(null)
    }
  }

  process([input]: Float32Array[][]): boolean {
    for (const sample of input?.[0] ?? []) {
      this.#piece[this.#filled] = sample
      this.#filled += 1
      if (this.#filled === pieceLength) this.#send()
    }
    return this.#isOpen
  }

  #send() {
    this.port.postMessage(this.#piece.slice(0, this.#filled))
    this.#filled = 0
  }
}

registerProcessor('capture', Capture)
