import type { Reroute } from '@sveltejs/kit/hooks'
import { dutchPath } from '#lib/i18n/paths.ts'

/** English addresses are served by the Dutch routes. */
export const reroute: Reroute = ({ url }) => dutchPath(url.pathname)
