import type { patterns as contract } from '../nl/patterns.ts'

export const patterns: typeof contract = {
  title: 'Patterns',
}
