import type { safety as contract } from '../nl/safety.ts'

export const safety: typeof contract = {}
