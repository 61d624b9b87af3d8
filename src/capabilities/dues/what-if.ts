import { sql } from 'kysely'
import { z } from 'zod'
import type { View } from '../../kernel/capability.ts'
import { replay } from '../../kernel/rule.ts'
import { type SupposedLine, type Supposition, whatIf } from '../../kernel/what-if.ts'
import { amountDue } from './amount-due.ts'
import { changeRates } from './change-rates.ts'
import { planAt } from './stored.ts'

/** What one member was charged while the same decided it: so many times, so much altogether. */
interface Past {
  agent: string
  types: string[]
  reduced: bigint | null
  times: number
  charged: bigint
}

/**
 * Other amounts of dues over charges that were made: each by what was known of the member on that day, of those as well
 * who had nothing to pay. With the amounts they were charged by it comes to what it was.
 */
export const ratesChangedOverPast = whatIf({
  title: { ko: '회비', en: 'Dues' },
  touches: ({ command }) => command === changeRates.name,
  async run(view, { input, from, until }): Promise<Supposition> {
    const proposed = changeRates.input.safeParse(z.json().parse(input))
    if (!proposed.success) return { lines: [], outcomes: [], replayed: 0 }
    const { plan, rates } = proposed.data
    const { unit } = await planAt(view, plan)
    const past = await chargesIn(view, plan, from, until)
    const changed = rates.map(({ type, amount }) => ({ type: type ?? '', amount }))
    const { outcomes } = replay(amountDue, changed, past, {})
    const sums = new Sums(unit)
    for (const [i, one] of past.entries()) sums.add(one, outcomes[i]!.outcome.amount * BigInt(one.times))
    const replayed = past.reduce((all, { times }) => all + times, 0)
    return { lines: sums.lines(), outcomes: [], replayed }
  },
})

/** What was charged in these days and stands, as many rows as people whatever the days. */
async function chargesIn({ db, commons }: View, plan: string, from: string, until: string): Promise<Past[]> {
  const found = await sql<Past>`
    select f.agent, f.types, f.reduced, count(*)::int as times, coalesce(sum(c.amount), 0) as charged
    from dues_run r
      join dues_fact f on f.commons_id = r.commons_id and f.run = r.id
      left join dues_charge c on c.commons_id = f.commons_id and c.run = f.run and c.agent = f.agent
    where r.commons_id = ${commons.id} and r.plan = ${plan} and r.state in ('charging', 'charged')
      and r.charged_on between ${from} and ${until}
    group by f.agent, f.types, f.reduced order by f.agent, f.types, f.reduced`.execute(db)
  return found.rows
}

/** By person, and by each type they were of. */
class Sums {
  readonly #lines = new Map<string, SupposedLine & { within: Set<string> }>()

  readonly #unit: string

  constructor(unit: string) {
    this.#unit = unit
  }

  add({ agent, types, charged }: Past, after: bigint): void {
    this.#add({ kind: 'agent', id: agent }, agent, charged, after)
    for (const id of types) this.#add({ kind: 'type', id }, agent, charged, after)
  }

  #add(subject: SupposedLine['subject'], agent: string, before: bigint, after: bigint): void {
    const key = `${subject.kind} ${subject.id}`
    const line = this.#lines.get(key) ?? {
      subject,
      unit: this.#unit,
      before: 0n,
      after: 0n,
      within: new Set(),
    }
    line.before += before
    line.after += after
    line.within.add(agent)
    this.#lines.set(key, line)
  }

  lines(): SupposedLine[] {
    return [...this.#lines.values()].map(({ within, ...line }) => ({ ...line, people: within.size }))
  }
}
