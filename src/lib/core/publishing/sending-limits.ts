/** How many letters may go in a second, an hour and a day: mail servers refuse who sends more than they allow. */

export type SendingLimits = { perSecond: number; perHour: number | null; perDay: number | null }

/**
 * Starting points by the kind of mail server. What a provider really allows stands in its own terms; these err on the careful side. `starter`
 * is the hundred a day of starter plans.
 */
export const limitPresets = {
  mailbox: { perSecond: 1, perHour: 100, perDay: 500 },
  starter: { perSecond: 1, perHour: null, perDay: 100 },
  own: { perSecond: 20, perHour: null, perDay: null },
} as const satisfies Record<string, SendingLimits>

export type LimitPreset = keyof typeof limitPresets

export const presetNames = Object.keys(limitPresets) as LimitPreset[]

export const presetOf = (limits: SendingLimits): LimitPreset | null =>
  presetNames.find((name) => {
    const { perSecond, perHour, perDay } = limitPresets[name]
    return limits.perSecond === perSecond && limits.perHour === perHour && limits.perDay === perDay
  }) ?? null

const mostPerSecond = 100
const most = 1_000_000

/** Reads what was typed: whole numbers from 1; an hour or day left empty has no limit. Null when one of them is none. */
export function parseLimits(typed: { perSecond: string; perHour: string; perDay: string }): SendingLimits | null {
  const perSecond = wholeNumber(typed.perSecond, mostPerSecond)
  const [perHour, perDay] = [typed.perHour, typed.perDay].map((text) => (text.trim() === '' ? null : wholeNumber(text)))
  if (perSecond === null || perHour === undefined || perDay === undefined) return null
  if ((perHour === null && typed.perHour.trim() !== '') || (perDay === null && typed.perDay.trim() !== '')) return null
  return { perSecond, perHour, perDay }
}

function wholeNumber(text: string, highest = most): number | null {
  const found = /^\d{1,7}$/.test(text.trim()) ? Number(text) : 0
  return found >= 1 && found <= highest ? found : null
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** How long so many letters take at least, in milliseconds; a server that answers slowly makes it longer. */
export function leastMs(count: number, { perSecond, perHour, perDay }: SendingLimits): number {
  const windows = (each: number | null, ms: number) => (each === null ? 0 : Math.floor((count - 1) / each) * ms)
  return count === 0 ? 0 : Math.max((count / perSecond) * 1000, windows(perHour, hourMs), windows(perDay, dayMs))
}

/** The spans in which letters are counted. */
export const limitWindows = (limits: SendingLimits): { most: number; ms: number }[] =>
  [
    { most: limits.perHour, ms: hourMs },
    { most: limits.perDay, ms: dayMs },
  ].flatMap(({ most, ms }) => (most === null ? [] : [{ most, ms }]))
