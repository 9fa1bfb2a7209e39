import type { diary as contract } from '../nl/diary.ts'

export const diary: typeof contract = {}
