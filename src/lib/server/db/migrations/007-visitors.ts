import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>, strict: string): Promise<void> {
  const milliseconds = sql.raw(strict ? 'integer' : 'bigint')
  await sql`
    create table visitor_limits (
      id text primary key,
      spent_until ${milliseconds} not null
    )${sql.raw(strict)}
  `.execute(db)
  await sql`
    create table visitor_forms (
      nonce text primary key,
      verdict text not null check (verdict in ('fine', 'confirm-by-mail')),
      uses integer not null,
      expires_at text not null
    )${sql.raw(strict)}
  `.execute(db)
}
