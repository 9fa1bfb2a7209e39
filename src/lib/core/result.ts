/** An expected outcome: callers decide what a failure means. Bugs and broken disks are thrown instead. */
export type Result<Value, Failure> = { ok: true; value: Value } | { ok: false; error: Failure }

export const succeed = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value })

export const fail = <Failure>(error: Failure): { ok: false; error: Failure } => ({ ok: false, error })
