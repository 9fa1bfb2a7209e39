import type { painTest as contract } from '../nl/painTest.ts'

export const painTest: typeof contract = {}
