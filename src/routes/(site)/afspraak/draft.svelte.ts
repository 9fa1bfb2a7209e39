import type { ReportDocument } from '#lib/core/exchange/report-document.ts'

/** What somebody typed, kept by the page while they go from the list to the form and back. */
export class Draft {
  name = $state('')
  mail = $state('')
  phone = $state('')
  note = $state('')
  /** Parts of a kept pain test, as they were previewed. */
  attachment = $state.raw<ReportDocument | null>(null)

  constructor(typed: { name: string; mail: string; phone: string } | null) {
    this.take(typed)
  }

  /** What a form without script brought along. */
  take(typed: { name: string; mail: string; phone: string } | null) {
    if (typed === null) return
    this.name = typed.name
    this.mail = typed.mail
    this.phone = typed.phone
  }
}
