import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOf, weightOf } from './shares.ts'
import { type Village, village } from './village.fixture.ts'

const people = ['mina', 'bora', 'duri', 'hana', 'sora'] as const
type Person = (typeof people)[number]

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant('give' as const),
      who: fc.constantFrom(...people),
      idea: fc.nat(2),
      amount: fc.integer({ min: 1, max: 70_000 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('back' as const), nth: fc.nat(20) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('accept' as const, 'raise' as const, 'cancel' as const, 'complete' as const),
      idea: fc.nat(2),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('spend' as const),
      idea: fc.nat(2),
      amount: fc.integer({ min: 1, max: 50_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constantFrom('grant' as const, 'ungrant' as const),
      who: fc.constantFrom(...people),
      amount: fc.integer({ min: 1, max: 30_000 }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

/** Whatever is refused changes nothing; everything else must leave the sums right. */
async function play(v: Village, ideas: string[], gifts: { who: Person; gift: string }[], one: Step) {
  const idea = 'idea' in one ? ideas[one.idea]! : ''
  const number = 'idea' in one ? one.idea + 1 : 0
  if (one.does === 'give') gifts.push({ who: one.who, gift: (await v.give(one.who, idea, one.amount)).gift })
  if (one.does === 'back') {
    const gift = gifts[one.nth % Math.max(gifts.length, 1)]
    if (gift) await v.does(gift.who, 'takeBackGift', { gift: gift.gift })
  }
  if (one.does === 'accept') await v.does('bora', 'acceptFunding', { idea })
  if (one.does === 'cancel') await v.does('bora', 'cancelIdea', { idea, reason: '까닭' })
  if (one.does === 'complete') await v.does('bora', 'completeIdea', { idea, report: '했어요' })
  if (one.does === 'raise') {
    const { least, most } = (await v.idea(idea)).idea
    const line = { label: '더', least: String(least + 10_000n), most: String(most + 20_000n) }
    await v.does('bora', 'raiseGoal', { idea, lines: [line], reason: '더' })
  }
  if (one.does === 'spend') await spend(v, number, one.amount)
  if (one.does === 'grant' || one.does === 'ungrant') {
    const [{ id }] = await v.get<[{ id: string }]>('mina', 'rounds')
    const command = one.does === 'grant' ? 'grantAllowance' : 'takeBackAllowance'
    await v.does('mina', command, { round: id, agent: v.agents[one.who], amount: String(one.amount) })
  }
}

async function spend(v: Village, number: number, amount: number) {
  const paper = { spentOn: '2026-03-10', refund: false, payeeName: '가게', evidence: 'card', photos: [] }
  const { expense } = await v.does<{ expense: string }>('duri', 'expenses.askExpense', {
    ...{ what: '물건', details: '', amount: String(amount), unit: 'KRW', account: 'expenses:supplies' },
    ...{ budgetLine: `idea-${number}`, ...paper },
  })
  await v.does('mina', 'expenses.approveExpense', { expense, amount: String(amount) })
}

/** What every figure says must be what the ledger says, and all of it together the pool. */
async function check(v: Village, of: string, ideas: string[], spent: bigint) {
  const { round, all } = await v.round(of)
  const shown = await Promise.all(ideas.map((one) => v.idea(one)))
  const sum = (amounts: bigint[]) => amounts.reduce((total, one) => total + one, 0n)
  const given = sum(shown.map(({ idea }) => idea.given))
  const [closed] = await v.entries('round_closed')
  const unshared = BigInt(closed?.postings[0]?.amount ?? 0)
  expect(round.rest + unshared + all.left! + given + all.returned!).toBe(round.pool)
  expect(await v.held('equity:budgets:round-1:allowances')).toBe(all.left)
  expect(await v.held('equity:budgets:round-1:pool')).toBe(round.rest)
  for (const { idea } of shown) {
    const held = await v.held(`equity:budgets:round-1:idea-${idea.number}`)
    const used = (await v.idea(idea.id)).spent
    expect(held).toBe(idea.given - used - idea.unspent)
    expect(idea.funded <= idea.given && idea.given <= idea.most).toBe(true)
  }
  expect(sum(shown.map((one) => one.spent))).toBe(spent)
  const { rows } = await v.w.office.database.owner.query(
    `select account from ledger_balance where commons_id = $1 and account like 'equity:budgets:%' and amount > 0`,
    [v.commons],
  )
  expect(rows).toEqual([])
}

describe('whatever people do in a round', () => {
  it('allowances, gifts and what is left are the pool; nothing is ever below zero; all of it can be replayed', async () => {
    const scripts = fc.sample(fc.array(step, { minLength: 25, maxLength: 40 }), {
      numRuns: 4,
      seed: 20260302,
    })
    for (const script of scripts) {
      const v = await village()
      const of = await v.open({ each: '90000' })
      const ideas = [await v.ready('bora', of), await v.ready('bora', of), await v.ready('bora', of)]
      await v.until(10)
      const gifts: { who: Person; gift: string }[] = []
      for (const one of script) {
        await play(v, ideas, gifts, one).catch((error: { code?: string }) => {
          if (!error.code) throw error
        })
        await check(v, of, ideas, await v.held('expenses').then((sum) => -sum))
      }
      expect(gifts.length).toBeGreaterThan(3)
      const before = await v.held('equity:budgets')
      await v.until(20)
      await check(v, of, ideas, await v.held('expenses').then((sum) => -sum))
      expect(await v.held('equity:budgets')).toBeLessThanOrEqual(before)
      expect(await v.held('equity:budgets:round-1:allowances')).toBe(0n)
      expect(await v.w.verify(v.commons)).toMatchObject({ findings: [], balancesAgree: true })
      await replays(v)
    }
  }, 60_000)

  it('shares are whole, equal for equals, and never more than there is', () => {
    const amounts = fc.bigInt({ min: 0n, max: 10n ** 15n })
    fc.assert(
      fc.property(
        amounts,
        fc.bigInt({ min: 0n, max: 10_000n }),
        fc.option(amounts),
        (pool, weights, each) => {
          const share = shareOf(pool, weights, each)
          expect(share * weights).toBeLessThanOrEqual(pool)
          if (each === null && weights > 0n) expect(pool - share * weights).toBeLessThan(weights)
          if (each !== null) expect(share).toBeLessThanOrEqual(each)
        },
      ),
    )
    const rule = {
      rule: 'types',
      weights: [
        { type: 'a', weight: 1 },
        { type: 'b', weight: 3 },
      ],
    } as const
    const of = (...types: string[]) => weightOf({ types }, rule as never, [])
    expect([of(), of('a'), of('a', 'b'), of('c')]).toEqual([0n, 1n, 3n, 0n])
    expect(weightOf({ types: ['a'] }, { rule: 'equal' }, ['b'])).toBe(0n)
  })
})

/** The journal alone tells which gifts stand: given, and not named as the cause of a return. */
async function replays(v: Village) {
  const given = await v.entries('gift_given')
  const back = new Set((await v.entries('gift_returned')).map((one) => one.cause))
  const standing = given.filter((one) => !back.has(one.seq)).map((one) => one.data.gift)
  const { rows } = await v.w.office.database.owner.query(
    'select id from budgeting_gift where commons_id = $1 and returned_seq is null order by seq',
    [v.commons],
  )
  expect(rows.map((row) => row.id)).toEqual(standing)
}
