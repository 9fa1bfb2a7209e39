import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const tail = sql.raw(strict)
  const bytes = sql.raw(strict ? 'blob' : 'bytea')
  const epochMs = sql.raw(strict ? 'integer' : 'bigint')

  await sql`
    create table calendar_accounts (
      id text primary key,
      kind text not null check (kind in ('ics', 'caldav')),
      host text not null,
      sealed ${bytes} not null,
      added_at text not null
    )${tail}
  `.execute(db)

  await sql`
    create table calendars (
      id text primary key,
      account_id text not null references calendar_accounts (id) on delete cascade,
      name text not null,
      url text not null,
      reads integer not null check (reads in (0, 1)),
      writes integer not null check (writes in (0, 1)),
      version text,
      covers_until ${epochMs} not null,
      fetched_at text,
      unread integer not null,
      problem text,
      problem_at text,
      write_problem text,
      write_problem_at text
    )${tail}
  `.execute(db)
  await sql`create index calendars_account on calendars (account_id)`.execute(db)
  await sql`create unique index calendars_one_writes on calendars (writes) where writes = 1`.execute(db)

  await sql`
    create table calendar_busy (
      calendar_id text not null references calendars (id) on delete cascade,
      starts_at ${epochMs} not null,
      ends_at ${epochMs} not null,
      check (starts_at < ends_at),
      primary key (calendar_id, starts_at, ends_at)
    )${tail}
  `.execute(db)

  await sql`
    create table calendar_writes (
      booking_id text not null,
      calendar_id text not null references calendars (id) on delete cascade,
      url text not null,
      etag text,
      sequence integer not null,
      primary key (booking_id, calendar_id)
    )${tail}
  `.execute(db)

  await sql`
    create table calendar_settings (
      id integer primary key check (id = 1),
      names_in_calendar integer not null check (names_in_calendar in (0, 1)),
      names_in_feed integer not null check (names_in_feed in (0, 1)),
      feed_hash text,
      feed_since text
    )${tail}
  `.execute(db)
}
