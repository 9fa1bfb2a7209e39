import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Booking } from '#lib/core/booking/booking.ts'
import { cancelBooking } from '../booking/change.ts'
import { moveBooking } from '../booking/move.ts'
import { openTestDb } from '../db/open.fixture.ts'
import type { Services } from '../services.ts'
import { book, freeTimes, practiceWith } from './calendars.fixture.ts'
import { sealAccess } from './sealed.ts'
import { writeAppointment } from './write-appointment.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'regie-write-'))
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** A server that keeps files with ETags. `beforePut` happens when a file has been sent and is not kept yet. */
async function openDav() {
  const dav = { url: '', files: new Map<string, string>(), beforePut: [] as (() => Promise<void>)[], close }
  const etagOf = (text: string) => `"${Buffer.from(text).toString('base64url')}"`
  const server: Server = createServer((request, response) => {
    void (async () => {
      const file = request.url ?? ''
      const body = Buffer.concat(await request.toArray()).toString()
      if (request.method === 'PUT') await dav.beforePut.shift()?.()
      const kept = dav.files.get(file)
      const [match, none] = [request.headers['if-match'], request.headers['if-none-match']]
      if ((match && match !== (kept && etagOf(kept))) || (none === '*' && kept)) response.writeHead(412).end()
      else if (request.method === 'PUT') {
        dav.files.set(file, body)
        response.writeHead(201, { etag: etagOf(body) }).end()
      } else if (kept === undefined) response.writeHead(404).end()
      else if (request.method === 'DELETE') {
        dav.files.delete(file)
        response.writeHead(204).end()
      } else response.writeHead(200, { etag: etagOf(kept) }).end(kept)
    })()
  })
  function close() {
    server.closeAllConnections()
    server.close()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  dav.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/work/`
  return dav
}

describe('an appointment in her calendar', () => {
  const now = new Date()
  let dav: Awaited<ReturnType<typeof openDav>>
  let services: Services
  let booking: Booking
  let later: number
  let count = 0

  beforeEach(async () => {
    dav = await openDav()
    services = await practiceWith(await openTestDb({ kind: 'sqlite', file: path.join(folder, `${++count}.db`) }))
    const access = { address: dav.url, username: 'anna', password: 'geheim', owners: [] }
    const sealed = sealAccess(access, 'a', services.secret)
    const account = { id: 'a', kind: 'caldav' as const, host: 'here', sealed, added_at: now.toISOString() }
    await services.db.insertInto('calendar_accounts').values(account).execute()
    const calendar = { id: 'c', account_id: 'a', name: 'Werk', url: dav.url, reads: 0, writes: 1, covers_until: 0 }
    await services.db
      .insertInto('calendars')
      .values({ ...calendar, unread: 0 })
      .execute()
    const times = await freeTimes(services.db, now)
    later = times[4] ?? 0
    booking = await book(services, times[0] ?? 0, now)
  })
  afterEach(async () => {
    dav.close()
    await services.db.destroy()
  })

  const write = () => writeAppointment(services, booking.id, now)
  const cancel = async () => {
    await cancelBooking(services, { id: booking.id, version: booking.version, by: 'visitor', now })
  }
  const move = async (start: number) => {
    const by = { practitioner: 'p1' }
    const moved = await moveBooking(services, { id: booking.id, version: booking.version, by, start, now })
    if (!moved.ok) throw new Error(moved.error)
    booking = moved.value
  }
  const rows = () => services.db.selectFrom('calendar_writes').selectAll().execute()

  test('that is cancelled while it is put there does not stay', async () => {
    dav.beforePut = [cancel]
    await write()
    expect(dav.files.size).toBe(0)
    expect(await rows()).toEqual([])
  })

  test('nor when the job of the cancellation is done before it is there', async () => {
    dav.beforePut = [
      async () => {
        await cancel()
        await write()
      },
    ]
    await write()
    expect(dav.files.size).toBe(0)
    expect(await rows()).toEqual([])
  })

  test('that is moved while it is moved stands where it was moved last', async () => {
    await write()
    const first = booking.start
    await move(later)
    dav.beforePut = [
      async () => {
        await move(first)
        await write()
      },
    ]
    await write()
    expect([...dav.files.values()].join()).toContain('SEQUENCE:2')
  })

  test.each(['before it is there', 'after it was kept'])('is known of when the job is killed %s', async (when) => {
    const killed = new Promise<void>((resolve) => {
      dav.beforePut = [
        () => {
          resolve()
          return new Promise(() => undefined)
        },
      ]
    })
    void write().catch(() => undefined)
    await killed
    expect(await rows()).toMatchObject([{ booking_id: booking.id, calendar_id: 'c', etag: null }])
    if (when === 'after it was kept') dav.files.set(`/work/${booking.id}.ics`, 'BEGIN:VCALENDAR')
    await cancel()
    await write()
    expect(dav.files.size).toBe(0)
  })

  test('that a killed job left without a row goes when the job runs again', async () => {
    dav.files.set(`/work/${booking.id}.ics`, 'BEGIN:VCALENDAR')
    await cancel()
    await write()
    expect(dav.files.size).toBe(0)
  })
})
