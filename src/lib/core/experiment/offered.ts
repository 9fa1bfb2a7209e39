/** What Regie offers somebody to test. */
import { isLeftOut } from '../safety/care.ts'
import { comparedIds, comparedOf } from './compared.ts'
import type { Profile } from '../plan/profile.ts'
import type { Compared } from './compared.ts'

/**
 * The closed list, exercises first, without those that the care asked for leaves out. Whether anything may be offered at all
 * (no blocking safety card) is for the screen to know.
 */
export function offeredToTest(profile: Pick<Profile, 'careful'> | null): readonly Compared[] {
  const careful = profile?.careful ?? []
  return comparedIds
    .flatMap((id) => comparedOf(id) ?? [])
    .filter((compared) => compared.kind === 'habit' || !isLeftOut(compared.exercise, careful))
}
