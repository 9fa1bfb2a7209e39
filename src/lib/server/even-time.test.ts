import { expect, test } from 'vitest'
import { inEvenTime } from './even-time.ts'

test('what is quickly done is answered when the time is up, and what takes longer when it is done', async () => {
  const took = async (workMs: number) => {
    const start = performance.now()
    const value = await inEvenTime(60, () => new Promise<string>((resolve) => setTimeout(resolve, workMs, 'done')))
    return { value, ms: performance.now() - start }
  }
  for (const workMs of [0, 20]) {
    const { value, ms } = await took(workMs)
    expect(value).toBe('done')
    expect(ms).toBeGreaterThanOrEqual(58)
  }
  expect((await took(120)).ms).toBeGreaterThanOrEqual(118)
})

test('a fault stays a fault', async () => {
  await expect(inEvenTime(1, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})
