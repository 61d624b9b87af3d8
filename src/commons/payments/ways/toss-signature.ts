import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Toss signs messages about payouts with the security key: HMAC-SHA256 over `body:transmission-time`, in base64 behind
 * `v1:`, two of them while a key is being changed.
 */
export function isSignedByToss(securityKey: string, headers: Headers, body: string): boolean {
  const time = headers.get('tosspayments-webhook-transmission-time') ?? ''
  const given = headers.get('tosspayments-webhook-signature') ?? ''
  const right = createHmac('sha256', securityKey).update(`${body}:${time}`).digest()
  return given
    .replace(/^v1:/, '')
    .split(',')
    .map((one) => Buffer.from(one.trim().replace(/^v1:/, ''), 'base64'))
    .some((one) => one.length === right.length && timingSafeEqual(one, right))
}
