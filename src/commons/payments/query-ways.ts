import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { amount, id, instant, unitCode } from '../../kernel/fields.ts'
import { balancesOf } from './balances.ts'
import { waysOffered } from './dials.ts'
import { keysOf, modeOf, payeesAtOnce } from './keys.ts'
import { clearingPlace } from './places.ts'
import { providerCodes, type WayCode, wayCodes } from './tables.ts'

const wayShape = z.object({
  way: z.enum(wayCodes),
  offered: z.boolean(),
  /** Of a provider: whether its keys move real money; null where there are none. */
  mode: z.enum(['test', 'live']).nullable(),
  paysOthers: z.boolean(),
  heardAt: instant().nullable(),
  /** What it holds of ours until it pays us out. */
  held: z.array(z.object({ unit: unitCode(), amount: amount() })),
})

const payeeShape = z.object({
  agent: id('members.agent'),
  provider: z.enum(providerCodes),
  reference: z.string(),
})

const mostPayees = 300

/** Which ways are on, in test or for real, and when each provider was last heard. No key is ever part of it. */
export const ways = query({
  input: z.strictObject({}),
  output: z.object({ ways: z.array(wayShape), payees: z.array(payeeShape) }),
  who: ['role:steward', 'role:treasurer'],
  async run({ db, commons, charter }) {
    const offered = charter.value(waysOffered.name) as readonly WayCode[]
    const keys = keysOf(commons)
    const [heard, held, payees] = await Promise.all([
      db.selectFrom('payments_heard').selectAll().where('commons_id', '=', commons.id).execute(),
      balancesOf(
        db,
        commons.id,
        providerCodes.map((code) => clearingPlace('', code)),
      ),
      db
        .selectFrom('payments_payee')
        .select(['agent', 'provider', 'reference'])
        .where('commons_id', '=', commons.id)
        .orderBy('agent')
        .orderBy('provider')
        .limit(mostPayees)
        .execute(),
    ])
    const all = wayCodes.map((way) => ({
      ...{ way, offered: offered.includes(way) },
      mode: modeOf(keys, way) ?? null,
      paysOthers: payeesAtOnce(keys, way) > 0,
      heardAt: heard.find(({ provider }) => provider === way)?.at.toISOString() ?? null,
      held: held.flatMap(({ account, unit, amount }) =>
        account === clearingPlace('', way) ? [{ unit, amount }] : [],
      ),
    }))
    return { ways: all, payees }
  },
})
