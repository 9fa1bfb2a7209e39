declare global {
  namespace App {
    interface PageState {
      /** The sentence someone went to record; without it the list. */
      cue?: string
    }
  }
}

export {}
