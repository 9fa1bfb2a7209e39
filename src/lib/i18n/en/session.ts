import type { session as contract } from '../nl/session.ts'

export const session: typeof contract = {}
