import { beforeEach, describe, expect, it } from 'vitest'
import { bakery, refused } from './plans.fixture.ts'
import type { AgreementView, FlowView } from './shapes.ts'

const b = await bakery()
const { mina, bora, juno, agents, see, day, w } = b
const propose = b.plans('proposeAgreement')
const agree = b.plans('agree')
const sensors = { from: 'one', action: 'transfer', name: '센서', amount: '10', unit: 'pieces', dueOn: day }
const payment = { from: 'other', action: 'transfer', name: '값', amount: '1000000', unit: 'KRW', dueOn: day }
const order = { name: '센서 주문', note: '', commitments: [sensors, payment] }
let agreement = ''
beforeEach(async () => {
  agreement = (await propose(mina, { ...order, one: undefined, other: agents.bora })).agreement!
})
const matter = { what: 'agreement' as const }
const seen = (id = agreement) =>
  see<{ agreement: AgreementView; commitments: FlowView[] }>(juno, 'agreement', { agreement: id })

describe('plans.proposeAgreement', () => {
  it('holds once both sides have said yes, all of it', async () => {
    expect((await seen()).commitments.map((one) => one.state)).toEqual(['asked', 'asked'])
    await agree(bora, { ...matter, id: agreement })
    const { agreement: head, commitments } = await seen()
    expect(head.status).toBe('agreed')
    expect(commitments.map((one) => [one.name, one.provider, one.receiver, one.state])).toEqual([
      ['센서', null, agents.bora, 'open'],
      ['값', agents.bora, null, 'open'],
    ])
  })

  it('asks the commons where its other side proposes it', async () => {
    const mine = await propose(bora, { ...order, other: agents.bora })
    await expect(agree(bora, { ...matter, id: mine.agreement })).rejects.toMatchObject(refused('not_asked'))
    expect(await agree(juno, { ...matter, id: mine.agreement })).toEqual({ status: 'agreed' })
  })

  it('is declined whole and called off whole, never in parts', async () => {
    const [first] = (await seen()).commitments
    const part = { what: 'commitment', id: first!.id }
    await expect(agree(bora, part)).rejects.toMatchObject(refused('part_of_agreement'))
    await expect(b.plans('decline')(bora, { ...part, reason: '' })).rejects.toMatchObject(
      refused('part_of_agreement'),
    )
    await expect(b.plans('callOff')(bora, { ...part, reason: '비싸요' })).rejects.toMatchObject(
      refused('part_of_agreement'),
    )
    await b.plans('callOff')(bora, { ...matter, id: agreement, reason: '비싸요' })
    expect((await seen()).commitments.map((one) => one.state)).toEqual(['cancelled', 'cancelled'])
    const other = await propose(mina, { ...order, one: agents.juno, other: agents.bora })
    await b.plans('decline')(juno, { ...matter, id: other.agreement, reason: '다음에요' })
    expect((await seen(other.agreement)).agreement).toMatchObject({ status: 'declined', reason: '다음에요' })
  })

  it('needs two sides, a day to come and something promised', async () => {
    const two = { one: agents.juno, other: agents.bora }
    await expect(propose(mina, { ...order, ...two, other: agents.juno })).rejects.toMatchObject(
      refused('agents_must_differ'),
    )
    await expect(propose(mina, { ...order, one: b.commons })).rejects.toMatchObject(refused('no_such_agent'))
    const late = [{ ...sensors, dueOn: '2026-01-01' }]
    await expect(propose(mina, { ...order, ...two, commitments: late })).rejects.toMatchObject(
      refused('due_past'),
    )
    const inKilos = [{ ...sensors, action: 'work' }]
    await expect(propose(mina, { ...order, ...two, commitments: inKilos })).rejects.toMatchObject(
      refused('hours_wanted'),
    )
    await expect(propose(mina, { ...order, ...two, commitments: [] })).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    const list = await see<{ agreements: object[] }>(juno, 'agreements', { agent: agents.bora })
    expect(list.agreements.length).toBeGreaterThan(3)
    expect(await w.verify(b.commons)).toMatchObject({ balancesAgree: true })
  })
})
