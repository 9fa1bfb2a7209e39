import { addDays } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import { revise } from '#lib/core/diary/days.ts'
import type { DiaryAnswers } from '#lib/core/diary/days.ts'
import { emptyEntry, isFilledIn } from '#lib/core/diary/entry.ts'
import type { DiaryEntry } from '#lib/core/diary/entry.ts'
import { instantNow } from './instant.ts'
import type { ReactiveJournal } from '../journal.svelte.ts'

const typingPauseMs = 400
const leavingKeys = new Set(['Control', 'Meta', 'Alt', 'F5'])

/**
 * One day while it is being written. A tap is kept at once; typing is kept after a short pause and whenever the field,
 * the screen or the app is left. The journal stays the only truth: what is shown is the stored day plus what is not yet
 * kept of the typing, so an edit in another tab is never overwritten by an older copy.
 */
export class DayForm {
  readonly day: Day
  readonly #journal: ReactiveJournal
  #typed = $state.raw<Partial<DiaryAnswers>>({})
  #failed = $state(false)
  #writing = $state(0)
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(journal: ReactiveJournal, day: Day) {
    this.#journal = journal
    this.day = day
    $effect(() => {
      const keep = () => this.keepTyped()
      // Writing to disk outlasts no closed page, so the signs that come just before leaving count: a shortcut's first
      // key, or the pointer going up to the tabs and buttons of the browser.
      const keepBeforeShortcut = (event: KeyboardEvent) => leavingKeys.has(event.key) && keep()
      const listening = new AbortController()
      const { signal } = listening
      document.addEventListener('visibilitychange', keep, { signal })
      document.addEventListener('pointerleave', keep, { signal })
      document.addEventListener('keydown', keepBeforeShortcut, { signal })
      window.addEventListener('pagehide', keep, { signal })
      return () => {
        keep()
        listening.abort()
      }
    })
  }

  get entry(): DiaryEntry {
    return { ...this.#stored(), ...this.#typed }
  }

  /** The disk refused the last change; the journal tries again with the next. */
  get failed() {
    return this.#failed
  }

  /** Everything that is seen here is on disk. */
  get isKept() {
    return !this.#failed && this.#writing === 0 && Object.keys(this.#typed).length === 0
  }

  /** Which words fit the day. */
  get when(): 'today' | 'yesterday' | 'earlier' {
    if (this.day === this.#journal.today) return 'today'
    return this.day === addDays(this.#journal.today, -1) ? 'yesterday' : 'earlier'
  }

  change(answers: Partial<DiaryAnswers>) {
    clearTimeout(this.#timer)
    const at = instantNow()
    const changed = revise(this.#stored(), { ...this.#typed, ...answers }, at)
    this.#typed = {}
    void this.#keep(changed)
  }

  type(answers: Partial<DiaryAnswers>) {
    clearTimeout(this.#timer)
    this.#typed = { ...this.#typed, ...answers }
    this.#timer = setTimeout(() => this.keepTyped(), typingPauseMs)
  }

  keepTyped() {
    if (Object.keys(this.#typed).length > 0) this.change({})
  }

  /** Takes the day out of the diary, with what was still being typed. */
  async remove() {
    clearTimeout(this.#timer)
    this.#typed = {}
    await this.#journal.remove('entries', this.day)
  }

  #stored(): DiaryEntry {
    const { today } = this.#journal
    return this.#journal.entry(this.day) ?? emptyEntry({ day: this.day, today, at: instantNow() })
  }

  async #keep(entry: DiaryEntry) {
    this.#writing++
    try {
      if (isFilledIn(entry)) await this.#journal.put('entries', entry)
      else if (this.#journal.entry(this.day) !== null) await this.#journal.remove('entries', this.day)
      this.#failed = false
    } catch {
      // The journal keeps the change in memory and tries again; the screen says that it is not on disk yet.
      this.#failed = true
    } finally {
      this.#writing--
    }
  }
}
