import { redirect } from '@sveltejs/kit'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals, url }) => {
  const lang = langOf(url.pathname)
  if (locals.practitioner) redirect(303, localPath('/studio/agenda', lang))
  const after = url.searchParams.get('after') ?? ''
  // Only to a place of the studio: an address from elsewhere must not decide where she goes after signing in.
  return { after: /^\/(en\/)?studio(\/[\w/-]*)?$/.test(after) ? after : localPath('/studio/agenda', lang) }
}
