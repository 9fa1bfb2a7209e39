import type { Practitioner } from '#lib/server/access/access.ts'

declare global {
  namespace App {
    interface Locals {
      /** Who is signed in, for requests below /studio and /api/studio; null everywhere else. */
      practitioner: Practitioner | null
    }
  }
}
