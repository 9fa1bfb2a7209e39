/**
 * The practitioner's public key as this browser first met it. A server that is taken over could hand out another one; whoever wrote
 * here before is then asked before anything is sent. Her key is public and the same for everybody: it says nothing about who keeps it,
 * except that they once wrote to this practice.
 */
const place = 'regie.practice-key'

/** `since`: ISO instant. */
export type PinnedKey = { recipient: string; since: string }

export type KeyMeeting = { kind: 'first' } | { kind: 'same' } | { kind: 'changed'; before: PinnedKey }

/** How this key compares with the one that was met first. Where the browser keeps nothing, every time is the first. */
export function meetKey(recipient: string): KeyMeeting {
  const before = readPinned()
  if (before === null) return { kind: 'first' }
  return before.recipient === recipient ? { kind: 'same' } : { kind: 'changed', before }
}

/** From now on this is the key: at first use, and when the person says that a new one is right. */
export function pinKey(recipient: string, at: string): void {
  try {
    localStorage.setItem(place, JSON.stringify({ recipient, since: at }))
  } catch {
    // A private window or a full disk: the next time is a first time again, which the page does not hide.
  }
}

function readPinned(): PinnedKey | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return isPinned(kept) ? { recipient: kept.recipient, since: kept.since } : null
  } catch {
    return null
  }
}

const isPinned = (kept: unknown): kept is PinnedKey =>
  typeof kept === 'object' &&
  kept !== null &&
  'recipient' in kept &&
  'since' in kept &&
  typeof kept.since === 'string' &&
  typeof kept.recipient === 'string' &&
  /^age1[0-9a-z]{58}$/.test(kept.recipient)
