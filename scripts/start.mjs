/** `npm start`: installs and builds what is missing or has changed, then hands over to the built bin/regie.ts. */
import { spawn } from 'node:child_process'
import { ensureBuilt, ensureInstalled, projectNode, Refusal, root, run, runOrExplain } from './prepare.mjs'
import { sparingEnv, sparingFlags } from './sparing.mjs'

/** @param {string} line */
const say = (line) => console.error(line)

await runOrExplain(async () => {
  ensureInstalled(say)
  const node = projectNode()
  const settings = run(node, ['bin/regie.ts', 'check-settings'])
  if (settings.status !== 0) throw new Refusal(settings.output)
  ensureBuilt(node, say)
  await handOver(node, [...sparingFlags, 'build/regie.js', 'start'])
})

/**
 * Becomes the server where Node can do that, so that nothing else stays in memory; otherwise waits beside it.
 * @param {string} node
 * @param {string[]} args
 */
async function handOver(node, args) {
  process.chdir(root)
  const env = { ...sparingEnv, ...process.env }
  if (typeof process.execve === 'function') {
    process.removeAllListeners('warning')
    process.execve(node, [node, ...args], env)
  }
  const child = spawn(node, args, { stdio: 'inherit', env })
  // Ctrl-C reaches the server by itself; this process only has to outlive it.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  process.exitCode = await new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
