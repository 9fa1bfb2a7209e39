/** What the private app says in Dutch: all but what only the site says, and what some of its screens fetch for themselves. */
import { common } from './nl/common.ts'
import { safety } from './nl/safety.ts'
import { app } from './nl/app.ts'

export const nlApp = { common, safety, app }

export type AppWords = typeof nlApp
