import { z } from 'zod'
import { agentsOf, rootOf } from '../../commons/books/accounts.ts'
import { accountingOf, segmentOf, specialAccounts } from '../../commons/books/special.ts'
import type { Context } from '../../kernel/capability.ts'
import { id, positiveAmount } from '../../kernel/fields.ts'
import type { IncomeTable } from './tables.ts'

/** What brought it: a project; so much of a resource that was delivered; an event. All that is known of it. */
export const sourceFields = {
  project: id('contributions.project').nullable(),
  delivered: z.strictObject({ resource: id('observation.resource'), quantity: positiveAmount() }).nullable(),
  event: id('observation.event').nullable(),
}

export interface Source {
  project: string | null
  delivered: { resource: string; quantity: bigint } | null
  event: string | null
}

export const sourceFailures = ['no_such_resource', 'no_such_event'] as const

/** The first thing named that is not there. */
export async function unknownSource(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  { delivered, event }: Source,
): Promise<(typeof sourceFailures)[number] | undefined> {
  const here = (table: 'observation_resource' | 'observation_event', one: string) =>
    db
      .selectFrom(table)
      .select('id')
      .where('commons_id', '=', commons.id)
      .where('id', '=', one)
      .executeTakeFirst()
  if (delivered && !(await here('observation_resource', delivered.resource))) return 'no_such_resource'
  return event && !(await here('observation_event', event)) ? 'no_such_event' : undefined
}

/** The same as entries name it. */
export const namedSource = ({ project, delivered, event }: Source) => ({
  project: project ?? undefined,
  resource: delivered?.resource,
  quantity: delivered?.quantity,
  event: event ?? undefined,
})

const sourceColumns = ({ project, delivered, event }: Source) => ({
  ...{ project, event },
  resource: delivered?.resource ?? null,
  quantity: delivered?.quantity ?? null,
})

export const placeFailures = ['not_income', 'not_a_place', 'no_such_accounting', 'accounts_apart'] as const

/** What is wrong with where it came in and what as, if anything. */
export function problemOfPlaces(
  ctx: Pick<Context, 'dial'>,
  { place, account }: { place: string; account: string },
): (typeof placeFailures)[number] | undefined {
  if (rootOf(account) !== 'income' || agentsOf(account).length > 0) return 'not_income'
  if (rootOf(place) !== 'assets' || agentsOf(place).length > 0) return 'not_a_place'
  const known = ['', ...ctx.dial(specialAccounts).map(({ code }) => segmentOf(code))]
  if (![place, account].every((one) => known.includes(accountingOf(one)))) return 'no_such_accounting'
  return accountingOf(place) === accountingOf(account) ? undefined : 'accounts_apart'
}

export type NewIncome = Pick<
  IncomeTable,
  'id' | 'unit' | 'amount' | 'on_day' | 'text' | 'place' | 'account' | 'way'
> &
  Partial<Pick<IncomeTable, 'from_commons' | 'from_distribution' | 'obligation'>> & {
    seq: number
    source: Source
  }

export async function keepIncome(ctx: Context, { seq, source, ...income }: NewIncome): Promise<void> {
  const rest = { from_commons: null, from_distribution: null, obligation: null, taken_back_seq: null }
  await ctx.db
    .insertInto('value_income')
    .values({
      ...{ ...rest, ...income, ...sourceColumns(source) },
      commons_id: ctx.commons.id,
      seq: BigInt(seq),
      recorded_at: ctx.now,
    })
    .execute()
}
