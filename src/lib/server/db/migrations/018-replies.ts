import { sql, type Kysely } from 'kysely'

/** Which readers answered a letter, and since when that can be known. */
export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const end = sql.raw(strict)
  await sql`
    alter table letter_recipients add column replied integer not null default 0 check (replied in (0, 1))
  `.execute(db)
  await sql`create index letter_recipients_by_message on letter_recipients (message_id)`.execute(db)
  await sql`
    create table reply_copies (
      id integer primary key check (id = 1),
      since text not null,
      latest text not null
    )${end}
  `.execute(db)
}
