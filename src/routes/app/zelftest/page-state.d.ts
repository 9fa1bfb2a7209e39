import type { Compared } from '#lib/core/experiment/compared.ts'
import type { Lingering } from '#lib/core/experiment/design.ts'
import type { Outcome } from '#lib/core/experiment/outcome.ts'

declare global {
  namespace App {
    interface PageState {
      /** What somebody came to test, from an exercise or an outcome; never in an address. */
      compared?: Compared
      /** What somebody could test about a pattern, best first. */
      offers?: readonly Compared[]
      /** A test to do again, longer: what was watched, and how long it works on. */
      testAgain?: { outcome: Outcome; lingering: Lingering }
      /** Step of a new self-test; never an answer. */
      newTest?: string
    }
  }
}

export {}
