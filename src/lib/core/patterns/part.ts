/** Runs a piece of longer work; its progress from 0 to 1 becomes progress `from`–`to` of the whole. */
export function* part<Value>(work: Generator<number, Value>, from: number, to: number): Generator<number, Value> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield from + step.value * (to - from)
  }
}
