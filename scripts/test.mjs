/**
 * `npm test` runs everything, `npm run check` (the word `quick`) what takes seconds. Installs what is missing, goes on
 * after a failure so that one run shows all of them, and ends with one line over all suites.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { ensureBuilt, ensureInstalled, projectNode, root, runOrExplain } from './prepare.mjs'
import { ensurePrograms } from './programs.mjs'

/** @typedef {{ passed: number, failed: number }} Count */

const quick = process.argv.includes('quick')
const reports = mkdtempSync(join(tmpdir(), 'regie-test-'))
const total = { passed: 0, failed: 0 }

/** @param {string} line */
const say = (line) => console.log(`\n— ${line}`)

await runOrExplain(async () => {
  ensureInstalled(say)
  const node = projectNode()
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, PATH: [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter), CI: '1' }
  if (!process.stdout.isTTY) env.NO_COLOR = '1'
  if (!quick) Object.assign(env, ensurePrograms(say))
  rmSync(join(root, 'test-results'), { recursive: true, force: true })

  /**
   * @param {string} name
   * @param {string[]} command
   * @param {(exitCode: number) => Count} count
   */
  const suite = (name, command, count) => {
    say(name)
    const { status } = spawnSync(node, command, { cwd: root, stdio: 'inherit', env })
    const { passed, failed } = count(status ?? 1)
    total.passed += passed
    total.failed += failed
  }

  const bin = 'node_modules'
  suite('Routes and their types', [`${bin}/@sveltejs/kit/svelte-kit.js`, 'sync'], asOne)
  suite('Format', [`${bin}/prettier/bin/prettier.cjs`, '--check', '--log-level', 'warn', '.'], asOne)
  suite('Types', [`${bin}/svelte-check/bin/svelte-check`, '--tsconfig', './tsconfig.json', '--output', 'human'], asOne)
  suite('Lint', [`${bin}/eslint/bin/eslint.js`, '.'], asOne)
  suite('Circles', [`${bin}/dependency-cruiser/bin/dependency-cruiser.mjs`, 'src'], asOne)
  suite('Unused files and exports', [`${bin}/knip/bin/knip.js`, '--no-progress'], asOne)
  vitest('node', 'Units')
  if (quick) return

  say('Build')
  ensureBuilt(node, say)
  vitest('peers', 'Against other programs: PostgreSQL, age, aubio')
  vitest('built', 'The built server')
  vitest('browser', 'Units in Chromium')
  const report = join(reports, 'e2e.json')
  env.PLAYWRIGHT_JSON_OUTPUT_NAME = report
  suite(
    'Whole paths in Chromium',
    [`${bin}/@playwright/test/cli.js`, 'test', '--reporter=list,json', '--pass-with-no-tests'],
    (exitCode) =>
      readCount(report, exitCode, ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky })),
  )

  /**
   * @param {string} project
   * @param {string} name
   */
  function vitest(project, name) {
    const file = join(reports, `${project}.json`)
    const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
    suite(name, [`${bin}/vitest/vitest.mjs`, 'run', '--project', project, ...reporters], (exitCode) =>
      readCount(file, exitCode, (found) => ({ passed: found.numPassedTests, failed: found.numFailedTests })),
    )
  }
}).finally(() => {
  rmSync(reports, { recursive: true, force: true })
  if (process.exitCode) total.failed += 1
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  if (total.failed > 0) process.exitCode = 1
})

/**
 * A tool that is content counts as one test.
 * @param {number} exitCode
 * @returns {Count}
 */
function asOne(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * A suite that stopped without naming a failed test has failed all the same.
 * @param {string} file
 * @param {number} exitCode
 * @param {(report: any) => Count} read
 * @returns {Count}
 */
function readCount(file, exitCode, read) {
  if (!existsSync(file)) return asOne(exitCode)
  const { passed, failed } = read(JSON.parse(readFileSync(file, 'utf8')))
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed }
}
