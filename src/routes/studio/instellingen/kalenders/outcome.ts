/** What became of a form that connects a calendar, when it did not. */
export type ConnectOutcome = {
  typed?: Record<string, string>
  issues?: Partial<Record<string, 'missing' | 'tooLong'>>
  problem?: { kind: string; origin?: string }
}
