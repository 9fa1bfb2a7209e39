import type { app as contract } from '../nl/app.ts'

export const app: typeof contract = {}
