import type { settings as dutch } from '../../nl/studio/settings.ts'

export const settings: typeof dutch = { title: 'Settings' }
