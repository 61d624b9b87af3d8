import { randomBytes } from 'node:crypto'

/** Writes an unexpected error to the log under a number the reader can name, and returns the number. */
export function logged(error: unknown, about: string): string {
  const reference = randomBytes(4).toString('hex').toUpperCase()
  console.error(`[${reference}] ${about}\n`, error)
  return reference
}
