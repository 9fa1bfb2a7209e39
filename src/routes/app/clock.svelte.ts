import { dayOf } from '#lib/core/day.ts'

const refreshMs = 20_000

/** The wall clock of the device as state: screens that are left open move on to the new day by themselves. */
export class Clock {
  #now = $state.raw(new Date())

  constructor() {
    $effect(() => {
      const refresh = () => (this.#now = new Date())
      const timer = setInterval(refresh, refreshMs)
      document.addEventListener('visibilitychange', refresh)
      return () => {
        clearInterval(timer)
        document.removeEventListener('visibilitychange', refresh)
      }
    })
  }

  get now() {
    return this.#now
  }

  readonly #today = $derived(dayOf(this.#now))

  get today() {
    return this.#today
  }

  readonly #minutes = $derived(this.#now.getHours() * 60 + this.#now.getMinutes())

  /** Minutes since midnight, 0 to 1439. */
  get minutesOfDay() {
    return this.#minutes
  }
}
