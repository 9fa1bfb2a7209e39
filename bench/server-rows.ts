import { costPerAnswer } from './cost.ts'
import type { Bench, Part } from './part.ts'
import { memoryMiB } from './process.ts'
import { atMost } from './table.ts'

const seconds = 10

/** What our one process costs beside the bare page: there is nothing else to run, the database is a file. */
export async function serverRows({ regie, bare, articlePath }: Bench): Promise<Part> {
  const idleMiB = memoryMiB(regie.pid)
  const ours = await costPerAnswer(regie, articlePath, seconds)
  const theirs = await costPerAnswer(bare, '/', seconds)
  const loadedMiB = memoryMiB(regie.pid)
  const rows = [
    {
      name: 'server, processor time per answer',
      unit: 'ms',
      digits: 3,
      measured: ours.processorMsPerAnswer,
      goal: atMost(0.05),
      bare: theirs.processorMsPerAnswer,
      note: `${Math.round(ours.answersPerSecond)} answers a second seen`,
    },
    {
      name: 'whole system, memory after the load',
      unit: 'MiB',
      measured: loadedMiB,
      goal: atMost(120),
      bare: memoryMiB(bare.pid),
      note: `${idleMiB.toFixed(0)} before it`,
    },
  ]
  return { rows, details: { ours, theirs, idleMiB, loadedMiB } }
}
