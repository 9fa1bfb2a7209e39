/** What `work` gives, or `otherwise` when that takes longer than `waitMs`. Rejects as `work` does. */
export async function inTime<Value>(
  work: Promise<Value>,
  { waitMs, otherwise }: { waitMs: number; otherwise: Value },
): Promise<Value> {
  const { promise: late, resolve } = Promise.withResolvers<Value>()
  const timer = setTimeout(() => resolve(otherwise), waitMs)
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
