import type { messages as dutch } from '../../nl/studio/messages.ts'

export const messages: typeof dutch = { title: 'Messages' }
