import { sql, type Kysely } from 'kysely'

/** Articles of the practice: what is being written, what readers have, every address it ever had, and how it was before. */
export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const end = sql.raw(strict)
  await sql`
    create table articles (
      id text primary key,
      lang text not null check (lang in ('nl', 'en')),
      pair text not null,
      state text not null check (state in ('draft', 'scheduled', 'published', 'withdrawn')),
      revision integer not null,
      draft text not null,
      published text,
      published_on text,
      publish_at text,
      plan text,
      built_in text,
      created_at text not null,
      changed_at text not null,
      unique (lang, pair),
      unique (built_in)
    )${end}
  `.execute(db)
  await sql`
    create table article_addresses (
      lang text not null,
      slug text not null,
      article text not null references articles (id) on delete cascade,
      primary key (lang, slug)
    )${end}
  `.execute(db)
  await sql`
    create table article_versions (
      article text not null references articles (id) on delete cascade,
      number integer not null,
      kind text not null check (kind in ('saved', 'published', 'restored')),
      draft text not null,
      at text not null,
      primary key (article, number)
    )${end}
  `.execute(db)
  await sql`
    create table publishing_state (
      id integer primary key check (id = 1),
      version integer not null
    )${end}
  `.execute(db)
  await sql`insert into publishing_state (id, version) values (1, 0)`.execute(db)
}
