import type { Db } from '../db/tables.ts'
import { changingContract } from './changing.contract.ts'
import { followingContract } from './following.contract.ts'
import { takingContract } from './taking.contract.ts'

/** What booking means, whatever database it is kept in. `fresh` gives an empty one. */
export function bookingContract(fresh: () => Promise<Db>): void {
  takingContract(fresh)
  changingContract(fresh)
  followingContract(fresh)
}
