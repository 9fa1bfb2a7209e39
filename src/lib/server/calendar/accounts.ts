/** The practitioner's calendars: which there are, which are read, and the one that is written in. */
import { fail, succeed, type Result } from '#lib/core/result.ts'
import type { CalendarTable, Db } from '../db/tables.ts'
import type { Services } from '../services.ts'
import { davClient, discover, type FoundCalendar } from './caldav.ts'
import { guardedFetch } from '../fetch/fetch-guarded.ts'
import { readIcs, webAddress } from './read-ics.ts'
import type { CalendarProblem } from './problem.ts'
import { sealAccess } from './sealed.ts'

export type Calendar = {
  id: string
  name: string
  reads: boolean
  writes: boolean
  fetchedAt: string | null
  /** Entries of the last copy that could not be read. */
  unread: number
  problem: CalendarProblem | null
  problemAt: string | null
  writeProblem: CalendarProblem | null
  writeProblemAt: string | null
}

export type Account = { id: string; kind: 'ics' | 'caldav'; host: string; calendars: Calendar[] }

/** Every account with its calendars, in the order they were added. */
export async function listAccounts(db: Db): Promise<Account[]> {
  const accounts = await db
    .selectFrom('calendar_accounts')
    .select(['id', 'kind', 'host'])
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  const calendars = await db.selectFrom('calendars').selectAll().orderBy('name').orderBy('id').execute()
  return accounts.map((account) => ({
    ...account,
    calendars: calendars.filter(({ account_id }) => account_id === account.id).map(rowToCalendar),
  }))
}

function rowToCalendar(row: CalendarTable): Calendar {
  return {
    id: row.id,
    name: row.name,
    reads: row.reads === 1,
    writes: row.writes === 1,
    fetchedAt: row.fetched_at,
    unread: row.unread,
    problem: problemIn(row.problem),
    problemAt: row.problem_at,
    writeProblem: problemIn(row.write_problem),
    writeProblemAt: row.write_problem_at,
  }
}

const problemIn = (text: string | null) => (text === null ? null : (JSON.parse(text) as CalendarProblem))

/** How long a check may take while she waits. */
const checkMs = 20_000

export type NewAccount = { address: string; username: string; password: string; name: string }

/** Adds the calendar at an address, after looking that there is one. It is read from then on. */
export async function addIcs(
  services: Services,
  { address, name }: Pick<NewAccount, 'address' | 'name'>,
  now: Date,
): Promise<Result<string, CalendarProblem>> {
  const signal = AbortSignal.timeout(checkMs)
  const read = await readIcs(fetchOf(services), address, { known: {}, signal })
  if (!read.ok) return read
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(read.value.texts?.[0] ?? '')) return fail({ kind: 'not-a-calendar' })
  const url = webAddress(address)
  const host = new URL(url).host
  return saveAccount(services, now, {
    kind: 'ics',
    access: { address: url, username: '', password: '', owners: [] },
    calendars: [{ name: name || calendarName(read.value.texts?.[0] ?? '') || host, url: '' }],
    reads: true,
  })
}

const calendarName = (text: string) =>
  /^X-WR-CALNAME(?:;[^:]*)?:(.{1,200})$/im.exec(text.replaceAll('\0', ''))?.[1]?.trim() ?? ''

/** Adds the account and what it has of calendars, after signing in. None is read before she chooses. */
export async function addCaldav(
  services: Services,
  { address, username, password }: NewAccount,
  now: Date,
): Promise<Result<string, CalendarProblem>> {
  if (!URL.canParse(address)) return fail({ kind: 'bad-address' })
  const access = { address, username, password, owners: [] }
  const found = await discover(davClient(fetchOf(services), access, AbortSignal.timeout(checkMs)))
  if (!found.ok) return found
  const { calendars, owners } = found.value
  return saveAccount(services, now, { kind: 'caldav', access: { ...access, owners }, calendars, reads: false })
}

export const fetchOf = ({ config }: Pick<Services, 'config'>): typeof fetch =>
  guardedFetch({ allowPrivate: config.calendarAllowPrivate })

async function saveAccount(
  { db, secret }: Services,
  now: Date,
  account: {
    kind: Account['kind']
    access: Parameters<typeof sealAccess>[0]
    calendars: readonly FoundCalendar[]
    reads: boolean
  },
): Promise<Result<string, CalendarProblem>> {
  const id = crypto.randomUUID()
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('calendar_accounts')
      .values({
        id,
        kind: account.kind,
        host: new URL(account.access.address).host,
        sealed: sealAccess(account.access, id, secret),
        added_at: now.toISOString(),
      })
      .execute()
    const rows = account.calendars.map(({ name, url }) => newCalendar(id, { name, url, reads: account.reads }))
    await tx.insertInto('calendars').values(rows).execute()
  })
  return succeed(id)
}

const newCalendar = (accountId: string, { name, url, reads }: FoundCalendar & { reads: boolean }): CalendarTable => ({
  id: crypto.randomUUID(),
  account_id: accountId,
  name: name.slice(0, 200),
  url,
  reads: reads ? 1 : 0,
  writes: 0,
  version: null,
  covers_until: 0,
  fetched_at: null,
  unread: 0,
  problem: null,
  problem_at: null,
  write_problem: null,
  write_problem_at: null,
})

/** Which calendars of one account are read, by id. What is not read any more is forgotten. */
export async function chooseRead(db: Db, accountId: string, ids: readonly string[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const own = await tx.selectFrom('calendars').select(['id', 'reads']).where('account_id', '=', accountId).execute()
    for (const { id, reads } of own) {
      const wanted = ids.includes(id) ? 1 : 0
      if (wanted === reads) continue
      const forgotten = wanted ? {} : { version: null, covers_until: 0, fetched_at: null, unread: 0 }
      await tx
        .updateTable('calendars')
        .set({ reads: wanted, ...forgotten })
        .where('id', '=', id)
        .execute()
      if (!wanted) await tx.deleteFrom('calendar_busy').where('calendar_id', '=', id).execute()
    }
  })
}

/** Takes the account away with its password and copies. What we wrote in it stays where it is. */
export async function removeAccount(db: Db, id: string): Promise<void> {
  await db.deleteFrom('calendar_accounts').where('id', '=', id).execute()
}
