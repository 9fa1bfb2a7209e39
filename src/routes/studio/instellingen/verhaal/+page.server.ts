import { redirect } from '@sveltejs/kit'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import type { PageServerLoad } from './$types'

/** In the language she reads the studio in. */
export const load: PageServerLoad = ({ url }) => {
  const lang = langOf(url.pathname)
  redirect(303, localPath(`/studio/instellingen/verhaal/${lang}`, lang))
}
