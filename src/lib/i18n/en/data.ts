import type { data as contract } from '../nl/data.ts'

export const data: typeof contract = {}
