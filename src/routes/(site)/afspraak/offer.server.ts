/** What the booking page offers at this moment. */
import { choosingMs, slotAt } from '#lib/core/booking/slots.ts'
import { parseDay } from '#lib/core/day.ts'
import type { Lang } from '#lib/core/lang.ts'
import { readPublicKey } from '#lib/server/access/key.ts'
import { offerSlots } from '#lib/server/booking/offer.ts'
import { listKinds, readBookingSettings } from '#lib/server/booking/settings.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import { dayPage, parseStart, writeStart } from './days.ts'
import { shownKind, type Reach } from './shown.ts'

/**
 * Reads kinds, free times and the chosen time from an address: `soort`, `tijd` and `vanaf`, each of which anybody can write. Whether a
 * chosen time is still free is not looked at here: the form holds it, and booking looks again.
 */
export async function readOffer(asked: URLSearchParams, lang: Lang, now: Date) {
  const { db } = services()
  const [all, settings, practice, key] = await Promise.all([
    listKinds(db),
    readBookingSettings(db),
    readPractice(db),
    readPublicKey(db),
  ])
  const active = all.filter((kind) => kind.active)
  const named = asked.get('soort')
  const kind =
    (named === null ? (active.length === 1 ? active[0] : null) : active.find(({ id }) => id === named)) ?? null
  const start = parseStart(asked.get('tijd'))
  const slot =
    kind && start !== null
      ? slotAt(start, { settings, kind, busy: [], now: now.getTime(), offeredMsAgo: choosingMs })
      : null
  const offer = kind && (await offerSlots(db, { kindId: kind.id, now }))
  // Who comes back from a time that is gone sees the days around it.
  const from = parseDay(asked.get('vanaf') ?? '') ?? (slot?.ok ? slot.value.day : null)
  const list = offer?.ok ? dayPage(offer.value.slots, from) : null
  const reach: Reach = { phone: practice?.phone ?? '', mail: practice?.mail ?? '' }

  return {
    kinds: active.map((each) => shownKind(each, lang)),
    kind: kind && shownKind(kind, lang),
    /** The address names a kind that is no longer offered. */
    isKindGone: named !== null && kind === null,
    list,
    chosen: slot?.ok ? { ...slot.value, at: writeStart(slot.value.start) } : null,
    /** The address names a time that can never be booked. */
    notOffered: slot && !slot.ok ? slot.error : asked.has('tijd') && start === null ? ('outside-hours' as const) : null,
    zone: settings.zone,
    eraseAfterDays: settings.eraseAfterDays,
    recipient: key?.recipient ?? null,
    reach,
  }
}
