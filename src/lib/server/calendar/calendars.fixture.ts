/** A practice with calendars to try things on: real services over the database given, and an address that serves calendars. */
import { createHash } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fillDemoKind, demoKind } from '../booking/demo.ts'
import { takeSlot } from '../booking/take.ts'
import { offerSlots } from '../booking/offer.ts'
import { readConfig } from '../config.ts'
import type { Db } from '../db/tables.ts'
import { createLog } from '../log.ts'
import { createPageCache } from '../page-cache.ts'
import { demoPractice, savePractice } from '../practice.ts'
import { serverSecret } from '../secret.ts'
import type { Services } from '../services.ts'

export async function practiceWith(db: Db): Promise<Services> {
  const config = readConfig({ CALENDAR_ALLOW_PRIVATE: '127.0.0.1', DATA_DIR: '/nowhere' })
  if (!config.ok) throw new Error(config.error)
  await savePractice(db, { ...demoPractice, mail: 'anna@example.org' })
  await fillDemoKind(db)
  return {
    db,
    config: config.value,
    pageCache: createPageCache(),
    secret: serverSecret(new Uint8Array(32).fill(7)),
    log: createLog(
      'error',
      (text) => {
        throw new Error(`logged: ${text}`)
      },
      () => new Date(),
    ),
  }
}

export const freeTimes = async (db: Db, now: Date): Promise<number[]> => {
  const offer = await offerSlots(db, { kindId: demoKind.id, now })
  if (!offer.ok) throw new Error(offer.error)
  return offer.value.slots.map(({ start }) => start)
}

/** Books a time for a demo visitor and returns the booking. */
export async function book(services: Services, start: number, now: Date) {
  const visitor = { name: 'Bob Voorbeeld', mail: 'bob@example.org', phone: '000 000 00 00', sealed: null }
  const request = { key: crypto.randomUUID(), kindId: demoKind.id, start, holder: null, lang: 'nl', visitor } as const
  const taken = await takeSlot(services, request, now)
  if (!taken.ok) throw new Error(`not booked: ${taken.error}`)
  return taken.value.booking
}

export type Shelf = {
  url: string
  /** What is served; `slow` waits that long first. */
  text: string
  status: number
  slowMs: number
  asked: IncomingHttpHeaders[]
  close: () => void
}

/** An address that serves one calendar with an ETag, as a real one does. */
export async function openShelf(): Promise<Shelf> {
  const server: Server = createServer((request, response) => {
    shelf.asked.push(request.headers)
    const etag = `"${createHash('sha256').update(shelf.text).digest('hex')}"`
    setTimeout(() => {
      if (shelf.status === 200 && request.headers['if-none-match'] === etag) response.writeHead(304).end()
      else response.writeHead(shelf.status, { 'content-type': 'text/calendar', etag }).end(shelf.text)
    }, shelf.slowMs)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const shelf: Shelf = {
    url: `http://127.0.0.1:${port}/private-3f9a/basic.ics`,
    text: calendarText(),
    status: 200,
    slowMs: 0,
    asked: [],
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
  return shelf
}

/** A calendar with these events. */
export function calendarText(...events: { uid?: string; start: number; end: number; more?: string }[]): string {
  const stamp = (instant: number) => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  const texts = events.map(({ uid = crypto.randomUUID(), start, end, more = '' }) =>
    [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      'DTSTAMP:20260101T000000Z',
      `DTSTART:${stamp(start)}`,
      `DTEND:${stamp(end)}`,
      more,
      'SUMMARY:Tandarts van Piet',
      'END:VEVENT',
    ]
      .filter((line) => line !== '')
      .join('\r\n'),
  )
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//NL', ...texts, 'END:VCALENDAR', ''].join('\r\n')
}
