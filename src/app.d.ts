import type { Practitioner } from '#lib/server/access/access.ts'

declare global {
  namespace App {
    interface Locals {
      /** Who is signed in, for requests below /studio and /api/studio; null everywhere else. */
      practitioner: Practitioner | null
      /** Something of the page could not be had, so that the next reader gets another one. */
      isPassing?: true
    }
  }
}

declare module 'virtual:studio-files' {
  /** Paths below the root, of files that only the studio needs (scripts/studio-files.ts). */
  export const studioFiles: readonly string[]
}
