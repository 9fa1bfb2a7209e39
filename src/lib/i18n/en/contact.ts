import type { Words } from '../nl.ts'

export const contact: Words['contact'] = {
  title: 'Send a message',
}
