import { setTimeout as sleep } from 'node:timers/promises'

/** Does what is asked and answers after `leastMs`, so that how long it took tells nothing; only what takes longer still shows. */
export async function inEvenTime<Value>(leastMs: number, work: () => Promise<Value>): Promise<Value> {
  const [value] = await Promise.all([work(), sleep(leastMs)])
  return value
}
