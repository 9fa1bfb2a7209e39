import { enApp } from './en-app.ts'
import { site } from './en/site.ts'
import { explain } from './en/explain.ts'
import { articles } from './en/articles.ts'
import { begin } from './en/begin.ts'
import { insight } from './en/insight.ts'
import { data } from './en/data.ts'
import { diary } from './en/diary.ts'
import { patterns } from './en/patterns.ts'
import { selfTest } from './en/selfTest.ts'
import { plan } from './en/plan.ts'
import { own } from './en/own.ts'
import { session } from './en/session.ts'
import { settings } from './en/settings.ts'
import { voice } from './en/voice.ts'
import { painTest } from './en/painTest.ts'
import { booking } from './en/booking.ts'
import { contact } from './en/contact.ts'
import { newsletter } from './en/newsletter.ts'
import { newsletterConsent } from './en/newsletter-consent.ts'
import type { Words } from './nl.ts'

export const en: Words = {
  ...enApp,
  site,
  explain,
  articles,
  begin,
  insight,
  data,
  diary,
  patterns,
  selfTest,
  plan,
  own,
  session,
  settings,
  voice,
  painTest,
  booking,
  contact,
  newsletter,
  newsletterConsent,
}
