import type { Services } from '../services.ts'

/** Fetches every calendar that is read. There is no way yet to add one, so there is nothing to fetch. */
export const refreshCalendars = (_services: Services, _options: { limitMs: number; now: Date }): Promise<void> =>
  Promise.resolve()
