/** The programs of others that the tests talk to: found, or installed from Debian's packages. */
import { existsSync, readdirSync } from 'node:fs'
import { Refusal, run } from './prepare.mjs'

const chromiumPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Installs what is missing and returns the environment the tests need. Throws a refusal when it may not install.
 * @param {(line: string) => void} say
 */
export function ensurePrograms(say) {
  const missing = [
    ...(findChromium() ? [] : ['chromium', 'fonts-liberation']),
    ...(runs('age', '--version') ? [] : ['age']),
    ...(runs('aubioonset', '--help') ? [] : ['aubio-tools']),
    ...(runs('/usr/bin/python3', '-c', 'import icalendar') ? [] : ['python3-icalendar']),
    ...(hasPostgres() ? [] : ['postgresql']),
    ...(existsSync('/usr/sbin/dnsmasq') ? [] : ['dnsmasq-base']),
    ...(runs('openssl', 'version') ? [] : ['openssl']),
    ...(runs('radicale', '--version') ? [] : ['radicale']),
    ...(existsSync('/usr/bin/xandikos') ? [] : ['xandikos']),
    ...(runs('/usr/bin/python3', '-c', 'import recurring_ical_events, dateutil')
      ? []
      : ['python3-recurring-ical-events', 'python3-dateutil']),
  ]
  if (missing.length > 0) install(missing, say)
  if (!existsSync('/usr/bin/chromium-headless-shell')) installShell(say)
  const chromium = findChromium()
  if (!chromium) throw new Refusal('Chromium was installed but cannot be found; set CHROMIUM to its path.')
  return { CHROMIUM: chromium }
}

/**
 * @param {string[]} packages
 * @param {(line: string) => void} say
 */
function install(packages, say) {
  const names = packages.join(' ')
  const before = process.getuid?.() === 0 ? [] : runs('sudo', '-n', 'true') ? ['sudo', '-n'] : undefined
  if (!before || !existsSync('/usr/bin/apt-get')) {
    throw new Refusal(`The tests need ${names}, and may not install it here. Run: sudo apt-get install ${names}`)
  }
  say(`Installing ${names} from Debian's packages…`)
  const apt = [...before, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=600', '-qq']
  const [command = '', ...words] = apt
  run(command, [...words, 'update'])
  const done = run(command, [...words, 'install', '-y', '--no-install-recommends', ...packages])
  if (done.status !== 0) throw new Refusal(`apt-get could not install ${names}. It said:\n${done.output}`)
}

/**
 * The walks take a quarter less time with it (tests/chromium.ts). Not every system has it as a package, and none of the tests needs it.
 * @param {(line: string) => void} say
 */
function installShell(say) {
  try {
    install(['chromium-headless-shell'], say)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    say('Without chromium-headless-shell: the tests go on with Chromium itself, and take longer.')
  }
}

function findChromium() {
  const named = process.env.CHROMIUM
  return named && existsSync(named) ? named : chromiumPlaces.find((place) => existsSync(place))
}

function hasPostgres() {
  const versions = '/usr/lib/postgresql'
  return existsSync(versions) && readdirSync(versions).some((name) => existsSync(`${versions}/${name}/bin/initdb`))
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function runs(command, ...args) {
  return run(command, args).status === 0
}
