/** `npm start`: installs and builds what is missing or has changed, then hands over to the built bin/regie.ts. */
import { spawn } from 'node:child_process'
import { ensureBuilt, ensureInstalled, projectNode, Refusal, root, run, runOrExplain } from './prepare.mjs'

// A page is made once and then kept: little is thrown away, so little room for it is enough.
const sparing = ['--max-semi-space-size=2']
process.env.MALLOC_ARENA_MAX ??= '2'

/** @param {string} line */
const say = (line) => console.error(line)

await runOrExplain(async () => {
  ensureInstalled(say)
  const node = projectNode()
  const settings = run(node, ['bin/regie.ts', 'check-settings'])
  if (settings.status !== 0) throw new Refusal(settings.output)
  ensureBuilt(node, say)
  await handOver(node, [...sparing, 'build/regie.js', 'start'])
})

/**
 * Becomes the server where Node can do that, so that nothing else stays in memory; otherwise waits beside it.
 * @param {string} node
 * @param {string[]} args
 */
async function handOver(node, args) {
  process.chdir(root)
  if (typeof process.execve === 'function') {
    process.removeAllListeners('warning')
    process.execve(node, [node, ...args], process.env)
  }
  const child = spawn(node, args, { stdio: 'inherit' })
  // Ctrl-C reaches the server by itself; this process only has to outlive it.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
