/** Sends to the server until it answers: a lost connection is waited for, and what it breaks on again and again is given up. */

/** What is around a run: the network, and time. */
export type Surroundings = {
  fetch: (path: string, init?: RequestInit) => Promise<Response>
  isOnline: () => boolean
  /** Until so many milliseconds are over, or earlier: when there is a connection again, or at the signal. */
  pause: (ms: number, signal: AbortSignal) => Promise<void>
  isSignedOut: (answer: Response) => boolean
}

export type Send = (to: string, body: string | ArrayBuffer) => Promise<Response | null>

/** Why a run ends before its end, and may go on. */
export class Stopped extends Error {
  readonly how: 'stopped' | 'signed-out'
  constructor(how: 'stopped' | 'signed-out') {
    super(how)
    this.how = how
  }
}

const againMs = 5000

/** A server that answers everything else, and not this, breaks on what is in it. */
const mostFailures = 3

const folder = '/api/studio/meebrengen'

/** The answer, or null when the server breaks on it. `onwait` is told when it waits and when it does no longer. */
export async function sendTo(
  to: string,
  body: string | ArrayBuffer,
  { around, signal, onwait }: { around: Surroundings; signal: AbortSignal; onwait: (isWaiting: boolean) => void },
): Promise<Response | null> {
  const path = to.startsWith('/') ? to : `${folder}/${to}`
  const headers = typeof body === 'string' ? { 'content-type': 'application/json' } : undefined
  for (let failures = 0; failures < mostFailures;) {
    if (signal.aborted) throw new Stopped('stopped')
    const answer = await around.fetch(path, { method: 'POST', body, ...(headers && { headers }) }).catch(() => null)
    if (answer && around.isSignedOut(answer)) throw new Stopped('signed-out')
    if (answer && !mayPass(answer.status)) {
      onwait(false)
      return answer
    }
    onwait(true)
    await around.pause(againMs, signal)
    if (!signal.aborted && (await answersAtAll(around))) failures += 1
  }
  onwait(false)
  return null
}

const mayPass = (status: number) => status >= 500 || status === 408 || status === 429

/** Whether the server is there, whatever it says. */
async function answersAtAll({ fetch, isOnline }: Surroundings): Promise<boolean> {
  const answer = isOnline() ? await fetch(`${folder}/planken`).catch(() => null) : null
  return answer !== null && answer.status < 500
}
