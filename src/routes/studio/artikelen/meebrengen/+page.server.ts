import { createHash } from 'node:crypto'
import { dayAt } from '#lib/core/booking/wall-clock.ts'
import { writeArticle } from '#lib/core/publishing/write-article.ts'
import { practitionerOf } from '#lib/server/access/access.ts'
import { builtInArticles } from '#lib/server/articles.ts'
import { listCameEarlier } from '#lib/server/articles/bring-along.ts'
import { listAddresses } from '#lib/server/articles/store.ts'
import { readBookingSettings } from '#lib/server/booking/settings.ts'
import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import type { PageServerLoad } from './$types'

/** What her browser needs to say what would come: the export itself never comes here as a whole. */
export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const { db } = services()
  const [here, own, { zone }, practice] = await Promise.all([
    listCameEarlier(db),
    listAddresses(db),
    readBookingSettings(db),
    readPractice(db),
  ])
  const taken = [...own, ...builtInArticles.map(({ lang, slug }) => `${lang}/${slug}`)]
  // Her own export holds the texts that come with Regie too: those are here already.
  const builtIn = builtInArticles.map((article) => createHash('sha256').update(writeArticle(article)).digest('hex'))
  return { here, taken, builtIn, zone, today: dayAt(Date.now(), zone), author: practice?.name ?? '' }
}
