/** Every Dutch text of the interface. Its shape is the contract: a key that English lacks does not compile. */
import { nlApp } from './nl-app.ts'
import { site } from './nl/site.ts'
import { explain } from './nl/explain.ts'
import { articles } from './nl/articles.ts'
import { begin } from './nl/begin.ts'
import { insight } from './nl/insight.ts'
import { data } from './nl/data.ts'
import { diary } from './nl/diary.ts'
import { patterns } from './nl/patterns.ts'
import { selfTest } from './nl/selfTest.ts'
import { plan } from './nl/plan.ts'
import { own } from './nl/own.ts'
import { session } from './nl/session.ts'
import { settings } from './nl/settings.ts'
import { voice } from './nl/voice.ts'
import { painTest } from './nl/painTest.ts'
import { booking } from './nl/booking.ts'
import { contact } from './nl/contact.ts'
import { newsletter } from './nl/newsletter.ts'
import { newsletterConsent } from './nl/newsletter-consent.ts'

export const nl = {
  ...nlApp,
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

export type Words = typeof nl
