declare global {
  namespace App {
    interface PageState {
      /** Screen of the pain test; never an answer. */
      painTest?: string
    }
  }
}

export {}
