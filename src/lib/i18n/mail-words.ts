import { mail as en } from './en/mail.ts'
import { mail as nl } from './nl/mail.ts'

export type MailWords = typeof nl

/** What mails say, in the language of who reads them. */
export const mailWordsFor = (lang: 'nl' | 'en'): MailWords => (lang === 'en' ? en : nl)
