import type { Commons } from '../../../kernel/capability.ts'
import { keysOf } from '../keys.ts'
import type { ProviderCode } from '../tables.ts'
import { portone } from './portone.ts'
import type { Provider } from './provider.ts'
import { stripe } from './stripe.ts'
import { toss } from './toss.ts'

/** A provider with this commons' keys; undefined where the operator gave none. */
export function providerOf(commons: Commons, code: ProviderCode): Provider | undefined {
  const keys = keysOf(commons)
  if (code === 'toss') return keys.toss && toss(keys.toss)
  if (code === 'portone') return keys.portone && portone(keys.portone)
  return keys.stripe && stripe(keys.stripe)
}
