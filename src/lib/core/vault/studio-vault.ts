import type { KeyWrap, WrapKind } from './practitioner-key.ts'

/** A wrap as the server hands it over: what opens it, and of a passkey which one. */
export type KeptWrap = KeyWrap & { id: string; kind: WrapKind; passkeyId: string | null }

/** All that the practitioner's browser needs to open her key again, and nothing that opens it by itself. */
export type StudioVault = {
  practitionerId: string
  version: number
  recipient: string
  wraps: KeptWrap[]
  /** How her passphrase is drawn from, or null when she has none. */
  passphrase: { salt: string; logN: number } | null
  /** Keys she had before, with what their recovery words open: what was sealed for them is sealed for them still. */
  earlier: EarlierKey[]
}

export type EarlierKey = { version: number; recipient: string; wraps: KeptWrap[] }
