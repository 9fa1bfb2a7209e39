import { sql, type Kysely } from 'kysely'

/** Articles of an earlier site: which post each of them was, and the addresses that lead to it, or to a shelf, from now on. */
export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const end = sql.raw(strict)
  await sql`
    create table article_origins (
      key text primary key,
      article text not null unique references articles (id) on delete cascade,
      draft_hash text not null,
      brought_at text not null
    )${end}
  `.execute(db)
  await sql`
    create table old_addresses (
      path text primary key,
      article text references articles (id) on delete cascade,
      shelf text,
      lang text not null check (lang in ('nl', 'en')),
      check ((article is null) <> (shelf is null))
    )${end}
  `.execute(db)
  await sql`create index old_addresses_article on old_addresses (article)`.execute(db)
}
