import { describe, expect, it } from 'vitest'
import { coop } from './coop.fixture.ts'

const refused = (code: string, values = {}) => ({
  code: `shares.${code}`,
  values: expect.objectContaining(values),
})

/** Everybody holds five paid shares; Bora leaves on 10 July 2026. */
async function season(clauses = {}) {
  const c = await coop('kr-cooperative', {}, { clauses })
  const rows = Object.values(c.agents).map((agent) => ({
    agent,
    shares: '5',
    paid: '50000',
    on: '2025-05-01',
  }))
  await c.act(c.mina, 'recordOpening', { rows })
  c.w.clock.pass({ days: 130 })
  await c.act(c.bora, 'members.leave', { agent: c.agents.bora })
  return c
}
const bad = { netAssets: '160000', paidIn: '200000', withheld: '10000', dueOn: null }

describe('leaving in July: shares.openClaim, shares.decideRefund, shares.releaseWithheld, shares.lapseClaim', () => {
  it('is claimed, decided by the meeting in the next year with its part of the loss, and paid', async () => {
    const c = await season()
    const { mina, bora, meeting, agents, act } = c
    await expect(act(mina, 'openClaim', { agent: agents.duri, askedOn: null })).rejects.toMatchObject(
      refused('has_not_left'),
    )
    const late = act(bora, 'openClaim', { agent: agents.bora, askedOn: '2026-12-31' })
    await expect(late).rejects.toMatchObject(refused('in_the_future'))
    const { claim } = await act(bora, 'openClaim', { agent: agents.bora, askedOn: '2026-07-10' })
    const again = act(bora, 'openClaim', { agent: agents.bora, askedOn: '2026-07-10' })
    await expect(again).rejects.toMatchObject(refused('claimed_already'))
    const early = act(meeting, 'decideRefund', { claim, ...bad })
    await expect(early).rejects.toMatchObject(refused('not_yet_payable', { from: '2027-01-01' }))
    c.w.clock.pass({ days: 200 })
    await c.w.settle()
    const alone = act(mina, 'decideRefund', { claim, ...bad })
    await expect(alone).rejects.toMatchObject({
      code: 'kernel.needs_decision',
      values: { procedure: 'special' },
    })
    const small = act(meeting, 'decideRefund', { claim, ...bad, paidIn: '40000' })
    await expect(small).rejects.toMatchObject(refused('paid_in_too_small'))
    const much = act(meeting, 'decideRefund', { claim, ...bad, withheld: '40001' })
    await expect(much).rejects.toMatchObject(refused('withholds_too_much', { refund: 40_000n }))
    expect(await act(meeting, 'decideRefund', { claim, ...bad })).toMatchObject({ amount: '40000' })
    await expect(act(meeting, 'decideRefund', { claim, ...bad })).rejects.toMatchObject(refused('not_open'))
    expect(await c.ledger(`equity:shares:${agents.bora}`)).toBe(0n)
    expect(await c.ledger('equity:carried')).toBe(-10_000n)
    await c.payAll('out')
    expect(await c.ledger(`liabilities:payable:refunds:${agents.bora}`)).toBe(-10_000n)
    const release = (amount: string) => act(mina, 'releaseWithheld', { claim, amount, dueOn: null })
    await expect(release('10001')).rejects.toMatchObject(refused('nothing_withheld'))
    await release('10000')
    await c.payAll('out')
    expect(await c.ledger(`liabilities:payable:refunds:${agents.bora}`)).toBe(0n)
    expect(await c.w.verify(c.commons)).toMatchObject({ balancesAgree: true })
  }, 60_000)

  it('lapses two years after it could be asked for, where nobody did', async () => {
    const c = await season()
    const { claim } = await c.act(c.mina, 'openClaim', { agent: c.agents.bora, askedOn: null })
    const clock = { kind: 'clock' } as const
    await expect(c.act(clock, 'lapseClaim', { claim })).rejects.toMatchObject(refused('not_the_time'))
    c.w.clock.pass({ days: 908 })
    await c.w.settle()
    const { claims } = await c.get<{ claims: { state: string }[] }>(c.mina, 'claims')
    expect(claims).toMatchObject([{ state: 'lapsed' }])
    expect(await c.ledger('equity:carried')).toBe(-50_000n)
    const none = c.act(c.mina, 'openClaim', { agent: c.agents.bora, askedOn: null })
    await expect(none).rejects.toMatchObject(refused('holds_none'))
  })
})

describe('shares.transfer', () => {
  it('is for the meeting to decide, and keeps to the limit', async () => {
    const c = await season()
    const { mina, ordinary, agents, act } = c
    const pass = (more = {}) => ({
      from: agents.duri,
      to: agents.sena,
      shares: '1',
      kind: 'transfer',
      ...more,
    })
    await expect(act(mina, 'transfer', pass())).rejects.toMatchObject({ code: 'kernel.needs_decision' })
    for (const [code, wrong] of [
      ['to_oneself', { to: agents.duri }],
      ['not_a_member', { to: agents.bora }],
      ['holds_fewer', { shares: '6' }],
      ['over_limit', { shares: '2' }],
    ] as const)
      await expect(act(ordinary, 'transfer', pass(wrong))).rejects.toMatchObject(refused(code))
    await act(ordinary, 'transfer', pass())
    expect(await c.ledger(`equity:shares:${agents.sena}`)).toBe(-60_000n)
    expect(await c.ledger(`equity:shares:${agents.duri}`)).toBe(-40_000n)
    await act(mina, 'openClaim', { agent: agents.bora, askedOn: null })
    const left = act(ordinary, 'transfer', pass({ from: agents.bora, kind: 'inheritance' }))
    await expect(left).rejects.toMatchObject(refused('claimed_already'))
  })

  it('is nobody’s alone by law, whatever our rules say: the refusal names the article', async () => {
    const alone = { who: ['role:steward'], layer: 'articles' }
    const c = await season({ 'powers.shares.transfer': alone, 'powers.shares.decideRefund': alone })
    const { mina, agents, act } = c
    for (const kind of ['transfer', 'inheritance'] as const) {
      const pass = act(mina, 'transfer', { from: agents.duri, to: agents.sena, shares: '1', kind })
      await expect(pass).rejects.toMatchObject(
        refused('only_by_decision', {
          articleKo: '협동조합 기본법 제24조 제3항',
          articleEn: 'Framework Act on Cooperatives, art. 24(3)',
        }),
      )
    }
    expect(await c.ledger(`equity:shares:${agents.sena}`)).toBe(-50_000n)
    const { claim } = await act(mina, 'openClaim', { agent: agents.bora, askedOn: null })
    c.w.clock.pass({ days: 200 })
    await expect(act(mina, 'decideRefund', { claim, ...bad })).rejects.toMatchObject(
      refused('only_by_decision', { articleKo: expect.stringContaining('제26조') }),
    )
  })

  it('lets an heir who is a member take the shares of somebody who is gone, instead of a refund', async () => {
    const c = await season()
    const { ordinary, mina, agents, act } = c
    // So that the heir stays below the law's part of all shares.
    for (const one of ['mina', 'duri'] as const) await act(mina, 'subscribeFurther', c.take(one, 1))
    await c.payAll()
    const pass = { from: agents.bora, to: agents.sena, shares: '1', kind: 'inheritance' }
    await expect(act(mina, 'transfer', pass)).rejects.toMatchObject({ code: 'kernel.needs_decision' })
    await expect(act(ordinary, 'transfer', { ...pass, shares: '5' })).rejects.toMatchObject(
      refused('over_limit', { articleKo: expect.stringContaining('제22조') }),
    )
    await act(ordinary, 'transfer', pass)
    const heir = await c.get<{ shares: bigint; movements: { kind: string; other: string | null }[] }>(
      ...([mina, 'holder', { agent: agents.sena }] as const),
    )
    expect(heir.shares).toBe(6n)
    expect(heir.movements).toContainEqual(
      expect.objectContaining({ kind: 'inheritance', other: agents.bora }),
    )
    expect(await c.ledger(`equity:shares:${agents.bora}`)).toBe(-40_000n)
    // What nobody inherited is still to be claimed.
    const { claim } = await act(mina, 'openClaim', { agent: agents.bora, askedOn: null })
    expect(await c.get(mina, 'claims')).toMatchObject({ claims: [{ id: claim, shares: 4n, paid: 40_000n }] })
    expect(await c.w.verify(c.commons)).toMatchObject({ balancesAgree: true })
  })

  it('leaves the least everybody holds, or nothing; and only what is paid passes', async () => {
    const c = await coop('none', { 'shares.least': 3 })
    const { mina, ordinary, agents, act } = c
    await act(mina, 'subscribe', c.take('duri', 5))
    const pass = { from: agents.duri, to: agents.sena, shares: '3', kind: 'transfer' }
    await expect(act(ordinary, 'transfer', pass)).rejects.toMatchObject(refused('not_paid_in'))
    await c.payAll()
    await expect(act(ordinary, 'transfer', pass)).rejects.toMatchObject(refused('keeps_too_few'))
    await act(ordinary, 'transfer', { ...pass, shares: '5' })
    expect(await c.ledger(`equity:shares:${agents.sena}`)).toBe(-50_000n)
  })
})

describe('claims and those without one', () => {
  it('come a page at a time, each of them once', async () => {
    const c = await season()
    for (const one of ['duri', 'sena'] as const)
      await c.act(c[one], 'members.leave', { agent: c.agents[one] })
    type Waiting = { people: { agent: string }[]; next: string | null }
    const first = await c.get<Waiting>(c.mina, 'unclaimed', { limit: 2 })
    const second = await c.get<Waiting>(c.mina, 'unclaimed', { limit: 2, after: first.next })
    const { bora, duri, sena } = c.agents
    expect([...first.people, ...second.people].map(({ agent }) => agent).sort()).toEqual(
      [bora, duri, sena].sort(),
    )
    expect(second.next).toBeNull()
    for (const agent of [bora, duri, sena]) await c.act(c.mina, 'openClaim', { agent, askedOn: null })
    expect(await c.get(c.mina, 'unclaimed')).toEqual({ people: [], next: null })
    type Claims = { claims: { agent: string }[]; next: string | null }
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await c.get<Claims>(c.mina, 'claims', { limit: 1, after })
      seen.push(...page.claims.map(({ agent }) => agent))
      after = page.next ?? undefined
    } while (after)
    expect(seen.sort()).toEqual([bora, duri, sena].sort())
    await expect(c.get(c.mina, 'claims', { after: 'x' })).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })
})
