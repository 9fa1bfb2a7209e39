import { aRequest } from '#lib/server/booking/practice.fixture.ts'
import { takeSlot } from '#lib/server/booking/take.ts'
import type { Services } from '#lib/server/services.ts'

export type Wish = { key: string; kindId: string; start: number; now: number }

/** `booked`, the refusal, or the error that should not have been. */
export type Answer = string

/** All of them at once. */
export const race = (services: Services, wishes: readonly Wish[]): Promise<Answer[]> =>
  Promise.all(
    wishes.map(async ({ key, kindId, start, now }) => {
      try {
        const request = aRequest(new Date(start).toISOString(), { key, kindId })
        const taken = await takeSlot(services, request, new Date(now))
        return taken.ok ? 'booked' : taken.error
      } catch (error) {
        return `error: ${String(error)}`
      }
    }),
  )
