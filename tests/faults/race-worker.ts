/** Takes part in races that another process calls: gets wishes, answers with what became of them. */
import { servicesAround } from '#lib/server/booking/practice.fixture.ts'
import { openTestDb } from '#lib/server/db/open.fixture.ts'
import { databasePlace } from './killed.ts'
import { race, type Wish } from './race.ts'

const services = servicesAround(await openTestDb(databasePlace(process.argv[2] ?? '')))
process.on('message', (wishes: Wish[]) => {
  void race(services, wishes).then((answers) => process.send?.(answers))
})
process.send?.('ready')
