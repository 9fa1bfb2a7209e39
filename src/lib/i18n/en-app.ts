/** What the private app says in English. */
import { common } from './en/common.ts'
import { articles } from './en/articles.ts'
import { safety } from './en/safety.ts'
import { app } from './en/app.ts'
import { plan } from './en/plan.ts'
import type { AppWords } from './nl-app.ts'

export const enApp: AppWords = { common, articles, safety, app, plan }
