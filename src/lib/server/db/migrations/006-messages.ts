import { sql, type Kysely } from 'kysely'

/** Conversations as the server has them: who they are of and what they say is sealed for the two who speak. */
export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const bytes = sql.raw(strict ? 'blob' : 'bytea')
  const end = sql.raw(strict)
  await sql`
    create table conversations (
      id text primary key,
      lang text not null check (lang in ('nl', 'en')),
      token_hash text not null,
      key_sealed ${bytes} not null,
      sealed_for text not null,
      sealed_in text not null check (sealed_in in ('browser', 'server')),
      notice_mail text,
      kind text not null check (kind in ('client', 'question')),
      done integer not null check (done in (0, 1)),
      messages integer not null,
      last_from text not null check (last_from in ('visitor', 'practitioner')),
      created_at text not null,
      last_at text not null,
      deleted_at text,
      deleted_by text check (deleted_by in ('visitor', 'practitioner', 'retention'))
    )${end}
  `.execute(db)
  await sql`create index conversations_by_last on conversations (last_at)`.execute(db)
  await sql`
    create table messages (
      conversation text not null references conversations (id) on delete cascade,
      number integer not null check (number > 0),
      side text not null check (side in ('visitor', 'practitioner')),
      sealed ${bytes} not null,
      at text not null,
      read_at text,
      primary key (conversation, number)
    )${end}
  `.execute(db)
  await sql`
    create table message_settings (
      id integer primary key check (id = 1),
      keep_client_months integer,
      keep_question_months integer,
      answer_days integer not null,
      standard_answers ${bytes}
    )${end}
  `.execute(db)
}
