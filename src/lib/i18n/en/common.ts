import type { common as contract } from '../nl/common.ts'

export const common: typeof contract = {}
