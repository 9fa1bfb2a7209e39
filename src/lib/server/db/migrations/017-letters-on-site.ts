import { sql, type Kysely } from 'kysely'

/** Which letters of the newsletter can be read on the site, and since when somebody has one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table letters add column on_site integer not null default 0 check (on_site in (0, 1))`.execute(db)
  await sql`alter table letters add column out_at text`.execute(db)
  await sql`
    update letters set out_at = began_at
    where exists (
      select 1 from letter_recipients
      where letter = letters.id and letter_recipients.state in ('handed-over', 'uncertain', 'bounced')
    )
  `.execute(db)
}
