import type { plan as contract } from '../nl/plan.ts'

export const plan: typeof contract = {}
