/** The fields that guard a public form: `parts/guard/FormGuard.svelte` puts them in, `server/visitors/guard.ts` reads them. */
export const guardFields = {
  /** When the form was shown, signed. */
  token: 'formulier',
  /** Nobody sees this one; whoever fills it in is a program. */
  trap: 'onderwerp',
  /** What the browser worked out meanwhile (core/vault/proof-of-work.ts); empty without script. */
  proof: 'werk',
} as const
