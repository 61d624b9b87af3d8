import { sql } from 'kysely'
import { z } from 'zod'
import type { View } from '../../kernel/capability.ts'
import { type SupposedLine, type Supposition, whatIf } from '../../kernel/what-if.ts'
import { changeRates } from './change-rates.ts'
import { rateFor } from './rates.ts'
import { planAt, ratesOf } from './stored.ts'

/** One charge as it was: by which run, how much, what the member was let off then, and of what types they are. */
interface Past {
  agent: string
  amount: bigint
  reduced: bigint | null
  types: string[]
}

type Rates = readonly { type: string; amount: bigint }[]

/**
 * Other amounts of dues over charges that were made. Who was let off pays what they paid; the others what their type pays
 * by the changed rates. A charge that stands among the rates in force is of the type it stands by, so that with these
 * rates it comes to what it was.
 */
export const ratesChangedOverPast = whatIf({
  title: { ko: '회비', en: 'Dues' },
  touches: ({ command }) => command === changeRates.name,
  async run(view, { input, from, until }): Promise<Supposition> {
    const proposed = changeRates.input.safeParse(z.json().parse(input))
    if (!proposed.success) return { lines: [], outcomes: [], replayed: 0 }
    const { plan, rates } = proposed.data
    const { unit } = await planAt(view, plan)
    const inForce = await ratesOf(view.db, view.commons.id, plan)
    const changed = rates.map(({ type, amount }) => ({ type: type ?? '', amount }))
    const past = await chargesIn(view, plan, from, until)
    const lines = new Map<string, SupposedLine>()
    for (const one of past) {
      const { type, after } = suppose(one, inForce, changed)
      add(lines, { kind: 'agent', id: one.agent }, unit, one.amount, after)
      if (type !== '') add(lines, { kind: 'type', id: type }, unit, one.amount, after)
    }
    return { lines: [...lines.values()], outcomes: [], replayed: past.length }
  },
})

/** The type a charge was made by, and what it would have been. */
function suppose({ amount, reduced, types }: Past, inForce: Rates, changed: Rates) {
  const fitting = inForce.filter((one) => one.amount === amount)
  const own = fitting.find((one) => types.includes(one.type)) ?? fitting[0]
  const type = own?.type ?? types.find((one) => changed.some((rate) => rate.type === one)) ?? ''
  if (reduced !== null) return { type, after: amount }
  const asTyped = own ? (own.type === '' ? [] : [own.type]) : types
  return { type, after: rateFor(changed, asTyped) ?? 0n }
}

/** What was charged in these days and stands. */
async function chargesIn({ db, commons }: View, plan: string, from: string, until: string): Promise<Past[]> {
  const found = await sql<Past>`
    select c.agent, c.amount,
      (select min(d.amount) from dues_reduction d
        where d.commons_id = c.commons_id and d.plan = c.plan and d.agent = c.agent and d.from_on <= r.charged_on
          and (d.until_on is null or d.until_on >= r.charged_on) and d.amount = c.amount) as reduced,
      array(select t.type from members_agent_type t
        where t.commons_id = c.commons_id and t.agent_id = c.agent order by t.type) as types
    from dues_charge c join dues_run r on r.commons_id = c.commons_id and r.id = c.run
    where c.commons_id = ${commons.id} and c.plan = ${plan} and not c.undone
      and r.charged_on between ${from} and ${until}
    order by r.charged_on, c.agent`.execute(db)
  return found.rows
}

function add(
  lines: Map<string, SupposedLine>,
  subject: SupposedLine['subject'],
  unit: string,
  before: bigint,
  after: bigint,
): void {
  const key = `${subject.kind} ${subject.id}`
  const line = lines.get(key)
  lines.set(key, {
    ...{ subject, unit },
    before: (line?.before ?? 0n) + before,
    after: (line?.after ?? 0n) + after,
  })
}
