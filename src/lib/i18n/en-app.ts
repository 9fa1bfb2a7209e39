/** What the private app says in English. */
import { common } from './en/common.ts'
import { safety } from './en/safety.ts'
import { app } from './en/app.ts'
import type { AppWords } from './nl-app.ts'

export const enApp: AppWords = { common, safety, app }
