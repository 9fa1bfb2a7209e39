/**
 * Changes in the shape of stored values. A device may skip years of versions, so every step stays here for good and they run in order.
 * (Changes of the database itself are steps in `database.ts`.)
 */
export interface ValueMigration {
  /** The data version after this step; the first is 2. */
  to: number
  /** The value in its new shape; the same value when it need not change. */
  migrate: (collection: string, value: unknown) => unknown
}

export const migrations: readonly ValueMigration[] = []

export const dataVersionAfter = (steps: readonly ValueMigration[]) => steps.at(-1)?.to ?? 1
