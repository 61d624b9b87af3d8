import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Commons } from '../../kernel/capability.ts'
import type { WayCode } from './tables.ts'

/** Another address than the provider's own: only where an operator writes it, as tests do. */
const base = { apiBase: z.url({ protocol: /^https?$/ }).optional() }
const key = z.string().min(1).max(500)

const ofCommons = z.strictObject({
  toss: z
    .strictObject({
      clientKey: key,
      secretKey: key,
      /** 64 hexadecimal digits; pays sellers on (지급대행). Without it sellers' parts are not taken. */
      securityKey: z
        .string()
        .regex(/^[0-9a-f]{64}$/i)
        .optional(),
      ...base,
    })
    .optional(),
  portone: z
    .strictObject({
      storeId: key,
      channelKey: key,
      apiSecret: key,
      webhookSecret: key,
      mode: z.enum(['test', 'live']),
      /** Whether partner settlement (파트너 정산) is part of the contract. */
      platform: z.boolean().optional(),
      ...base,
    })
    .optional(),
  stripe: z.strictObject({ secretKey: key, webhookSecret: key, ...base }).optional(),
})

const file = z.record(z.string(), ofCommons)

export type Keys = z.output<typeof ofCommons>
export type TossKeys = NonNullable<Keys['toss']>
export type PortOneKeys = NonNullable<Keys['portone']>
export type StripeKeys = NonNullable<Keys['stripe']>

/** Why the operator's file of keys was not taken; the file's content is never said. */
export type KeysProblem = 'readable_by_others' | 'not_understood'

let all: z.output<typeof file> = {}

/** The keys of every commons of this installation, by slug or id. They live in memory alone. */
export function setPaymentKeys(keys: Record<string, unknown>): KeysProblem | undefined {
  const read = file.safeParse(keys)
  all = read.success ? read.data : {}
  return read.success ? undefined : 'not_understood'
}

/**
 * Reads `DURE_PAYMENT_KEYS`, else `payment-keys.json` in the data folder: `{ "<slug>": { "stripe": { … } } }`. A file
 * that others on the machine may read is not taken. No file, no providers.
 */
export function loadPaymentKeys(env: NodeJS.ProcessEnv, dataFolder: string): KeysProblem | undefined {
  const path = env.DURE_PAYMENT_KEYS || join(dataFolder, 'payment-keys.json')
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return setPaymentKeys({})
  if ((found.mode & 0o077) !== 0) {
    setPaymentKeys({})
    return 'readable_by_others'
  }
  try {
    return setPaymentKeys(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return 'not_understood'
  }
}

/** The keys a commons works with; none where the operator gave none. */
export const keysOf = ({ id, slug }: Commons): Keys => all[slug] ?? all[id] ?? {}

/** Whether these keys move real money; undefined where there are none. */
export function modeOf(keys: Keys, provider: WayCode): 'test' | 'live' | undefined {
  if (provider === 'toss') return keys.toss && (/^test_/.test(keys.toss.secretKey) ? 'test' : 'live')
  if (provider === 'portone') return keys.portone?.mode
  if (provider !== 'stripe') return undefined
  return keys.stripe && (/^[a-z]+_test_/.test(keys.stripe.secretKey) ? 'test' : 'live')
}

/** Whether a provider can pay sellers for us, and how many out of one payment. */
export function payeesAtOnce(keys: Keys, provider: WayCode): number {
  if (provider === 'toss') return keys.toss?.securityKey ? 100 : 0
  if (provider === 'portone') return keys.portone?.platform ? 100 : 0
  // A destination charge has one destination.
  return provider === 'stripe' && keys.stripe ? 1 : 0
}
