import type { entrance as dutch } from '../../nl/studio/entrance.ts'

export const entrance: typeof dutch = { title: 'Sign in' }
