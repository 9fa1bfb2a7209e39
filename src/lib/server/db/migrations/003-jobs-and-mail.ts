import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  await sql`
    create table jobs (
      id text primary key,
      kind text not null,
      key text not null,
      payload text,
      state text not null check (state in ('waiting', 'running', 'done', 'dead', 'cancelled')),
      run_at text not null,
      attempt integer not null default 0,
      lease text,
      lease_until text,
      problem text,
      changed_at text not null,
      unique (kind, key),
      check ((state = 'running') = (lease is not null and lease_until is not null))
    )${sql.raw(strict)}
  `.execute(db)
  await sql`create index jobs_to_do on jobs (state, run_at)`.execute(db)

  await sql`
    create table mails (
      key text primary key,
      message_id text not null unique,
      state text not null
        check (state in ('waiting', 'handing-over', 'handed-over', 'uncertain', 'failed', 'dropped')),
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
    )${sql.raw(strict)}
  `.execute(db)
  await sql`create index mails_by_state on mails (state, changed_at)`.execute(db)
}
