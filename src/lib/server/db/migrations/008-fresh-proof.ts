import { sql, type Kysely } from 'kysely'

/**
 * Until when a session counts as just proved to be hers. Sessions of before have proved nothing. And the token it had before that proof,
 * for what was under way with it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ['proved_until', 'previous_hash', 'previous_until'])
    await sql`alter table sessions add column ${sql.raw(column)} text`.execute(db)
}
