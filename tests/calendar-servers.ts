/** Real calendar servers from Debian's packages, on loopback, each with a folder of its own. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export type CalendarServer = {
  name: string
  /** What she would type. */
  address: string
  username: string
  password: string
  /** Makes a calendar on it, as her own program would. */
  makeCalendar: (name: string) => Promise<string>
  /** Speaks to it past our code. */
  call: (url: string, init?: RequestInit) => Promise<Response>
  stop: () => Promise<void>
}

/** Radicale, with a name and a password (apt-get install radicale). */
export async function startRadicale(): Promise<CalendarServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-radicale-'))
  const port = await freePort()
  const [username, password] = ['anna', 'geheim: é"']
  writeFileSync(path.join(folder, 'users'), `${username}:${password}\n`)
  const config = `
[server]
hosts = 127.0.0.1:${port}
[auth]
type = htpasswd
htpasswd_filename = ${folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = ${folder}/data
[logging]
level = error
`
  writeFileSync(path.join(folder, 'config'), config)
  const address = `http://127.0.0.1:${port}/`
  return start('radicale', ['--config', path.join(folder, 'config')], {
    ...{ name: 'Radicale', address, username, password, folder },
    home: `${address}${username}/`,
  })
}

/** Xandikos, which asks for no password itself (apt-get install xandikos). */
export async function startXandikos(): Promise<CalendarServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'regie-xandikos-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}/`
  const words = ['-d', folder, '-l', '127.0.0.1', '-p', String(port), '--defaults', '--current-user-principal', '/anna']
  return start('xandikos', words, {
    ...{ name: 'Xandikos', address, username: 'anna', password: 'any', folder },
    home: `${address}anna/calendars/`,
  })
}

async function start(
  program: string,
  words: readonly string[],
  server: Omit<CalendarServer, 'makeCalendar' | 'call' | 'stop'> & { folder: string; home: string },
): Promise<CalendarServer> {
  const child = spawn(`/usr/bin/${program}`, words, { stdio: 'ignore' })
  const ended = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      reject(new Error(`${program} ended with ${code}: apt-get install ${program}`))
    })
  })
  ended.catch(() => undefined)
  const basic = Buffer.from(`${server.username}:${server.password}`).toString('base64')
  const call = (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { authorization: `Basic ${basic}`, ...(init.headers as Record<string, string>) } })
  await Promise.race([ended, untilItAnswers(() => call(server.address))])
  return {
    ...server,
    call,
    async makeCalendar(name) {
      const url = `${server.home}${encodeURIComponent(name.toLowerCase())}/`
      const body = `<?xml version="1.0"?><C:mkcalendar xmlns:D="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav"><D:set><D:prop>
        <D:displayname>${name}</D:displayname></D:prop></D:set></C:mkcalendar>`
      const answer = await call(url, { method: 'MKCALENDAR', body })
      if (!answer.ok) throw new Error(`${server.name} made no calendar: ${answer.status} ${await answer.text()}`)
      return url
    },
    async stop() {
      child.kill()
      await ended.catch(() => undefined)
      rmSync(server.folder, { recursive: true, force: true })
    },
  }
}

async function untilItAnswers(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await attempt()
      return
    } catch (error) {
      if (tries >= 200) throw error
      await sleep(100)
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
