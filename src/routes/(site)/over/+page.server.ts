import { readPractice } from '#lib/server/practice.ts'
import { services } from '#lib/server/services.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async () => ({ practice: await readPractice(services().db) })
