/**
 * How the server's process is kept small: a page is made once and then kept, so little is thrown away and little room
 * for it is enough. Costs no measurable processor time (docs/figures.md).
 */
export const sparingFlags = ['--max-semi-space-size=2', '--optimize-for-size']
export const sparingEnv = { MALLOC_ARENA_MAX: '2' }
