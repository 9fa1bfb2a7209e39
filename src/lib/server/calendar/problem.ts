import type { FetchProblem } from '../fetch/fetch-refusal.ts'

/** Why a calendar could not be read or written. The page has a sentence for each. */
export type CalendarProblem = {
  kind:
    | FetchProblem
    /** 401: the name or the password is not right. */
    | 'login'
    | 'forbidden'
    | 'not-found'
    | 'server-error'
    | 'odd-answer'
    | 'web-page'
    | 'not-a-calendar'
    | 'too-many'
    | 'not-caldav'
    | 'no-calendars'
    | 'elsewhere'
  /** Of `elsewhere`: the origin the server names, to be typed by her if she trusts it. */
  origin?: string
}

/** What a status says that is no success; null for one that is. */
export function problemOfStatus(status: number): CalendarProblem | null {
  if (status >= 200 && status < 300) return null
  if (status === 401) return { kind: 'login' }
  if (status === 403) return { kind: 'forbidden' }
  if (status === 404 || status === 410) return { kind: 'not-found' }
  return { kind: status >= 500 ? 'server-error' : 'odd-answer' }
}

/** Thrown inside the client of a calendar, caught where a Result is made of it. */
export class CalendarFailure extends Error {
  readonly problem: CalendarProblem
  constructor(problem: CalendarProblem) {
    super(`calendar: ${problem.kind}`)
    this.problem = problem
  }
}
