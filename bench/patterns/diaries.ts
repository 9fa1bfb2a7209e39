/** Where the diaries come from: drawn afresh, or read from files of the same shape with their truth beside them. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseDiaryFile } from '#lib/core/patterns/diary-file.ts'
import type { FiledDiary } from '#lib/core/patterns/diary-file.ts'
import { cells } from './cells.ts'
import { simulate } from './simulate.ts'
import type { SimulatedDiary, Truth } from './simulate.ts'

export type DiariesByCell = Map<string, SimulatedDiary[]>

export function drawDiaries({ perCell, seed }: { perCell: number; seed: number }): DiariesByCell {
  return new Map(
    Object.entries(cells).map(([name, cell], i) => [
      name,
      Array.from({ length: perCell }, (_, k) => simulate(name, cell, (seed * 1000 + i) * 10_000 + k)),
    ]),
  )
}

/** Every `.json.gz` of a folder is a cell. Cells called hard cannot be told apart by anyone and are left out. */
export function readDiaries(folder: string): DiariesByCell {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json.gz') && !name.startsWith('hard'))
  return new Map(files.toSorted().map((name) => [path.basename(name, '.json.gz'), readCell(path.join(folder, name))]))
}

export function readFiled(file: string): FiledDiary[] {
  const parsed = parseDiaryFile(textOf(file))
  if (!parsed.ok) throw new Error(`${file}: ${parsed.error}`)
  return parsed.value
}

function readCell(file: string): SimulatedDiary[] {
  const known = JSON.parse(textOf(file)) as { diaries: { truth: Truth[]; meta: { reverse: string[] } }[] }
  return readFiled(file).map((diary, i) => {
    const { truth = [], meta } = known.diaries[i] ?? {}
    return { ...diary, truth, consequences: meta?.reverse ?? [] }
  })
}

const textOf = (file: string) => gunzipSync(readFileSync(file)).toString()
