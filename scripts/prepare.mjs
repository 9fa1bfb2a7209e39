/**
 * What both `npm start` and `npm test` need first: packages, the project's own Node, and a build that is up to date.
 * Plain JavaScript for whatever Node the machine has (18 and later); everything after it runs on the project's Node 26.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const wantedNode = 26
const stamps = join(root, 'node_modules/.cache/regie')
const ownNode = join(root, 'node_modules/.bin/node')

/** A failure the person can do something about: shown as it is, without a stack. */
export class Refusal extends Error {}

/**
 * Runs `main` and turns a refusal into its message and exit code 1.
 * @param {() => Promise<void>} main
 */
export async function runOrExplain(main) {
  try {
    await main()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/** @typedef {(line: string) => void} Say */

/**
 * Installs the packages when there are none or the lockfile has changed.
 * @param {Say} say
 */
export function ensureInstalled(say) {
  const lock = hash(['package-lock.json'])
  if (existsSync(join(root, 'node_modules/.package-lock.json')) && readStamp('install') === lock) return
  if (installedByHand()) return writeStamp('install', lock)

  say('Installing what Regie needs; the first time this takes a minute or two…')
  const exact = npm(['ci'])
  if (exact.status !== 0) {
    say('The exact versions could not be installed; trying with what the registry has…')
    const near = npm(['install', '--no-save'])
    if (near.status !== 0) {
      throw new Refusal(`npm could not install the packages. It said:\n${near.output}\nIs this machine online?`)
    }
  }
  writeStamp('install', lock)
}

/** The Node that runs everything else. Throws a refusal when it cannot be had. */
export function projectNode() {
  if (runs(ownNode)) return ownNode
  if (Number(process.versions.node.split('.')[0]) >= wantedNode) return process.execPath
  throw new Refusal(
    `Regie needs Node ${wantedNode}. It brings its own on Linux (x64 and arm64), but that one could not be started here, ` +
      `and this machine has ${process.version}.\nInstall Node ${wantedNode} from https://nodejs.org and try again.`,
  )
}

/**
 * Builds what has changed since the last time: fonts, pictures, texts, pages.
 * @param {string} node
 * @param {Say} say
 */
export function ensureBuilt(node, say) {
  let said = false
  for (const step of steps) {
    if (!existsSync(join(root, step.needs))) continue
    const now = hash(step.inputs)
    if (readStamp(step.name) === now && step.outputs.every((file) => existsSync(join(root, file)))) continue
    if (!said) say('Building the pages; this takes half a minute…')
    said = true
    const { status, output } = run(node, step.command)
    if (status !== 0) throw new Refusal(`${step.failed}\n${output}`)
    writeStamp(step.name, now)
  }
}

const pageInputs = [
  'src',
  'content',
  'static',
  'vite.config.ts',
  'scripts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

const steps = [
  {
    name: 'fonts',
    needs: 'scripts/build-fonts.ts',
    inputs: ['scripts/build-fonts.ts', 'scripts/fonts.ts', 'package-lock.json'],
    outputs: ['src/lib/ui/fonts/text.woff2', 'src/lib/ui/fonts/head.woff2', 'src/lib/ui/fonts/head-italic.woff2'],
    command: ['scripts/build-fonts.ts'],
    failed: 'The fonts could not be made.',
  },
  {
    name: 'content',
    needs: 'scripts/check-content.ts',
    inputs: ['scripts/check-content.ts', 'content', 'src/lib/core'],
    outputs: [],
    command: ['scripts/check-content.ts'],
    failed: 'A text in content/ cannot be published.',
  },
  {
    name: 'og',
    needs: 'scripts/build-og.ts',
    inputs: [
      'scripts/build-og.ts',
      'scripts/og-materials.ts',
      'src/lib/server/og',
      'scripts/fonts.ts',
      'content',
      'src/lib/core/publishing',
      'src/lib/parts/exercise',
      'src/lib/ui/drawings/inked',
      'package-lock.json',
    ],
    outputs: ['static/og'],
    command: ['scripts/build-og.ts'],
    failed: 'The pictures of the articles could not be made.',
  },
  {
    name: 'pages',
    needs: 'vite.config.ts',
    inputs: pageInputs,
    outputs: ['build/handler.js'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
    failed: 'The pages could not be built.',
  },
  {
    // After the pages, which empty the folder first.
    name: 'server',
    needs: 'scripts/build-server.ts',
    inputs: pageInputs.concat('bin'),
    outputs: ['build/regie.js', 'build/og'],
    command: ['scripts/build-server.ts'],
    failed: 'The server could not be built.',
  },
]

/**
 * Runs a command in the project folder and gathers what it says.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} options
 */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options })
  const output = [done.stdout, done.stderr, done.error && String(done.error)].filter(Boolean).join('\n').trim()
  return { status: done.status ?? 1, output }
}

/** @param {string[]} args */
function npm(args) {
  const options = { env: { ...process.env, npm_config_loglevel: 'error', npm_config_omit: '', NODE_ENV: '' } }
  const inside = process.env.npm_execpath
  if (inside && /\.[cm]?js$/.test(inside)) return run(process.execPath, [inside, ...args], options)
  return run('npm', args, options)
}

/** npm's own record of what it installed is newer than the lockfile: someone ran npm themselves. */
function installedByHand() {
  const record = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  return statSync(record).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
}

/** @param {string} node */
function runs(node) {
  return existsSync(node) && spawnSync(node, ['--version']).status === 0
}

/** @param {string[]} inputs */
function hash(inputs) {
  const sum = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesBelow(input))) {
    sum.update(`${file}\0`)
    sum.update(readFileSync(join(root, file)))
  }
  return sum.digest('hex')
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  const names = readdirSync(full).filter((name) => !name.startsWith('.'))
  return names.sort().flatMap((name) => filesBelow(`${path}/${name}`))
}

/** @param {string} name */
function readStamp(name) {
  const file = join(stamps, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/**
 * @param {string} name
 * @param {string} value
 */
function writeStamp(name, value) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), value)
}
