import type { Running } from './servers.ts'
import type { Row } from './table.ts'

/** What every measurement gets: our server, the bare page beside it, and the article both of them hold. */
export type Bench = { regie: Running; bare: Running; articlePath: string; debugPort: number }

/** Rows for the table, and everything behind them for the results file. */
export type Part = { rows: Row[]; details: unknown }
