import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accessOf } from './access.ts'
import { accessBy, leftOf } from './duty.ts'
import { outOfService } from './out-of-service.ts'
import { valley } from './valley.fixture.ts'

const { w, commons, mina, agents, act, reader } = await valley()
const amount = fc.bigInt({ min: 0n, max: 1000n })
const gate = fc.constantFrom('hard' as const, 'soft' as const)

describe('access by duties', () => {
  it('opens at once when what is missing is done, bought off or released, and not one step before', () => {
    fc.assert(
      fc.property(fc.record({ owed: amount, carried: amount }), gate, amount, amount, (owes, how, a, b) => {
        const total = owes.owed + owes.carried
        const done = a > total ? total : a
        const commuted = b > total - done ? total - done : b
        const missing = (released: bigint) => ({
          ...{ code: 'ditch', unit: 'd', gate: how },
          amount: leftOf({ ...owes, done, commuted, released }),
        })
        const left = total - done - commuted
        expect(accessBy([missing(left)]).access).toBe('open')
        if (left > 0n) expect(accessBy([missing(left - 1n)]).access).toBe(how === 'hard' ? 'closed' : 'last')
      }),
    )
  })

  it('lets a closing duty weigh more than one that puts last', () => {
    const one = { code: 'a', unit: 'd', amount: 1n }
    expect(
      accessBy([
        { ...one, gate: 'soft' },
        { ...one, gate: 'hard' },
      ]).access,
    ).toBe('closed')
    expect(
      accessBy([
        { ...one, gate: 'soft' },
        { ...one, gate: 'hard', amount: 0n },
      ]).access,
    ).toBe('last')
  })
})

describe('accessOf', () => {
  it('is open for everybody where nothing is owed', async () => {
    const found = await accessOf(await reader(), [agents.bora, agents.duri, agents.bora])
    expect(found.size).toBe(2)
    expect(found.get(agents.bora)).toEqual({ access: 'open', missing: [], until: null })
  })
})

describe('outOfService', () => {
  it('says since when, until when and by which ticket; times that touch are one', async () => {
    const { resource } = await act(mina, 'observation.registerResource', {
      ...{
        name: '윗물길',
        note: '',
        location: '',
        conditions: '',
        image: null,
        rival: true,
        depletable: true,
      },
      ...{ origin: 'made', substance: 'material', single: true, unit: 'pieces', quantity: '1' },
      at: w.clock.now().toISOString(),
    })
    const now = w.clock.now()
    const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000)
    const ticket = (number: number, out_from: Date, out_until: Date | null) => ({
      ...{ commons_id: commons, id: w.clock.newId(), number, resource: resource!, reporter: agents.mina },
      ...{ title: '새요', note: '', photo: null, state: 'assessed' as const, out_from, out_until },
      reported_at: now,
    })
    const rows = [
      ticket(1, at(-9), at(-1)),
      ticket(2, at(2), at(5)),
      ticket(3, at(4), at(8)),
      ticket(4, at(9), null),
    ]
    await w.office.database.write.insertInto('care_ticket').values(rows).execute()
    const found = await outOfService(await reader(), [resource!, agents.mina])
    expect(found).toEqual(new Map([[resource, { since: at(2), until: at(8), ticket: rows[1]!.id }]]))
    await w.office.database.write.deleteFrom('care_ticket').where('number', '<', 4).execute()
    expect((await outOfService(await reader(), [resource!])).get(resource!)).toMatchObject({ until: null })
  })
})
