/** Why the journal cannot do what was asked. The kind decides which sentence a person reads. */
export type JournalFailure =
  /** This page is not on https (or localhost): the browser then offers no encryption. */
  | 'insecure-context'
  /** The browser keeps nothing on this device (some private windows). */
  | 'no-storage'
  /** A newer Regie wrote this data; an older page must not touch it. */
  | 'newer-version'
  /** The data is there, its key is not. */
  | 'key-missing'
  /** At least one row does not open with our key. It stays where it is. */
  | 'undecryptable'
  /** The disk refused, most often because it is full. The change waits and is tried again with the next one. */
  | 'write-failed'
  /** Everything was deleted, here or in another tab. */
  | 'cleared'

export class JournalError extends Error {
  readonly kind: JournalFailure

  constructor(kind: JournalFailure, options?: ErrorOptions) {
    super(`journal: ${kind}`, options)
    this.name = 'JournalError'
    this.kind = kind
  }
}
