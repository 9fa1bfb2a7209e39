import { afterEach, expect, it, vi } from 'vitest'
import { stayAwake } from './wake-lock.ts'

afterEach(() => vi.restoreAllMocks())

/** A phone that takes its time to give a lock; tells how many are held. */
function slowPhone() {
  let held = 0
  const giving: (() => void)[] = []
  vi.spyOn(navigator.wakeLock, 'request').mockImplementation(async () => {
    await new Promise<void>((resolve) => giving.push(resolve))
    held += 1
    const release = () => Promise.resolve(void (held -= 1))
    return { release } as unknown as WakeLockSentinel
  })
  const give = async () => {
    for (const one of giving.splice(0)) one()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { held: () => held, give }
}

it('holds one lock, however often the page comes back while it waits for it', async () => {
  const phone = slowPhone()
  const sleep = stayAwake()
  document.dispatchEvent(new Event('visibilitychange'))
  await phone.give()
  expect(phone.held()).toBe(1)
  sleep()
  expect(phone.held()).toBe(0)
})

it('gives back what comes after it was no longer wanted', async () => {
  const phone = slowPhone()
  const sleep = stayAwake()
  sleep()
  await phone.give()
  expect(phone.held()).toBe(0)
})
