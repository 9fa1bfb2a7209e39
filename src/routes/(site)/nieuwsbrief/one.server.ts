/** One reader, by a link that only her mails hold. */
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { parseDay } from '#lib/core/day.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readNewsletterToken, type LinkPower } from '#lib/server/newsletter/links.ts'
import { readSubscriber } from '#lib/server/newsletter/subscribers.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import type { Subscriber } from '#lib/core/publishing/subscriber.ts'

/** Who a link with this power is about; null when it is not ours, or she is off the list. */
export async function readOne(power: Exclude<LinkPower, 'leave'>, token: string): Promise<Subscriber | null> {
  const { db, secret } = services()
  const id = readNewsletterToken(secret, power, token)
  return id === null ? null : readSubscriber(db, id)
}

export async function practiceName(): Promise<string> {
  return (await readPractice(services().db))?.name ?? ''
}

/** The day of a time that is kept as a day or as an instant, on the calendar of the practice. */
export async function dayOfTime(at: string): Promise<string> {
  const { zone } = await readBookingSettings(services().db)
  return parseDay(at) ?? dayAt(Date.parse(at), zone)
}
