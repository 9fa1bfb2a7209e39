import { sql, type Kysely } from 'kysely'

/** Pictures of articles. They stand in the database, so that every process has them and one copy holds everything. */
export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const end = sql.raw(strict)
  const bytes = sql.raw(strict ? 'blob' : 'bytea')
  await sql`
    create table pictures (
      id text primary key,
      width integer not null,
      height integer not null,
      added_at text not null
    )${end}
  `.execute(db)
  await sql`
    create table picture_files (
      picture text not null references pictures (id) on delete cascade,
      width integer not null,
      format text not null check (format in ('avif', 'webp', 'jpg')),
      bytes ${bytes} not null,
      primary key (picture, width, format)
    )${end}
  `.execute(db)
}
