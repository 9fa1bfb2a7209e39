/**
 * A backup must open without us. Debian's `age` asks for the passphrase on the terminal and nowhere else, so `script` gives it one.
 */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBackup, sealBackup } from '#lib/core/vault/backup.ts'

const passphrase = 'rustig water stroomt langzaam'
const text = '{"format":"regie-export","note":"geëxporteerd"}'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regie-age-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

test('the age command opens a backup of ours with its passphrase', async () => {
  const [sealed, opened] = [join(folder, 'backup.age'), join(folder, 'backup.json')]
  await writeFile(sealed, await sealBackup(new TextEncoder().encode(text), passphrase))
  await age(`--decrypt --output ${opened} ${sealed}`, passphrase)
  expect(await readFile(opened, 'utf8')).toBe(text)
}, 60_000)

test('the age command does not open it with another passphrase', async () => {
  const sealed = join(folder, 'backup.age')
  await writeFile(sealed, await sealBackup(new TextEncoder().encode(text), passphrase))
  await expect(age(`--decrypt --output ${folder}/out ${sealed}`, 'iets anders')).rejects.toThrow('incorrect passphrase')
}, 60_000)

test.each(['', '--armor '])(
  'we open a file made by age -p %s',
  async (option) => {
    const [plain, sealed] = [join(folder, 'plain.json'), join(folder, 'plain.age')]
    await writeFile(plain, text)
    await age(`${option}--passphrase --output ${sealed} ${plain}`, passphrase)
    const opened = await openBackup(new Uint8Array(await readFile(sealed)), passphrase)
    expect(opened.ok && new TextDecoder().decode(opened.value)).toBe(text)
  },
  60_000,
)

/** Runs age on a terminal of its own and types the passphrase at every question. Rejects with what it said. */
function age(words: string, typed: string): Promise<void> {
  const child = spawn('script', ['--quiet', '--return', '--command', `age ${words}`, '/dev/null'])
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString()
      if (/passphrase[^:\n]*: ?$/.test(data.toString())) child.stdin.write(`${typed}\n`)
    })
    child.on('error', () => {
      reject(new Error('this test needs the commands age and script: apt-get install age bsdutils'))
    })
    child.on('close', (code) => {
      if (code === 0) resolve()
      else if (/not found/.test(said)) reject(new Error('this test needs the command age: apt-get install age'))
      else reject(new Error(said))
    })
  })
}
