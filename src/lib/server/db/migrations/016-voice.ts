import { sql, type Kysely } from 'kysely'

/** The practitioner's voice: what she has recorded, and the versions of it that were given to everybody. */
export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const end = sql.raw(strict)
  const bytes = sql.raw(strict ? 'blob' : 'bytea')
  await sql`
    create table voice_files (
      name text primary key,
      size integer not null,
      bytes ${bytes} not null
    )${end}
  `.execute(db)
  await sql`
    create table voice_draft (
      lang text not null check (lang in ('nl', 'en')),
      cue text not null,
      said text not null,
      ms integer not null,
      file text not null references voice_files (name),
      recorded_at text not null,
      primary key (lang, cue)
    )${end}
  `.execute(db)
  await sql`
    create table voice_versions (
      number integer primary key,
      who text not null,
      contents text not null,
      state text not null check (state in ('offered', 'earlier', 'withdrawn')),
      published_at text not null
    )${end}
  `.execute(db)
  // One version at most is what people are offered.
  await sql`create unique index voice_versions_offered on voice_versions (state) where state = 'offered'`.execute(db)
  await sql`
    create table voice_version_files (
      version integer not null references voice_versions (number) on delete cascade,
      file text not null references voice_files (name),
      primary key (version, file)
    )${end}
  `.execute(db)
  await sql`create index voice_version_files_file on voice_version_files (file)`.execute(db)
}
