import type { Server } from 'node:http'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Config } from './config.ts'
import { highestLimit } from './body-limit.ts'
import { openSearchIn } from './articles/search-thread.ts'
import { watchPublishing } from './articles/watch.ts'
import { createHttpServer, originHeaders, type Handler } from './http.ts'
import { startJobs } from './jobs/start.ts'
import type { Runner } from './jobs/runner.ts'
import { openDrawing } from './og/drawn.ts'
import { openServices } from './open-services.ts'
import { provideServices, type Services } from './services.ts'

/** Opens the services, serves the built pages and stops in order when asked to. Resolves once the port is open. */
export async function serve(config: Config, handlerFile: string): Promise<Services> {
  const opened = await openServices(config)
  const built = path.dirname(handlerFile)
  const draw = openDrawing({
    materials: path.join(built, 'og'),
    workerFile: path.join(built, 'og-worker.js'),
    kept: path.join(config.dataDir, 'og'),
  })
  const openSearch = openSearchIn(path.join(built, 'search-worker.js'))
  const services = { ...opened, draw, openSearch }
  provideServices(services)
  const server = createHttpServer(services, await importHandler(handlerFile))
  try {
    await listen(server, config)
  } catch (error) {
    await services.db.destroy()
    throw error
  }
  watchPublishing(services)
  stopOnSignal(server, startJobs(services), services)
  return services
}

/** Kit reads these when it is imported: our address comes from the settings, never from the request. */
async function importHandler(file: string): Promise<Handler> {
  process.env.PROTOCOL_HEADER = originHeaders.protocol
  process.env.HOST_HEADER = originHeaders.host
  process.env.BODY_SIZE_LIMIT = String(highestLimit)
  const built = (await import(pathToFileURL(file).href)) as { handler: Handler }
  return built.handler
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Answers and jobs under way may finish; after this long they are cut, so that a stop never takes more than ten seconds. */
const patienceMs = 8000

/** No new answers and no new jobs; then the database is closed, when nobody needs it any more. */
function stopOnSignal(server: Server, jobs: Runner, { db, log }: Services): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => {
      server.closeAllConnections()
    }, patienceMs).unref()
    const answered = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    const patience = setTimeout(end, patienceMs + 500)
    void Promise.all([answered, jobs.stop()]).finally(() => {
      clearTimeout(patience)
      end()
    })
  }
  // A job that does not come back is another's when its lease has run out.
  const end = () => {
    void db.destroy().finally(() => {
      log.flush()
      process.exit(0)
    })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
