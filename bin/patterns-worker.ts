/** One core's share of `regie patterns`: a diary in, its findings out. */
import { parentPort } from 'node:worker_threads'
import { findPatterns, finish } from '#lib/core/patterns/patterns.ts'
import { certaintyOf } from '#lib/core/patterns/shown.ts'
import type { Finding } from '#lib/core/patterns/finding.ts'
import type { FiledFinding, Task } from './patterns.ts'

parentPort?.on('message', ({ diary, seed }: Task) => {
  const patterns = finish(findPatterns(diary.days, { seed }))
  parentPort?.postMessage(patterns.kind === 'analysed' ? patterns.findings.map(filed) : [])
})

function filed(finding: Finding): FiledFinding {
  const { factor, lag, sign, p, points, low, high } = finding
  return { factor, lag, sign, p, est: points, lo: low, hi: high, shown: certaintyOf(finding) !== null }
}
