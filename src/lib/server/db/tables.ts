import type { Kysely } from 'kysely'

/**
 * Every table on one page. Portable subset for SQLite and PostgreSQL: text ids, ISO-text times, JSON as text, 0 or 1
 * for yes and no.
 */
export type Tables = {
  practice: PracticeTable
}

export type Db = Kysely<Tables>

/** One row: the practice this site belongs to. `id` is always 1. */
export type PracticeTable = {
  id: number
  name: string
  role: string
  city: string
  mail: string
  phone: string
  kvk: string
  complaints_nl: string
  complaints_en: string
  about_nl: string
  about_en: string
  demo: number
}
