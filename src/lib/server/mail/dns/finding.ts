/** What the DNS answered, and what that means. */

/** The records of one name, each with its strings joined; none is an answer, no answer is not. */
export type Answer = readonly string[] | 'unreachable'

export type DnsAnswers = {
  mx: Answer
  /** All TXT records of the domain itself. */
  txt: Answer
  /** Of the selector; null when we sign nothing ourselves. */
  dkim: Answer | null
  /** Of the domain itself or, where it has none, of one above it. */
  dmarc: { domain: string; answer: Answer }
}

export type DnsTopic = 'mx' | 'spf' | 'dkim' | 'dmarc'

/** `fine` needs nothing; `better` works and can be better; `wrong` must be repaired; `unknown` could not be read. */
export type Verdict = 'fine' | 'better' | 'wrong' | 'unknown'

/** `kind` names a sentence in the catalogue; `record` is what to put in the DNS. */
export type Finding = {
  topic: DnsTopic
  verdict: Verdict
  kind: FindingKind
  /** What the sentence speaks about: a domain, a piece of a record, a number of bits. */
  about?: string
  record?: { name: string; type: 'TXT'; value: string }
}

export type FindingKind =
  | 'unreachable'
  | 'mx-fine'
  | 'mx-missing'
  | 'mx-refuses'
  | 'spf-fine'
  | 'spf-missing'
  | 'spf-several'
  | 'spf-unreadable'
  | 'spf-everyone'
  | 'spf-no-end'
  | 'spf-too-many'
  | 'dkim-fine'
  | 'dkim-not-set'
  | 'dkim-missing'
  | 'dkim-several'
  | 'dkim-unreadable'
  | 'dkim-revoked'
  | 'dkim-other-key'
  | 'dkim-too-short'
  | 'dkim-short'
  | 'dkim-testing'
  | 'dmarc-fine'
  | 'dmarc-inherited'
  | 'dmarc-missing'
  | 'dmarc-several'
  | 'dmarc-unreadable'
  | 'dmarc-watching'
  | 'dmarc-strict'
