import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Actor } from '../../kernel/authority.ts'
import type { distribution as distributionQuery } from './query-distributions.ts'
import type { whyContributions, whyShare } from './query-why.ts'
import { season } from './season.fixture.ts'

type Why = z.output<typeof whyShare.output>
type Behind = z.output<typeof whyContributions.output>
type One = z.output<typeof distributionQuery.output>

async function shared(open: 'anyone' | 'member' | 'own') {
  const s = await season(undefined, { dials: { 'value.shares_open_to': open } })
  const first = await s.log(s.bora, 2)
  await s.log(s.bora, 1, { happenedOn: '2026-02-12' })
  await s.log(s.duri, 1)
  // Of the same days, but of a kind no rule of the equation counts.
  await s.log(s.bora, 5, { kind: 'care' })
  await s.act(s.bora, 'contributions.correctContribution', {
    contribution: first,
    quantity: '10800',
    reason: '',
  })
  const sold = await s.income(50_000)
  const { distribution, seq } = await s.distribute(s.sharing([[sold, 50_000]]))
  // What comes or changes afterwards is no part of it.
  await s.log(s.bora, 9)
  await s.act(s.bora, 'contributions.correctContribution', {
    contribution: first,
    quantity: '60',
    reason: '',
  })
  const why = (who: Actor, agent = s.agents.bora) => s.get<Why>(who, 'whyShare', { distribution, agent })
  return { ...s, distribution, seq, why }
}

describe('value.whyShare', async () => {
  const s = await shared('member')
  const { bora, duri, agents, distribution, seq, why, get } = s

  it('opens a share down to what was given and what it weighed', async () => {
    const { amount, buckets, clause, distribution: of, obligation } = await why(duri)
    expect({ amount, clause, seq: of.seq, version: of.charterVersion }).toEqual({
      ...{ amount: 32_000n, clause: 'dials.value.equations', seq, version: 1 },
    })
    expect(obligation).not.toBeNull()
    expect(buckets).toMatchObject([
      {
        turn: { bucket: 'makers', amount: 40_000n, placed: 40_000n, people: 2, weight: '100000' },
        part: { weight: '80000', proportional: '32000', quota: '32000', limited: null, amount: 32_000n },
        rule: { to: { rules: [{ worth: '20000' }] } },
        lines: [{ rule: 0, kind: 'work', quantity: 14_400n, count: 2, weight: '80000' }],
      },
    ])
  })

  it('leads to the contributions behind it, as they counted then, and to none the rule does not count', async () => {
    const { contributions, next } = await get<Behind>(bora, 'whyContributions', {
      distribution,
      agent: agents.bora,
    })
    expect(contributions.map((one) => [one.day, one.quantity])).toEqual([
      ['2026-02-12', 3_600n],
      ['2026-02-10', 10_800n],
    ])
    const paid = contributions.flatMap((one) => one.paid.map(({ paid }) => paid))
    expect(paid.reduce((sum, one) => sum + one, 0n)).toBe(32_000_000_000n)
    expect(contributions.every((one) => one.entry !== null && one.entry < seq)).toBe(true)
    expect(next).toBeNull()
  })

  it('is among members where the charter says so', async () => {
    await expect(why({ kind: 'anyone' })).rejects.toMatchObject({ code: 'kernel.sign_in_needed' })
    const stranger = await s.w.person('나그네')
    await expect(why(stranger)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const mine = await get<{ shares: { amount: bigint; paid: bigint }[] }>(duri, 'myShares')
    expect(mine.shares).toMatchObject([{ amount: 8_000n, paid: 0n }])
    const { distributions } = await get<{ distributions: { mine: bigint; total: bigint }[] }>(
      bora,
      'distributions',
    )
    expect(distributions).toMatchObject([{ mine: 32_000n, total: 50_000n }])
    const { equations } = await get<{ equations: { sentence: string }[] }>(duri, 'equations')
    expect(equations[0]!.sentence).toContain('20,000원')
  })
})

it('is open to anyone where the charter says so', async () => {
  const s = await shared('anyone')
  expect((await s.why({ kind: 'anyone' })).amount).toBe(32_000n)
})

describe('shares that are each one’s own', async () => {
  const s = await shared('own')
  const { mina, bora, duri, agents, distribution, why, get } = s
  const shown = (who: Actor) => get<One>(who, 'distribution', { distribution })

  it('are shown to nobody else but who looks after sharing', async () => {
    expect((await why(bora)).amount).toBe(32_000n)
    expect((await why(mina)).amount).toBe(32_000n)
    await expect(why(duri)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const seen = await shown(duri)
    expect(seen.recipients.map(({ to }) => to.id).sort()).toEqual([agents.duri, 'common'].sort())
    expect(seen.others).toEqual({ people: 1, amount: 32_000n })
    expect((await shown(mina)).others).toEqual({ people: 0, amount: 0n })
  })

  it('nor in the journal, nor in the books', async () => {
    const { rows } = await s.w.office.database.owner.query(
      "select kind, body from journal_entry where kind in ('value.income_distributed', 'value.share_credited')",
    )
    expect(rows.map(({ kind, body }) => [kind, body.includes(agents.bora)]).sort()).toEqual([
      ['value.income_distributed', false],
      ['value.share_credited', false],
      ['value.share_credited', true],
    ])
    const { balances } = await get<{ balances: { account: string; amount: bigint }[] }>(
      duri,
      'books.balances',
    )
    expect(
      balances.filter(({ account }) => account.includes('distributions') && account.includes(agents.bora)),
    ).toEqual([])
    expect(await s.w.verify(s.commons)).toMatchObject({ balancesAgree: true })
    await s.act(mina, 'takeBackDistribution', { distribution, reason: '다시' })
    expect(await s.balance('expenses:distributions')).toBe(0n)
    expect(await s.w.verify(s.commons)).toMatchObject({ balancesAgree: true })
  })
})
