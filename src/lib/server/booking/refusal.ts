import type { SlotRefusal } from '#lib/core/booking/slots.ts'
import { fail, type Result } from '#lib/core/result.ts'
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

/** The answer of `work`, with an overlap that only the database saw as `taken`. */
export async function refuseOverlap<Value, Refusal>(
  work: Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | 'taken'>> {
  try {
    return await work
  } catch (error) {
    if (isOverlap(error)) return fail('taken')
    throw error
  }
}
