import { common } from './en/common.ts'
import { safety } from './en/safety.ts'
import { account } from './en/studio/account.ts'
import { agenda } from './en/studio/agenda.ts'
import { along } from './en/studio/along.ts'
import { articles } from './en/studio/articles.ts'
import { calendars } from './en/studio/calendars.ts'
import { consultations } from './en/studio/consultations.ts'
import { editor } from './en/studio/editor.ts'
import { entrance } from './en/studio/entrance.ts'
import { hours } from './en/studio/hours.ts'
import { letters } from './en/studio/letters.ts'
import { mail } from './en/studio/mail.ts'
import { messages } from './en/studio/messages.ts'
import { newsletter } from './en/studio/newsletter.ts'
import { ownWords } from './en/studio/ownWords.ts'
import { newsletterConsent } from './en/newsletter-consent.ts'
import { settings } from './en/studio/settings.ts'
import { shell } from './en/studio/shell.ts'
import { herVoice } from './en/studio/herVoice.ts'
import type { StudioWords } from './nl-studio.ts'

export const enStudio: StudioWords = {
  common,
  safety,
  shell,
  entrance,
  account,
  agenda,
  articles,
  along,
  calendars,
  hours,
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
