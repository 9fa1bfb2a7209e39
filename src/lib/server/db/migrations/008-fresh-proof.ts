import { sql, type Kysely } from 'kysely'

/** Until when a session counts as just proved to be hers. Sessions of before have proved nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sessions add column proved_until text`.execute(db)
}
