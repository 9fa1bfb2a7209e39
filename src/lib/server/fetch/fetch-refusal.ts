export type FetchProblem =
  | 'bad-address'
  | 'private-address'
  | 'unknown-host'
  | 'unreachable'
  | 'certificate'
  | 'too-slow'
  | 'too-large'
  | 'too-many-redirects'
  | 'downgraded'
  | 'broken-answer'

/** What guardedFetch throws; `problem` says why, the message stays free of the address, which may be a secret. */
export class FetchRefusal extends Error {
  readonly problem: FetchProblem
  constructor(problem: FetchProblem, cause?: unknown) {
    super(`guardedFetch refused: ${problem}`, { cause })
    this.problem = problem
  }
}
