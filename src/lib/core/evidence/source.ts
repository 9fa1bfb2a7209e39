import type { Translated } from '../lang.ts'

/** One study or guideline behind a claim. At least one of `doi` and `url` is there, so that a reader can check us. */
export interface Source {
  /** First author, or the body that wrote a guideline. */
  readonly authors: string
  /** There were more authors than the one named. */
  readonly etAl: boolean
  readonly year: number
  readonly journal: string
  /** Volume and first page: `6, 309`. */
  readonly place?: string
  /** Without the resolver in front: `10.1037/1528-3542.6.2.309`. */
  readonly doi?: string
  readonly url?: string
  /** The study in one to three plain sentences of our own: who took part, what they did, what was seen. */
  readonly about: Translated
}
