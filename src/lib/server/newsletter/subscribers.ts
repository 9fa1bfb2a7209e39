/**
 * Coming on the list and going off it. Nothing here is done by looking at a page: only what somebody sent changes anything. Decision 0019 has
 * the reasons.
 */
import { consentVersion, confirmUntil, isQuiet, mayMail, quietUntil } from '#lib/core/publishing/subscriber.ts'
import type { Choice, Gone, Subscriber } from '#lib/core/publishing/subscriber.ts'
import { logAccess } from '../access/access-log.ts'
import { makeToken } from '../access/token.ts'
import { noteErasure } from '../backup/guard.ts'
import { writing } from '../db/writing.ts'
import type { Db, Transaction } from '../db/tables.ts'
import { forgetMails } from '../mail/outbox.ts'
import type { Services } from '../services.ts'
import { holdAddress, setAddress, type KnownAddress } from './addresses.ts'
import { addressMark } from './links.ts'
import { mailsAbout, queueSubscriberMail } from './mails.ts'
import { choiceToRow, rowToSubscriber } from './rows.ts'

type Open = Pick<Services, 'db' | 'config' | 'secret'>

export type Asked = { mail: string; choice: Choice; from: string }

/**
 * The form was sent. Whether the address is new, waits, is on the list, left, or is left alone, nobody is told but in a mail to it, and that
 * goes at most once a day. What is on the list stays as it is: the form is open to everybody.
 */
export async function askToSubscribe(services: Open, { mail, choice, from }: Asked, now: Date): Promise<void> {
  const { db, secret } = services
  await writing(db, async (tx) => {
    const address = await holdAddress(tx, addressMark(secret, mail))
    const there = address.subscriberId === null ? null : await readSubscriber(tx, address.subscriberId)
    const mayBeMailed = mayMail(address, now)
    if (there?.state.kind === 'active') {
      if (mayBeMailed) await mailFromForm(tx, 'already', there, address, services, now)
      return
    }
    if (!there && !mayBeMailed) return
    const at = now.toISOString()
    const askedAt = mayBeMailed ? at : (there?.state.at ?? at)
    const subscriber: Subscriber = {
      id: there?.id ?? makeToken(),
      mail,
      choice,
      state: { kind: 'asked', at: askedAt, until: confirmUntil(new Date(askedAt)).toISOString() },
      consent: { source: 'site', text: consentVersion, at, from },
      bouncedAt: null,
    }
    await keepAsked(tx, subscriber, askedAt)
    if (!there) await setAddress(tx, address.mark, { subscriberId: subscriber.id })
    if (mayBeMailed) await mailFromForm(tx, 'confirm', subscriber, address, services, now)
  })
}

async function mailFromForm(
  tx: Transaction,
  kind: 'confirm' | 'already',
  subscriber: Subscriber,
  { mark }: KnownAddress,
  services: Open,
  now: Date,
): Promise<void> {
  await setAddress(tx, mark, { mailedAt: now.toISOString() })
  await queueSubscriberMail(tx, kind, subscriber, services, now)
}

/** What she typed last counts, also while the mail about it is under way. */
async function keepAsked(tx: Transaction, { id, mail, choice, consent }: Subscriber, askedAt: string): Promise<void> {
  if (consent.source !== 'site') throw new Error('keepAsked requires consent from the site')
  const values = {
    ...{ mail, ...choiceToRow(choice), asked_at: askedAt },
    ...{
      consent_source: consent.source,
      consent_text: consent.text,
      consent_at: consent.at,
      consent_how: consent.from,
    },
  }
  await tx
    .insertInto('subscribers')
    .values({ id, confirmed_at: null, bounced_at: null, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** She said yes to the mail. False when there is nothing to say yes to any more; yes said twice is said once. */
export async function confirmSubscriber(services: Open, id: string, now: Date): Promise<boolean> {
  const { db, secret } = services
  const at = now.toISOString()
  return writing(db, async (tx) => {
    const found = await readSubscriber(tx, id)
    if (!found) return false
    const { mark } = await holdAddress(tx, addressMark(secret, found.mail))
    const there = await readSubscriber(tx, id)
    if (there?.state.kind !== 'asked') return there !== null
    if (there.state.until <= at) return false
    await tx.updateTable('subscribers').set({ confirmed_at: at }).where('id', '=', id).execute()
    await setAddress(tx, mark, { gone: null, quietUntil: null })
    await queueSubscriberMail(tx, 'welcome', { ...there, state: { kind: 'active', since: at } }, services, now)
    await logAccess(tx, { at, actor: 'visitor', action: 'subscriber.confirmed', subject: `subscriber:${id}` })
    return true
  })
}

/** How an address goes off the list, and by whom: `visitor` or the id of the practitioner. Quiet: nor is it mailed by the form for a while. */
export type Leaving = { way: Gone; actor: string; quiet?: boolean }

/** Off: it was on the list, and its mark keeps it off. Declined: it was not, and is left alone for a while. */
export type Left = 'off' | 'declined' | 'not-there'

/**
 * Takes an address off the list, by its mark: name, choice and proof are erased, mails that wait for it do not go, and its mark stays, so that
 * no import brings it back.
 */
export async function leave(db: Db, mark: string, leaving: Leaving, now: Date): Promise<Left> {
  return writing(db, (tx) => leaveIn(tx, mark, leaving, now))
}

export async function leaveIn(tx: Transaction, mark: string, leaving: Leaving, now: Date): Promise<Left> {
  const address = await holdAddress(tx, mark)
  const there = address.subscriberId === null ? null : await readSubscriber(tx, address.subscriberId)
  if (there) return takeOff(tx, address, there, leaving, now)
  // A link is of somebody who was mailed here once, whatever this list knows of her.
  if (address.gone === null && !isQuiet(address, now)) {
    const at = now.toISOString()
    await setAddress(tx, mark, { subscriberId: null, gone: { way: leaving.way, at } })
    await noteErasure(tx, { what: 'reader', how: leaving.way, mark }, at)
  }
  return 'not-there'
}

/** A no to being asked, of before a copy that was put back: takes nobody off who was on the list by then. */
export async function declineAgain(tx: Transaction, mark: string, now: Date): Promise<void> {
  const address = await holdAddress(tx, mark)
  const there = address.subscriberId === null ? null : await readSubscriber(tx, address.subscriberId)
  if (there?.state.kind === 'asked') await takeOff(tx, address, there, { way: 'left', actor: 'visitor' }, now)
}

/** The same by her id: that finds her also when her mark was made with another secret than the server has now. */
export async function leaveById(
  { db, secret }: Pick<Services, 'db' | 'secret'>,
  id: string,
  leaving: Leaving,
  now: Date,
): Promise<Left> {
  return writing(db, async (tx) => {
    const found = await readSubscriber(tx, id)
    if (!found) return 'not-there'
    const address = await holdAddress(tx, addressMark(secret, found.mail))
    const there = await readSubscriber(tx, id)
    if (!there) return 'not-there'
    await tx.updateTable('subscriber_addresses').set({ subscriber_id: null }).where('subscriber_id', '=', id).execute()
    return takeOff(tx, address, there, leaving, now)
  })
}

async function takeOff(
  tx: Transaction,
  { mark, gone }: KnownAddress,
  { id, state }: Subscriber,
  { way, actor, quiet }: Leaving,
  now: Date,
): Promise<Left> {
  const at = now.toISOString()
  const isOff = state.kind === 'active' || actor !== 'visitor'
  await tx.deleteFrom('subscribers').where('id', '=', id).execute()
  await setAddress(tx, mark, {
    subscriberId: null,
    // Anybody can have asked in her name: saying no to that takes nothing from how she left before.
    gone: isOff ? { way, at } : gone,
    ...((quiet || !isOff) && { quietUntil: quietUntil(now).toISOString() }),
  })
  await forgetMails(tx, { about: mailsAbout(id) }, now)
  await noteErasure(tx, { what: 'reader', how: isOff ? way : 'declined', mark }, at)
  if (!isOff) return 'declined'
  const action = way === 'erased' ? 'subscriber.erased' : 'subscriber.left'
  await logAccess(tx, { at, actor, action, subject: `subscriber:${id}` })
  return 'off'
}

/** What she gets from now on. False when she is not on the list. */
export async function changeChoice(db: Db, id: string, choice: Choice, now: Date): Promise<boolean> {
  return writing(db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('subscribers')
      // She came by a link in a mail, so mail reaches her.
      .set({ ...choiceToRow(choice), bounced_at: null })
      .where('id', '=', id)
      .where('confirmed_at', 'is not', null)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) return false
    const at = now.toISOString()
    await logAccess(tx, { at, actor: 'visitor', action: 'subscriber.changed', subject: `subscriber:${id}` })
    return true
  })
}

export async function readSubscriber(db: Db, id: string): Promise<Subscriber | null> {
  const row = await db.selectFrom('subscribers').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? rowToSubscriber(row) : null
}

/** Whoever is on the list under this mark, or waits to be. */
export async function readByMark(db: Db, mark: string): Promise<Subscriber | null> {
  const row = await db
    .selectFrom('subscribers')
    .innerJoin('subscriber_addresses', 'subscriber_addresses.subscriber_id', 'subscribers.id')
    .selectAll('subscribers')
    .where('subscriber_addresses.mark', '=', mark)
    .executeTakeFirst()
  return row ? rowToSubscriber(row) : null
}

/** Until when the form leaves the address with this mark alone; null when it does not. */
export async function readQuietUntil(db: Db, mark: string, now: Date): Promise<string | null> {
  const row = await db
    .selectFrom('subscriber_addresses')
    .select('quiet_until')
    .where('mark', '=', mark)
    .where('quiet_until', '>', now.toISOString())
    .executeTakeFirst()
  return row?.quiet_until ?? null
}
