/**
 * Keeps the chosen time for who is filling in the form: five minutes at a time, for as long as the page is looked at and at most
 * twenty. It is let go when the page is left. Without it everything works, the time can only be lost.
 */
type Held = { token: string; proof: string; kind: string; start: number }

const minuteMs = 60_000
const renewals = 3

export class Hold {
  /** ISO instant until which the time is kept; `null` when it is not. */
  until = $state<string | null>(null)
  isOver = $state(false)
  /** Somebody else has it. */
  lost = $state<string | null>(null)

  /** Starts holding; returns what lets go. */
  keep(held: Held): () => void {
    let left = renewals
    void this.#ask(held)
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && left-- > 0) void this.#ask(held)
      else this.#look()
    }, 4 * minuteMs)
    const letGo = () => {
      this.until = null
      const body = JSON.stringify({ ...held, release: true })
      navigator.sendBeacon('/api/afspraak', new Blob([body], { type: 'application/json' }))
    }
    // Back from the browser's own memory of pages: it is held again.
    const shown = (event: PageTransitionEvent) => event.persisted && void this.#ask(held)
    addEventListener('pagehide', letGo)
    addEventListener('pageshow', shown)
    return () => {
      clearInterval(timer)
      removeEventListener('pagehide', letGo)
      removeEventListener('pageshow', shown)
      letGo()
    }
  }

  async #ask(held: Held) {
    const answer = await fetch('/api/afspraak', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...held, release: false }),
    }).catch(() => null)
    if (answer === null) return
    const said = (await answer.json().catch(() => ({}))) as { until?: string; lost?: string }
    if (answer.ok && said.until !== undefined) {
      this.until = said.until
      this.isOver = false
    }
    if (answer.status === 409) this.lost = said.lost ?? 'taken'
  }

  #look() {
    if (this.until === null || Date.parse(this.until) > Date.now()) return
    this.until = null
    this.isOver = true
  }
}
