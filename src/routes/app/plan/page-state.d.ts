import type { Compared } from '#lib/core/experiment/compared.ts'

declare global {
  namespace App {
    interface PageState {
      /** What somebody wants to put in the plan, from the outcome of a self-test. */
      intend?: Compared
    }
  }
}

export {}
