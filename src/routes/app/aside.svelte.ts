import { SvelteMap } from 'svelte/reactivity'
import type { Day } from '#lib/core/day.ts'

/**
 * Steps a person put aside with "later" or "something else". Kept in memory only, for the day: tomorrow everything is
 * offered afresh, and putting something aside leaves no trace.
 */
class Aside {
  readonly #keysByDay = new SvelteMap<Day, readonly string[]>()

  keys(today: Day): readonly string[] {
    return this.#keysByDay.get(today) ?? []
  }
  add(today: Day, key: string) {
    this.#keysByDay.set(today, [...this.keys(today), key])
  }
}

export const asideToday = new Aside()
