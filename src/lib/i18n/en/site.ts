import type { site as contract } from '../nl/site.ts'

export const site: typeof contract = {}
