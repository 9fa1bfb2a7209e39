import type { SlotRefusal } from '#lib/core/booking/slots.ts'
import { fail, type Result } from '#lib/core/result.ts'
import type { Db, Transaction } from '../db/tables.ts'
import { writing } from '../db/writing.ts'
import { isOverlap } from './occupancy.ts'

/**
 * Why a time was not given. `taken` is also said when she is busy by her own calendar: nobody is told why. `gone`: the kind
 * can no longer be booked.
 */
export type TakeRefusal = SlotRefusal | 'gone'

/**
 * Why a booking was not changed. `gone`: there is none, or none that still stands; `changed`: somebody changed it since it
 * was seen; `too-late`: it begins too soon, or has begun.
 */
export type ChangeRefusal = 'gone' | 'changed' | 'too-late'

/**
 * One transaction that takes time, done again when it lost a race. A refusal leaves nothing behind: what was written by then is rolled
 * back. An overlap that only the database saw is `taken`.
 */
export async function takingTime<Value, Refusal>(
  db: Db,
  work: (tx: Transaction) => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'taken'>> {
  const refusals: Refusal[] = []
  try {
    return await writing(db, async (tx) => {
      const answer = await work(tx)
      if (answer.ok) return answer
      refusals.push(answer.error)
      throw new RolledBack()
    })
  } catch (error) {
    const [refusal] = refusals.splice(-1)
    if (error instanceof RolledBack && refusal !== undefined) return fail(refusal)
    if (isOverlap(error)) return fail('taken')
    throw error
  }
}

class RolledBack extends Error {}
