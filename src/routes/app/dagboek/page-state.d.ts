declare global {
  namespace App {
    interface PageState {
      /** The diary day that is open, when it is not today; in history so that the back button closes it. */
      diaryDay?: string
    }
  }
}

export {}
