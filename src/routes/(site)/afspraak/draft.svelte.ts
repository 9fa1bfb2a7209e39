/** What somebody typed, kept by the page while they go from the list to the form and back. */
export class Draft {
  name = $state('')
  mail = $state('')
  phone = $state('')
  note = $state('')

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
