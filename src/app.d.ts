import type { Practitioner } from '#lib/server/access/access.ts'

declare global {
  namespace App {
    interface Locals {
      /** Who is signed in, for requests below /studio and /api/studio; null everywhere else. */
      practitioner: Practitioner | null
    }
  }
}

declare module 'virtual:studio-files' {
  /** Paths below the root, of files that only the studio needs (scripts/studio-files.ts). */
  export const studioFiles: readonly string[]
}
