import { dayOf } from '#lib/core/day.ts'
import { safetyState } from '#lib/core/safety/check.ts'
import type { Day } from '#lib/core/day.ts'
import type { PainTestDraft, PainTestRecord } from '#lib/core/pain-test/record.ts'
import type { SafetyCheck } from '#lib/core/safety/check.ts'
import type { Journal } from '#lib/device/journal.ts'

/**
 * The device journal as the pain test uses it. It is opened at the first answer, not at the visit: who only looks leaves
 * nothing behind. Where the browser keeps nothing, the test goes on without.
 */
export class Kept {
  #journal: Promise<Journal | null> | null = null

  /** Opens what is already there; `null` when this browser has no journal yet. */
  async openExisting(): Promise<Journal | null> {
    return this.#journal !== null || (await hasJournal()) ? this.open() : null
  }

  /** Opens the journal, making it when needed; `null` when this browser refuses. */
  open(): Promise<Journal | null> {
    this.#journal ??= import('#lib/device/journal.ts')
      .then(({ openJournal }) => openJournal())
      // A private window or a full disk is no reason to stop someone: the test works without keeping anything.
      .catch(() => null)
    return this.#journal
  }

  async saveCheck(check: SafetyCheck) {
    const journal = await this.open()
    await journal?.put('safety', check).catch(() => undefined)
  }

  /** Whether it is on disk. */
  async saveDraft(draft: PainTestDraft): Promise<boolean> {
    const journal = await this.open()
    if (journal === null) return false
    return journal.put('painTestDraft', draft).then(
      () => true,
      () => false,
    )
  }

  /** Whether it is on disk; the draft goes when the result is kept. */
  async saveResult(record: PainTestRecord): Promise<boolean> {
    const journal = await this.open()
    if (journal === null) return false
    return journal
      .put('painTests', record)
      .then(() => journal.remove('painTestDraft', 'draft'))
      .then(
        () => true,
        () => false,
      )
  }

  /** Everything this visit left: the draft, and the outcome of the safety questions. */
  async forgetVisit() {
    const journal = await this.openExisting()
    if (journal === null) return
    await journal.remove('painTestDraft', 'draft').catch(() => undefined)
    await journal.remove('safety', 'last').catch(() => undefined)
  }

  async forgetDraft() {
    const journal = await this.openExisting()
    await journal?.remove('painTestDraft', 'draft').catch(() => undefined)
  }
}

/** The day on the reader's own calendar. */
export const todayHere = (): Day => dayOf(new Date())

/** What an earlier visit left on this device. */
export type Earlier = {
  draft: PainTestDraft | null
  latest: PainTestRecord | null
  blockedBy: '112' | 'now' | 'today' | null
  /** The card that was kept, if any. */
  card: SafetyCheck['card']
  /** The safety questions were answered today, whatever they led to. */
  isAskedToday: boolean
  /** The safety questions were answered, or a doctor spoken to, today, and nothing stops the test. */
  isCheckedToday: boolean
}

export const nothingEarlier: Earlier = {
  draft: null,
  latest: null,
  blockedBy: null,
  card: null,
  isAskedToday: false,
  isCheckedToday: false,
}

/** Reads what an earlier visit left; `today` is the reader's own calendar day. */
export function earlierIn(journal: Journal, today: Day): Earlier {
  const check = journal.get('safety', 'last')
  const state = safetyState(check, today)
  return {
    draft: journal.get('painTestDraft', 'draft'),
    latest: journal.all('painTests').toSorted((a, b) => (a.day < b.day ? 1 : -1))[0] ?? null,
    blockedBy: state.kind === 'blocked' ? state.card : null,
    card: check?.card ?? null,
    isAskedToday: check?.date === today,
    isCheckedToday: state.kind === 'free' && check?.date === today,
  }
}

async function hasJournal(): Promise<boolean> {
  try {
    const databases = await indexedDB.databases()
    return databases.some(({ name }) => name === 'regie')
  } catch {
    return false
  }
}
