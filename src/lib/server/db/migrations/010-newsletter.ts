import { sql, type Kysely } from 'kysely'

/** Who reads the newsletter, and what is known of an address by its mark. Two tables, so that each can be spread by its own key. */
export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const end = sql.raw(strict)
  await sql`
    create table subscribers (
      id text primary key,
      mail text not null,
      lang text not null check (lang in ('nl', 'en')),
      topics text not null,
      asked_at text not null,
      confirmed_at text,
      consent_source text not null check (consent_source in ('site', 'import')),
      consent_text text not null,
      consent_at text not null,
      consent_how text not null
    )${end}
  `.execute(db)
  await sql`create index subscribers_by_mail on subscribers (mail, id)`.execute(db)
  await sql`create index subscribers_unconfirmed on subscribers (asked_at) where confirmed_at is null`.execute(db)
  await sql`
    create table subscriber_addresses (
      mark text primary key,
      subscriber_id text,
      gone text check (gone in ('left', 'erased')),
      gone_at text,
      quiet_until text,
      mailed_at text,
      check ((gone is null) = (gone_at is null))
    )${end}
  `.execute(db)
  await sql`
    create table newsletter_settings (
      id integer primary key check (id = 1),
      about_nl text not null,
      about_en text not null
    )${end}
  `.execute(db)
}
