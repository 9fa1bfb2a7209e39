import type { Words } from '../nl.ts'

export const booking: Words['booking'] = {
  title: 'Make an appointment',
}
