declare global {
  namespace App {
    interface PageState {
      /** Step of a new self-test; never an answer. */
      newTest?: string
    }
  }
}

export {}
