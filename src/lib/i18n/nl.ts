/** Every Dutch text of the interface. Its shape is the contract: a key that English lacks does not compile. */
import { common } from './nl/common.ts'
import { site } from './nl/site.ts'
import { explain } from './nl/explain.ts'
import { articles } from './nl/articles.ts'
import { safety } from './nl/safety.ts'
import { painTest } from './nl/painTest.ts'
import { session } from './nl/session.ts'
import { app } from './nl/app.ts'
import { diary } from './nl/diary.ts'
import { insight } from './nl/insight.ts'
import { plan } from './nl/plan.ts'
import { data } from './nl/data.ts'

export const nl = { common, site, explain, articles, safety, painTest, session, app, diary, insight, plan, data }

export type Words = typeof nl
