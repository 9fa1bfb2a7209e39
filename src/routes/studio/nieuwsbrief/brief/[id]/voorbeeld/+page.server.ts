import { practitionerOf } from '#lib/server/access/access.ts'
import { previewLetter } from '#lib/server/letters/proof-letter.ts'
import { services } from '#lib/server/services.ts'
import { letterOf } from '../../../letters.server.ts'
import type { PageServerLoad } from './$types'

const ways = ['licht', 'donker', 'tekst'] as const

export const load: PageServerLoad = async (event) => {
  practitionerOf(event)
  const letter = await letterOf(event.params.id)
  const way = ways.find((one) => one === event.url.searchParams.get('als')) ?? 'licht'
  const preview = await previewLetter(services(), letter, 'light')
  return {
    ...{ id: letter.id, way, ways, isDraft: letter.state === 'draft', subject: letter.text.subject },
    plain: preview?.text ?? null,
  }
}
