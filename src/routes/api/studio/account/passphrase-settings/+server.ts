import { json } from '@sveltejs/kit'
import { freshPassphraseSettings } from '#lib/server/access/passphrase.ts'
import type { RequestHandler } from './$types'

/** How to draw from a new passphrase. */
export const POST: RequestHandler = () => json(freshPassphraseSettings())
