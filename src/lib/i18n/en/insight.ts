import type { insight as contract } from '../nl/insight.ts'

export const insight: typeof contract = {}
