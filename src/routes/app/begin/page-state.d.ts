declare global {
  namespace App {
    interface PageState {
      /** Step of first use; never an answer. */
      begin?: string
    }
  }
}

export {}
