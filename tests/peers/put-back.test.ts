import { afterAll, beforeAll, describe } from 'vitest'
import { putBackContract } from '#lib/server/backup/put-back.contract.ts'
import { startPostgres, type Cluster } from '../postgres.ts'

let cluster: Cluster

beforeAll(async () => {
  cluster = await startPostgres()
})

afterAll(async () => {
  await cluster.stop()
})

// With the programs that bin/regie.ts names.
describe('a copy that is put back, in PostgreSQL', () => {
  putBackContract({
    empty: () => ({ kind: 'postgres', url: cluster.freshUrl() }),
    copy(place) {
      if (place.kind !== 'postgres') throw new Error('not in PostgreSQL')
      const dump = cluster.dump(place.url)
      return () => ({ kind: 'postgres', url: cluster.load(dump) })
    },
  })
})
