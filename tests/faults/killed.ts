/**
 * Kills a program at a moment it did not choose, as a power cut or the kernel would, and says what it had acknowledged by then. The
 * program (a file of ours) writes `ready` when it is about to work, and a line of JSON for everything it acknowledges.
 */
import { spawn } from 'node:child_process'

export type Killed<Ack> = { acknowledged: Ack[]; wasKilled: boolean }

/**
 * Starts the program, kills it (SIGKILL) so many milliseconds after so many lines, `ready` being the first, and resolves when it is
 * gone. Lines and not only time, because how far a program comes in a time depends on what else the machine does.
 */
export function killAfter<Ack>(
  file: string,
  words: readonly string[],
  { lines, ms }: { lines: number; ms: number },
): Promise<Killed<Ack>> {
  const child = spawn(process.execPath, [file, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
  let written = ''
  let timer: NodeJS.Timeout | undefined
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    written += text
    if (!timer && written.split('\n').length > lines) timer = setTimeout(() => child.kill('SIGKILL'), ms)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    // After `close` everything it wrote has been read; what has no line end was being written.
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      if (code !== 0 && signal !== 'SIGKILL') {
        reject(new Error(`${file} ended by itself with ${code ?? signal ?? 'nothing'}`))
        return
      }
      const acknowledged = written.split('\n').slice(1, -1)
      resolve({ acknowledged: acknowledged.map((line) => JSON.parse(line) as Ack), wasKilled: signal === 'SIGKILL' })
    })
  })
}
