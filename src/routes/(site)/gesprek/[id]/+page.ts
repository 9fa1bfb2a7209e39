import { isConversationId } from './conversation-id.ts'
import type { PageLoad } from './$types'

/** Opened in the browser alone: the key stands behind the #, which no server ever sees. */
export const csr = true

export const load: PageLoad = ({ params }) => ({ id: isConversationId(params.id) ? params.id : null })
