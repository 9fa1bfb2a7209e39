/** What can be read of Opus without decoding it. */

/** What libopus looks ahead, whatever the rate of its input: 6.5 ms, counted at 48 kHz. */
export const lookAhead = 312

/**
 * What the head of a stream says comes before its sound (RFC 7845, 5.1). It is to be counted at 48 kHz; Chromium counts at
 * the rate of its input and says half, so no less than `lookAhead` should be believed.
 */
export function preSkipOf(head: AllowSharedBufferSource | undefined): number {
  if (!head || head.byteLength < 12) return 0
  const view = ArrayBuffer.isView(head)
    ? new DataView(head.buffer, head.byteOffset, head.byteLength)
    : new DataView(head)
  return view.getUint16(10, true)
}

/** Throws unless there is a packet of one frame of 20 ms for each slot. */
export function assertOnePerSlot(packets: readonly Uint8Array[], slots: number) {
  const odd = packets.findIndex(([first]) => first === undefined || !isOneFrameOf20Ms(first))
  if (odd < 0 && packets.length >= slots) return
  throw new Error(`Opus requires a packet of 20 ms for each of ${slots} slots, got ${packets.length}, odd: ${odd}`)
}

/** The first byte of a packet says how long its frames are and how many it has (RFC 6716, 3.1). */
function isOneFrameOf20Ms(first: number) {
  const config = first >> 3
  const frameMs = config < 12 ? [10, 20, 40, 60] : config < 16 ? [10, 20] : [2.5, 5, 10, 20]
  return (first & 3) === 0 && frameMs[config % frameMs.length] === 20
}
