/** What the private app says in Dutch: all but the pages that only the site has. */
import { common } from './nl/common.ts'
import { articles } from './nl/articles.ts'
import { safety } from './nl/safety.ts'
import { session } from './nl/session.ts'
import { app } from './nl/app.ts'
import { diary } from './nl/diary.ts'
import { insight } from './nl/insight.ts'
import { plan } from './nl/plan.ts'
import { data } from './nl/data.ts'

export const nlApp = { common, articles, safety, session, app, diary, insight, plan, data }

export type AppWords = typeof nlApp
