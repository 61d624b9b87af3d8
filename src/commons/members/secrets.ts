import { createHash, createHmac, randomBytes } from 'node:crypto'

/** A link's secret: 128 random bits, short enough to be shown as a QR code. */
export const newLinkToken = (): string => randomBytes(16).toString('base64url')

/** A key for programs. The prefix lets scanners of leaked secrets recognise it. */
export const newApiToken = (): string => `dure_${randomBytes(32).toString('base64url')}`

/** What is kept of a secret. Random secrets of this length need neither salt nor a slow hash. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** Each agent's own token on a sheet of links made from one secret. */
export function sheetToken(secret: string, agent: string): string {
  return createHmac('sha256', secret).update(agent).digest().subarray(0, 16).toString('base64url')
}
