import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { Failure } from '../../kernel/failure.ts'
import { type ActionCode, actionCodes } from './actions.ts'
import { drill, rice, village } from './commands.fixture.ts'
import { flowOf } from './correction.ts'
import { effectsOf } from './effects.ts'

const { act, mina, bora, juno, agents, at, w, commons } = await village()
const register = async (input: object) =>
  (await act(mina, 'observation.registerResource', { ...input, at })).resource!

const things = [
  await register({ ...drill, quantity: '1' }),
  await register({ ...drill, name: '상자', quantity: '1' }),
  await register({ ...rice, quantity: '40' }),
  await register({ ...rice, name: '보라네 쌀', quantity: '20', accountable: agents.mina }),
]
const people = [agents.mina, agents.bora, agents.juno, undefined]

const some = <T>(...values: T[]) => fc.constantFrom(...values)
/** Mostly what fits, now and then something else: all wrong would never get past the first check. */
const mostly = <T>(fitting: fc.Arbitrary<T>, ...odd: T[]) =>
  fc.oneof({ weight: 9, arbitrary: fitting }, { weight: 1, arbitrary: some(...odd) })

const flow = some(...things).chain((resource) => {
  const [unit, quantity] = things.indexOf(resource) < 2 ? ['pieces', '1'] : ['kg', '7']
  return fc.record({
    action: some<ActionCode>(...actionCodes),
    provider: some(...people),
    receiver: some(...people),
    resource: mostly(some(resource), undefined),
    toResource: fc.oneof(some(undefined), some(...things)),
    creates: mostly(some(undefined), rice, drill),
    quantity: mostly(some(quantity), undefined, '1000000000000000'),
    unit: mostly(some(unit), undefined, 'L'),
    effort: some(undefined, '60'),
    effortUnit: some(undefined, 'h'),
    at: mostly(
      some<string | undefined>(at),
      undefined,
      '2027-01-01T00:00:00.000Z',
      '0000-01-01T00:00:00.000Z',
    ),
    begin: mostly(some<string | undefined>(undefined), at),
    toLocation: some(undefined, '헛간'),
    stage: some(undefined, 'husked'),
    state: some(undefined, 'good'),
    note: some(undefined, '말 "따옴표"; drop table'),
  })
})

/** Anything that goes wrong must have been expected. */
async function attempt(actor: Actor, command: string, input: unknown): Promise<string | undefined> {
  try {
    return (await act(actor, command, input)).event
  } catch (error) {
    expect(error).toBeInstanceOf(Failure)
    expect((error as Failure).status).toBeLessThan(500)
    return undefined
  }
}

it('takes whatever it is sent, and every quantity is the sum of what counted', async () => {
  const events: string[] = []
  const anyone = some(mina, bora, juno)
  const steps = fc.tuple(
    anyone,
    flow,
    anyone,
    some('confirm', 'contest', 'correct', 'withdraw'),
    fc.nat(1000),
    some('-1', '3'),
  )
  await fc.assert(
    fc.asyncProperty(steps, async ([actor, input, other, then, which, quantity]) => {
      const recorded = await attempt(actor, 'observation.recordEvent', input)
      if (recorded) events.push(recorded)
      const event = events[which % Math.max(1, events.length)]
      const correction = then === 'correct' ? { quantity } : {}
      const reason = then === 'contest' || then === 'correct' ? { reason: '' } : {}
      if (event) await attempt(other, `observation.${then}Event`, { event, ...correction, ...reason })
    }),
    { numRuns: 400 },
  )
  expect(events.length).toBeGreaterThan(20)
  await expectSums()
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
})

/** Recomputes what is owned and what is there from the counted events alone. */
async function expectSums(): Promise<void> {
  const db = w.office.database.read
  const resources = await db.selectFrom('observation_resource').selectAll().execute()
  const counted = await db
    .selectFrom('observation_event')
    .selectAll()
    .where('status', '=', 'counted')
    .execute()
  const sums = new Map(resources.map((row) => [row.id, { owned: 0n, there: 0n }]))
  for (const row of counted) {
    const stock = (id: string | null) => {
      const found = resources.find((one) => one.id === id)
      const hands = { accounting: 0n, onhand: 0n, accountable: null, custodian: null, isNew: false }
      return found && { id: found.id, unit: found.unit, single: found.single, ...hands }
    }
    for (const change of effectsOf(flowOf(row), {
      resource: stock(row.resource),
      to: stock(row.to_resource),
    })) {
      const sum = sums.get(change.resource)!
      sum.owned += change.accounting
      sum.there += change.onhand
    }
  }
  for (const row of resources) {
    const kept = { owned: row.accounting_quantity, there: row.onhand_quantity }
    expect(kept, row.name).toEqual(sums.get(row.id))
  }
}
