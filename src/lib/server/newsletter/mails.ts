/**
 * The three mails a reader gets around the newsletter itself: the question whether it was her, the welcome, and to who is on the list and
 * sends the form again, that she is. Every one of them can be answered with "not any more" by the mail program (RFC 8058).
 */
import type { Subscriber } from '#lib/core/publishing/subscriber.ts'
import { categoryName } from '#lib/core/publishing/category.ts'
import { formatList } from '#lib/i18n/format.ts'
import { mailWordsFor } from '#lib/i18n/mail-words.ts'
import { parseMailAddress } from '#lib/core/mail-address.ts'
import type { Db } from '../db/tables.ts'
import { composeMail } from '../mail/compose.ts'
import { queueMail } from '../mail/outbox.ts'
import { readPractice } from '../practice.ts'
import { readKeptMailWords } from '../practice/mail-words.ts'
import type { Services } from '../services.ts'
import { addressMark, newsletterLink } from './links.ts'
import { readNewsletterSettings } from './settings.ts'

export type SubscriberMailKind = 'confirm' | 'welcome' | 'already'

type Writers = Pick<Services, 'config' | 'secret'>

/** What the keys of all her mails begin with: by it they are forgotten with her. */
export const mailsAbout = (subscriberId: string): string => `newsletter:${subscriberId}:`

/** Queues a mail in the caller's transaction. Without a practice there is nobody to write. */
export async function queueSubscriberMail(
  tx: Db,
  kind: SubscriberMailKind,
  subscriber: Subscriber,
  services: Writers,
  now: Date,
): Promise<void> {
  const practice = await readPractice(tx)
  if (!practice) return
  const { about } = await readNewsletterSettings(tx)
  const { closing } = await readKeptMailWords(tx)
  const { id, mail, state } = subscriber
  const { lang, topics } = subscriber.choice
  const words = mailWordsFor(lang).newsletter
  const own = about[lang]
  const chosen = topics.map((topic) => categoryName(topic, lang))
  const power = kind === 'confirm' ? 'confirm' : 'preferences'
  await queueMail(
    tx,
    {
      key: `${mailsAbout(id)}${kind}:${now.toISOString()}`,
      to: mail,
      lang,
      ...(!practice.demo && parseMailAddress(practice.mail).ok && { replyTo: practice.mail }),
      ...(state.kind === 'asked' && { sendBefore: state.until }),
      unsubscribe: newsletterLink(services, { power: 'leave', of: addressMark(services.secret, mail), lang }),
      ...composeMail({
        lang,
        subject: words.subjects[kind](practice.name),
        paragraphs: [words.firsts[kind](practice.name), own, words.lasts[kind]].filter(Boolean),
        facts: [
          { label: words.topics, value: chosen.length === 0 ? words.onlyAnnouncements : formatList(chosen, lang) },
        ],
        // Nobody else's words go to an address that somebody only typed.
        closing: kind === 'confirm' ? '' : closing[lang],
        link: { label: words.links[kind], href: newsletterLink(services, { power, of: id, lang }) },
        footer: [practice.name, words.footers[kind]],
      }),
    },
    now,
  )
}
