import type { Kysely } from 'kysely'
import type { Commons } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { linesOf } from './stored.ts'
import type { PaymentRow, ProviderCode } from './tables.ts'
import { type Known, type Provider, Refused } from './ways/provider.ts'
import { providerOf } from './ways/provider-of.ts'

type At = { db: Kysely<Tables>; commons: Commons; now: Date }

/** Runs a command as a provider. */
export type Tell = (provider: string, command: string, input: unknown) => Promise<unknown>

export async function knownOf(at: At, row: PaymentRow): Promise<Known> {
  const { id: payment, unit, amount, reference } = row
  const hasPayees = (await linesOf(at, payment)).some(({ payee }) => payee !== null)
  return { payment, commons: at.commons.id, unit, amount, reference, hasPayees, now: at.now }
}

/** The provider of a payment. Throws `Refused` where its keys are gone. */
export function providerFor({ commons }: Pick<At, 'commons'>, row: PaymentRow): Provider {
  const provider = providerOf(commons, row.way as ProviderCode)
  if (!provider) throw new Refused('no_keys')
  return provider
}

/** Asks the provider how a payment is, and has that take its effect; false where it has never heard of it. */
export async function lookAndTell(at: At, row: PaymentRow, tell: Tell): Promise<boolean> {
  const told = await providerFor(at, row).look(await knownOf(at, row))
  if (told) await tell(row.way, 'payments.tellPayment', { payment: row.id, told })
  return told !== null
}
