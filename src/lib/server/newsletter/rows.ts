import { confirmUntil, topicsIn, type Consent, type Subscriber } from '#lib/core/publishing/subscriber.ts'
import type { Choice, ConsentVersion } from '#lib/core/publishing/subscriber.ts'
import type { SubscriberTable } from '../db/tables.ts'

export const rowToSubscriber = (row: SubscriberTable): Subscriber => ({
  id: row.id,
  mail: row.mail,
  choice: { lang: row.lang, topics: topicsIn(row.topics.split(',')) },
  state:
    row.confirmed_at === null
      ? { kind: 'asked', at: row.asked_at, until: confirmUntil(new Date(row.asked_at)).toISOString() }
      : { kind: 'active', since: row.confirmed_at },
  consent: rowToConsent(row),
  bouncedAt: row.bounced_at,
})

function rowToConsent(row: SubscriberTable): Consent {
  const { consent_at: at, consent_how: how, consent_text: text } = row
  return row.consent_source === 'import'
    ? { source: 'import', importId: text, at, how }
    : { source: 'site', text: text as ConsentVersion, at, from: how }
}

export const choiceToRow = ({ lang, topics }: Choice) => ({ lang, topics: topicsIn(topics).join(',') })
