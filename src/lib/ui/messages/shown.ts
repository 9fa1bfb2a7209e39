import type { ShownDocument } from '../document/blocks.ts'

/** One place in a conversation, in words that are ready to be shown. */
export type ShownPlace = {
  number: number
  /** Written by who looks at it: it then stands at the end side. */
  own: boolean
  who: string
  when: string
  /** ISO instant of `when`; null where it is not known. */
  at: string | null
  text: string
  attachment: { document: ShownDocument; open: string } | null
  /** Read or not yet, below one's own. */
  state: string | null
  /** What is odd here; the place is then marked. */
  warning: string | null
  isNew: boolean
}
