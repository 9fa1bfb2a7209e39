import { enApp } from './en-app.ts'
import { site } from './en/site.ts'
import { explain } from './en/explain.ts'
import { painTest } from './en/painTest.ts'
import type { Words } from './nl.ts'

export const en: Words = { ...enApp, site, explain, painTest }
