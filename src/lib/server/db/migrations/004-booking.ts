import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const isSqlite = strict !== ''
  const blob = sql.raw(isSqlite ? 'blob' : 'bytea')
  const bigint = sql.raw(isSqlite ? 'integer' : 'bigint')
  const end = sql.raw(strict)

  await sql`
    create table booking_settings (
      id integer primary key check (id = 1),
      settings text not null
    )${end}
  `.execute(db)

  await sql`
    create table consultation_kinds (
      id text primary key,
      position integer not null,
      active integer not null check (active in (0, 1)),
      mode text not null check (mode in ('instant', 'request')),
      minutes integer not null check (minutes > 0),
      buffer_before integer not null check (buffer_before >= 0),
      buffer_after integer not null check (buffer_after >= 0),
      place text not null,
      name_nl text not null,
      name_en text not null,
      text_nl text not null,
      text_en text not null,
      mail_text_nl text not null,
      mail_text_en text not null
    )${end}
  `.execute(db)

  await sql`
    create table bookings (
      id text primary key,
      request_hash text unique,
      token_hash text unique,
      kind_id text not null references consultation_kinds (id),
      lang text not null check (lang in ('nl', 'en')),
      starts_at text not null,
      ends_at text not null,
      day text not null,
      place text not null,
      name text,
      mail text,
      phone text,
      sealed ${blob},
      status text not null check (status in ('unverified', 'requested', 'confirmed', 'declined', 'cancelled')),
      outcome text check (outcome in ('came', 'no-show')),
      cancelled_by text check (cancelled_by in ('visitor', 'practitioner')),
      late integer not null check (late in (0, 1)),
      sequence integer not null check (sequence >= 0),
      version integer not null check (version > 0),
      created_at text not null,
      closed_at text,
      erased_at text,
      check (starts_at < ends_at),
      check ((status = 'cancelled') = (cancelled_by is not null)),
      check ((status in ('declined', 'cancelled')) = (closed_at is not null)),
      check (outcome is null or status = 'confirmed'),
      check ((erased_at is null) = (name is not null)),
      check (erased_at is null or coalesce(mail, phone, token_hash, request_hash) is null),
      check (erased_at is null or sealed is null)
    )${end}
  `.execute(db)
  await sql`create index bookings_day on bookings (day)`.execute(db)
  await sql`create index bookings_starts_at on bookings (starts_at)`.execute(db)

  // One row per day that is ever booked: whoever writes it first goes first, so that a maximum per day is counted by one at a time.
  await sql`
    create table booking_days (
      day text primary key,
      version integer not null
    )${end}
  `.execute(db)

  const apart = isSqlite ? sql`` : sql`, exclude using gist (int8range(starts, ends) with &&)`
  await sql`
    create table occupancies (
      id text primary key,
      purpose text not null check (purpose in ('booking', 'hold', 'block')),
      starts ${bigint} not null,
      ends ${bigint} not null,
      booking_id text unique references bookings (id) on delete cascade,
      holder_hash text unique,
      expires_at text,
      label text,
      check (starts < ends),
      check ((purpose = 'booking') = (booking_id is not null)),
      check ((purpose = 'hold') = (holder_hash is not null)),
      check ((purpose = 'hold') = (expires_at is not null)),
      check ((purpose = 'block') = (label is not null))
      ${apart}
    )${end}
  `.execute(db)

  if (!isSqlite) return
  await sql`create unique index occupancies_starts on occupancies (starts)`.execute(db)
  // Rows that are there do not overlap, so only the last one that begins before the new one ends can touch it.
  const refuse = (on: string) => sql`
    create trigger ${sql.raw(on.startsWith('insert') ? 'occupancies_insert' : 'occupancies_update')}
    before ${sql.raw(on)} on occupancies
    when (
      select ends from occupancies where starts < new.ends and id <> new.id order by starts desc limit 1
    ) > new.starts
    begin
      select raise(abort, 'occupied');
    end
  `
  await refuse('insert').execute(db)
  await refuse('update of starts, ends, id').execute(db)
}
