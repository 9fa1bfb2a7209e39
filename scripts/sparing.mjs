/**
 * How the server's process is kept small: a page is made once and then kept, so little is thrown away and little room
 * for it is enough. Costs no measurable processor time (docs/figures.md).
 */
export const sparingFlags = ['--max-semi-space-size=2', '--optimize-for-size']
/**
 * Left to itself the allocator keeps what the packing of pages takes for a moment, between the packed pages: 20 MiB with five hundred of them.
 * Pieces of 32 kB and more go back at once.
 */
export const sparingEnv = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: String(32 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(64 * 1024),
}
