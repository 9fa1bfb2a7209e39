/** What the studio says in Dutch. Only the practitioner reads it, so no visitor waits for it. */
import { common } from './nl/common.ts'
import { safety } from './nl/safety.ts'
import { account } from './nl/studio/account.ts'
import { agenda } from './nl/studio/agenda.ts'
import { along } from './nl/studio/along.ts'
import { articles } from './nl/studio/articles.ts'
import { calendars } from './nl/studio/calendars.ts'
import { consultations } from './nl/studio/consultations.ts'
import { editor } from './nl/studio/editor.ts'
import { entrance } from './nl/studio/entrance.ts'
import { hours } from './nl/studio/hours.ts'
import { letters } from './nl/studio/letters.ts'
import { mail } from './nl/studio/mail.ts'
import { messages } from './nl/studio/messages.ts'
import { newsletter } from './nl/studio/newsletter.ts'
import { ownWords } from './nl/studio/ownWords.ts'
import { newsletterConsent } from './nl/newsletter-consent.ts'
import { settings } from './nl/studio/settings.ts'
import { shell } from './nl/studio/shell.ts'
import { herVoice } from './nl/studio/herVoice.ts'

export const nlStudio = {
  common,
  safety,
  shell,
  entrance,
  account,
  agenda,
  hours,
  articles,
  along,
  calendars,
  consultations,
  letters,
  mail,
  messages,
  newsletter,
  newsletterConsent,
  ownWords,
  settings,
  editor,
  herVoice,
}

export type StudioWords = typeof nlStudio
