import { sql, type Kysely } from 'kysely'

/**
 * What lets a copy that is put back be known for one: a number that only goes up, and where the data stood. And who was erased, by marks, so
 * that it can be done again. A mail that waited in such a copy is `held`.
 */
export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const end = sql.raw(strict)
  const large = sql.raw(strict ? 'integer' : 'bigint')
  await sql`
    create table copy_guard (
      id integer primary key check (id = 1),
      turn ${large} not null,
      place text,
      noticed_at text,
      looked_at text,
      unknown integer not null check (unknown in (0, 1))
    )${end}
  `.execute(db)
  await sql`insert into copy_guard (id, turn, unknown) values (1, 0, 0)`.execute(db)
  await sql`
    create table erasures (
      number ${large} primary key,
      at text not null,
      what text not null check (what in ('conversation', 'notices', 'reader')),
      how text not null,
      mark text not null
    )${end}
  `.execute(db)

  const states = sql.raw(
    `state in ('waiting', 'held', 'handing-over', 'handed-over', 'uncertain', 'failed', 'dropped')`,
  )
  if (!strict) {
    await sql`alter table mails drop constraint mails_state_check`.execute(db)
    await sql`alter table mails add constraint mails_state_check check (${states})`.execute(db)
    return
  }
  // SQLite cannot change a check: the table is made anew.
  await sql`
    create table mails_now (
      key text primary key,
      message_id text not null unique,
      state text not null check (${states}),
      recipient text,
      lang text not null check (lang in ('nl', 'en')),
      reply_to text,
      subject text,
      body text,
      send_before text,
      round integer not null default 1,
      hand_over text,
      problem text,
      queued_at text not null,
      changed_at text not null,
      check (state <> 'handing-over' or hand_over is not null)
    )${end}
  `.execute(db)
  const columns = sql.raw(
    'key, message_id, state, recipient, lang, reply_to, subject, body, send_before, round, hand_over, problem, queued_at, changed_at',
  )
  await sql`insert into mails_now (${columns}) select ${columns} from mails`.execute(db)
  await sql`drop table mails`.execute(db)
  await sql`alter table mails_now rename to mails`.execute(db)
  await sql`create index mails_by_state on mails (state, changed_at)`.execute(db)
}
