/** What screens know of a voice pack before one is made or opened; the rest is loaded with the first. */
export const voicePackType = 'application/zip'

/** Longest names, in characters. */
export const nameLimits = { who: 80, title: 120 } as const
