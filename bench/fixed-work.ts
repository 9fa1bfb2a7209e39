/** Milliseconds of a fixed piece of work, the middle of nine: how slow this machine is. */
export const fixedWorkMs = () => Array.from({ length: 9 }, once).toSorted((a, b) => a - b)[4] ?? Number.NaN

function once(): number {
  const startedAt = performance.now()
  let sum = 0
  for (let i = 1; i < 20_000_000; i += 1) sum += Math.sqrt(i)
  return sum > 0 ? performance.now() - startedAt : Number.NaN
}
