/** How time is said everywhere, in lists, before, during and after: the same length is the same number of minutes. */
const minuteMs = 60_000

/** About how long something takes, in whole minutes, at least 1. */
export const aboutMinutes = (ms: number) => Math.max(1, Math.round(ms / minuteMs))

/** The same for time that is left or that was spent, which can be very short: 0 is less than a minute. */
export const minutesOrLess = (ms: number) => (ms < minuteMs ? 0 : Math.round(ms / minuteMs))
