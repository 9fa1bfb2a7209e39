/** The command: reads the words, calls what does the work. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { readConfig } from '#lib/server/config.ts'

const root = path.join(import.meta.dirname, '..')
const envFile = path.resolve('.env')

if (existsSync(envFile)) process.loadEnvFile(envFile)

const [word = 'start'] = process.argv.slice(2)

switch (word) {
  case 'start':
    await start()
    break
  case 'check-settings':
    checkSettings()
    break
  default:
    stop(`regie ${word} is not a command. There is: regie start`)
}

async function start(): Promise<void> {
  const config = readConfig(process.env)
  if (!config.ok) return stop(config.error)
  const handlerFile = path.join(root, 'build/handler.js')
  if (!existsSync(handlerFile)) return stop('Regie has not been built yet. Run: npm start')

  const { serve } = await import('#lib/server/serve.ts')
  try {
    await serve(config.value, handlerFile)
  } catch (error) {
    return stop(explain(error, config.value.port))
  }
  const { origin, dataDir } = config.value
  console.log(`Regie is ready: ${origin} (data in ${path.relative('', dataDir) || '.'})`)
}

/** Before a build that takes half a minute. */
function checkSettings(): void {
  const config = readConfig(process.env)
  if (!config.ok) stop(config.error)
}

function explain(error: unknown, port: number): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`
  }
  if (code === 'EACCES' || code === 'EROFS') return `Regie may not write or listen here: ${String(error)}`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

function stop(message: string): void {
  console.error(message)
  process.exitCode = 1
}
