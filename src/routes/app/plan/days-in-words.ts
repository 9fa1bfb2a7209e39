import type { Words } from '#lib/i18n/nl.ts'

/** `ma wo vr`, or that it is every day. `weekdays`: 1 is Monday, in any order. */
export const daysInWords = (weekdays: readonly number[], words: Words): string =>
  weekdays.length === 7
    ? words.plan.everyDay
    : weekdays
        .toSorted((a, b) => a - b)
        .map((weekday) => words.common.weekdays.short[weekday - 1])
        .join(' ')
