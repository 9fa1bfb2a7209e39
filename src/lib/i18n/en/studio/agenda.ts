import type { agenda as dutch } from '../../nl/studio/agenda.ts'

export const agenda: typeof dutch = { title: 'Calendar' }
