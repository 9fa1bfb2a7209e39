import { sql, type Kysely } from 'kysely'

/** Letters of the newsletter, to whom each goes and how that ended, how fast they may go, and whom mail does not reach. */
export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const end = sql.raw(strict)
  await sql`
    create table letters (
      id text primary key,
      lang text not null check (lang in ('nl', 'en')),
      topics text not null,
      subject text not null,
      body text not null,
      state text not null check (state in ('draft', 'scheduled', 'sending', 'paused', 'sent', 'stopped')),
      revision integer not null,
      proofed integer,
      halted_by text,
      send_at text,
      due_at text,
      round integer not null,
      troubles integer not null,
      refusals integer not null,
      created_at text not null,
      changed_at text not null,
      began_at text,
      ended_at text,
      check ((state in ('scheduled', 'sending')) = (due_at is not null))
    )${end}
  `.execute(db)
  await sql`
    create table letter_recipients (
      letter text not null references letters (id) on delete cascade,
      subscriber text not null,
      state text not null
        check (state in ('waiting', 'handing-over', 'handed-over', 'uncertain', 'refused', 'bounced', 'skipped')),
      reason text,
      message_id text not null,
      bounce_id text not null,
      hand_over text,
      tries integer not null,
      try_at text not null,
      handed_at text,
      late_bounces integer not null,
      changed_at text not null,
      primary key (letter, subscriber),
      check (state <> 'handing-over' or hand_over is not null)
    )${end}
  `.execute(db)
  await sql`create index letter_recipients_to_do on letter_recipients (letter, state, try_at)`.execute(db)
  await sql`create index letter_recipients_by_time on letter_recipients (handed_at)`.execute(db)
  await sql`create index letter_recipients_of_one on letter_recipients (subscriber, handed_at)`.execute(db)
  await sql`create index letter_recipients_by_bounce on letter_recipients (bounce_id)`.execute(db)
  await sql`
    create table sending_limits (
      id integer primary key check (id = 1),
      per_second integer not null,
      per_hour integer,
      per_day integer
    )${end}
  `.execute(db)
  await sql`alter table subscribers add column bounced_at text`.execute(db)
}
