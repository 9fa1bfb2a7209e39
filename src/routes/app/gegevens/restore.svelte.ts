import { planImport } from '#lib/core/exchange/import-json.ts'
import { isBackup, openBackup } from '#lib/core/vault/backup.ts'
import { contentsIn } from './save.ts'
import type { ImportError, ImportPlan } from '#lib/core/exchange/import-json.ts'
import type { Bytes } from '#lib/core/vault/record.ts'
import type { Journal } from '#lib/device/journal.ts'

export type RestoreStep =
  | { kind: 'idle' }
  | { kind: 'locked'; bytes: Bytes; isOpening: boolean; isWrong: boolean }
  | { kind: 'preview'; plan: ImportPlan; isWriting: boolean }
  | { kind: 'done'; count: number }
  | { kind: 'refused'; error: ImportError | { kind: 'unreadable' | 'not-written' } }

/** One walk from a chosen file to restored records. Until the very last step nothing on the device changes. */
export class Restore {
  step = $state.raw<RestoreStep>({ kind: 'idle' })
  readonly #journal: Journal

  constructor(journal: Journal) {
    this.#journal = journal
  }

  async choose(file: File) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      if (isBackup(bytes)) this.step = { kind: 'locked', bytes, isOpening: false, isWrong: false }
      else this.#preview(bytes)
    } catch {
      this.step = { kind: 'refused', error: { kind: 'unreadable' } }
    }
  }

  async unlock(passphrase: string) {
    if (this.step.kind !== 'locked') return
    const { bytes } = this.step
    this.step = { kind: 'locked', bytes, isOpening: true, isWrong: false }
    const opened = await openBackup(bytes, passphrase)
    // Someone who left meanwhile is not called back.
    if (this.step.kind !== 'locked') return
    if (opened.ok) this.#preview(opened.value)
    else this.step = { kind: 'locked', bytes, isOpening: false, isWrong: true }
  }

  async apply() {
    if (this.step.kind !== 'preview' || this.step.isWriting) return
    const { plan } = this.step
    this.step = { kind: 'preview', plan, isWriting: true }
    try {
      await this.#journal.apply(plan.edits)
      this.step = { kind: 'done', count: plan.edits.length }
    } catch {
      this.step = { kind: 'refused', error: { kind: 'not-written' } }
    }
  }

  /** Leaves the given step; a sheet that closes because the next one opened has nothing to leave any more. */
  leave(kind: RestoreStep['kind']) {
    if (this.step.kind === kind) this.step = { kind: 'idle' }
  }

  #preview(bytes: Bytes) {
    const plan = planImport(contentsIn(this.#journal), new TextDecoder().decode(bytes))
    this.step = plan.ok
      ? { kind: 'preview', plan: plan.value, isWriting: false }
      : { kind: 'refused', error: plan.error }
  }
}
