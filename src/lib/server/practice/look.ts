/** How her site looks: her colours and her logo. */
import { createHash } from 'node:crypto'
import { accentSheet } from '#lib/core/practice/accent.ts'
import type { Db } from '../db/tables.ts'

export type Look = {
  /** `#27498a`; both are empty while she keeps our colours. */
  accent: { light: string; dark: string }
  /** Address of a picture of ours, or empty. */
  logo: string
  /** In the dark theme the logo lies on something light. */
  logoPlate: boolean
}

export const ourLook: Look = { accent: { light: '', dark: '' }, logo: '', logoPlate: true }

export async function readLook(db: Db): Promise<Look> {
  const row = await db.selectFrom('look').selectAll().executeTakeFirst()
  if (!row) return ourLook
  const accent = { light: row.accent_light, dark: row.accent_dark }
  return { accent, logo: row.logo, logoPlate: row.logo_plate === 1 }
}

export async function saveLook(db: Db, { accent, logo, logoPlate }: Look): Promise<void> {
  const values = { accent_light: accent.light, accent_dark: accent.dark, logo, logo_plate: logoPlate ? 1 : 0 }
  await db
    .insertInto('look')
    .values({ id: 1, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .execute()
}

/** The stylesheet of her colours and its address, which is another for every other stylesheet. Null for ours, which every page has. */
export function sheetOf({ accent }: Pick<Look, 'accent'>): { css: string; address: string } | null {
  const css = accentSheet(accent)
  if (css === '') return null
  const version = createHash('sha256').update(css).digest('hex').slice(0, 12)
  return { css, address: `/kleuren/${version}.css` }
}
