import type { selfTest as contract } from '../nl/selfTest.ts'

export const selfTest: typeof contract = {
  title: 'Self-test',
}
