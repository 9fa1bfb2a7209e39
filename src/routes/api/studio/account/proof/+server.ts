import { json } from '@sveltejs/kit'
import { practitionerWithFreshProof } from '#lib/server/access/access.ts'
import { unproved } from '../../requests.ts'
import type { RequestHandler } from './$types'

/** Whether a fresh proof is there, asked before something that takes her a while. Changes nothing. */
export const POST: RequestHandler = (event) => (practitionerWithFreshProof(event) ? json({}) : unproved())
