import type { PageLoad } from './$types'

/** The introduction is finished HTML; the test itself runs in the reader's browser and sends nothing. */
export const csr = true

/** One thing per screen: no site frame around the questions. */
export const load: PageLoad = () => ({ bare: true })
