import { sql, type Kysely } from 'kysely'

/** What a visitor reads about her: who she is, her story, how her site looks, her words in mails, what people say of her. */
export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const end = sql.raw(strict)
  await sql`alter table practice add column address text not null default ''`.execute(db)
  await sql`
    create table person (
      id integer primary key check (id = 1),
      name text not null,
      job_nl text not null,
      job_en text not null,
      photo text not null,
      alt_nl text not null,
      alt_en text not null
    )${end}
  `.execute(db)
  await sql`
    create table stories (
      lang text primary key check (lang in ('nl', 'en')),
      revision integer not null,
      draft text not null,
      published text,
      published_on text,
      check ((published is null) = (published_on is null))
    )${end}
  `.execute(db)
  await sql`
    create table look (
      id integer primary key check (id = 1),
      accent_light text not null,
      accent_dark text not null,
      logo text not null,
      logo_plate integer not null check (logo_plate in (0, 1))
    )${end}
  `.execute(db)
  await sql`
    create table mail_words (
      id integer primary key check (id = 1),
      opening_nl text not null,
      opening_en text not null,
      closing_nl text not null,
      closing_en text not null
    )${end}
  `.execute(db)
  await sql`
    create table experiences (
      id text primary key,
      place integer not null,
      text_nl text not null,
      text_en text not null,
      who text not null,
      year integer not null,
      allowed_on text not null,
      shown integer not null check (shown in (0, 1)),
      check (text_nl <> '' or text_en <> '')
    )${end}
  `.execute(db)
}
