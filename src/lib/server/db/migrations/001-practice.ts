import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  await sql`
    create table practice (
      id integer primary key check (id = 1),
      name text not null,
      role text not null check (role in ('coach', 'zorgverlener')),
      city text not null,
      mail text not null,
      phone text not null,
      kvk text not null,
      complaints_nl text not null,
      complaints_en text not null,
      about_nl text not null,
      about_en text not null,
      demo integer not null check (demo in (0, 1))
    )${sql.raw(strict)}
  `.execute(db)
}
