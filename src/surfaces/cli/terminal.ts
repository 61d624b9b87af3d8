import type { Io } from './call.ts'

/** Where no one watches, long work says now and then how far it is. */
const logPauseMs = 2000

/** Reads and writes where this process was started. */
export function terminal(): Io {
  const { stdout, stderr, stdin, env } = process
  // Whoever reads our output may stop before its end, as `head` does.
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  let isDrawing = false
  let said = performance.now()
  const endProgress = () => {
    if (isDrawing) stderr.write('\n')
    isDrawing = false
  }
  return {
    write: (text) =>
      new Promise((resolve) => {
        endProgress()
        stdout.write(text, () => resolve())
      }),
    tell: (line) => {
      endProgress()
      stderr.write(`${line}\n`)
    },
    progress: (line) => {
      if (stderr.isTTY) {
        stderr.write(`\r\u001b[K${line}`)
        isDrawing = true
      } else if (performance.now() - said > logPauseMs) {
        stderr.write(`${line}\n`)
        said = performance.now()
      }
    },
    stdin: () => stdin,
    isTerminal: Boolean(stdout.isTTY),
    env,
  }
}
