import { redirect } from '@sveltejs/kit'
import { langOf, localPath } from '#lib/i18n/paths.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ url }) => redirect(303, localPath('/studio/agenda', langOf(url.pathname)))
