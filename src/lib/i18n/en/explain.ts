import type { explain as contract } from '../nl/explain.ts'

export const explain: typeof contract = {}
