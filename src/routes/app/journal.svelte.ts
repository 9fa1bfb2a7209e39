import { createContext } from 'svelte'
import { createSubscriber } from 'svelte/reactivity'
import type { Day } from '#lib/core/day.ts'
import { emptyMemory } from '#lib/core/patterns/memory.ts'
import { emptyPlan } from '#lib/core/plan/plan.ts'
import type { Journal } from '#lib/device/journal.ts'
import type { Clock } from './clock.svelte.ts'

/** The journal as screens read it: what they show follows every change, also one made in another tab. */
export class ReactiveJournal {
  readonly #journal: Journal
  readonly #clock: Clock
  readonly #follow: () => void

  constructor(journal: Journal, clock: Clock) {
    this.#journal = journal
    this.#clock = clock
    this.#follow = createSubscriber((update) => journal.onChange(update))
  }

  /** The journal itself, for what is not shown at once: export, import, erase. */
  get journal() {
    return this.#journal
  }
  get today(): Day {
    return this.#clock.today
  }
  get now() {
    return this.#clock.now
  }
  get minutesOfDay() {
    return this.#clock.minutesOfDay
  }

  /** What keeps the journal from saving: damage that makes it read-only, or a disk that refuses. */
  get trouble(): 'read-only' | 'unsaved' | null {
    this.#follow()
    if (this.#journal.status.kind === 'read-only') return 'read-only'
    return this.#journal.unsaved > 0 ? 'unsaved' : null
  }

  entry(day: Day) {
    this.#follow()
    return this.#journal.get('entries', day)
  }
  get entries() {
    this.#follow()
    return this.#journal.all('entries')
  }
  get events() {
    this.#follow()
    return this.#journal.all('events')
  }
  get sessions() {
    this.#follow()
    return this.#journal.all('sessions')
  }
  /** This day and later: today opens no earlier year. */
  entriesSince(day: Day) {
    this.#follow()
    return this.#journal.since('entries', day)
  }
  experimentDaysSince(day: Day) {
    this.#follow()
    return this.#journal.since('experimentDays', day)
  }
  sessionsSince(day: Day) {
    this.#follow()
    return this.#journal.since('sessions', day)
  }
  get painTests() {
    this.#follow()
    return this.#journal.all('painTests')
  }
  get ownBreaths() {
    this.#follow()
    return this.#journal.all('ownBreaths')
  }
  get routines() {
    this.#follow()
    return this.#journal.all('routines')
  }
  get periods() {
    this.#follow()
    return this.#journal.all('periods')
  }
  get experiments() {
    this.#follow()
    return this.#journal.all('experiments')
  }
  get experimentDays() {
    this.#follow()
    return this.#journal.all('experimentDays')
  }
  get conversations() {
    this.#follow()
    return this.#journal.all('conversations')
  }
  get patternMemory() {
    this.#follow()
    return this.#journal.get('patternMemory', 'patterns') ?? emptyMemory
  }
  get plan() {
    this.#follow()
    return this.#journal.get('plan', 'plan') ?? emptyPlan
  }
  get profile() {
    this.#follow()
    return this.#journal.get('profile', 'profile')
  }
  get safety() {
    this.#follow()
    return this.#journal.get('safety', 'last')
  }

  /** Resolves when the value is on disk. */
  readonly put: Journal['put'] = (collection, value) => this.#journal.put(collection, value)
  readonly remove: Journal['remove'] = (collection, key) => this.#journal.remove(collection, key)
}

export const [useJournal, provideJournal] = createContext<ReactiveJournal>()
