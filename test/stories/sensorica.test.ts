import { beforeAll, describe, expect, it } from 'vitest'
import { world } from '../world.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A season of an open value network: three people design, make and sell a mosquito sensor and, apart from it, a bench.
 * A laboratory orders ten sensors; what it pays is shared by what each gave. Then a rate changes by vote, and the next
 * income is shared by the new one. Each figure is worked out by hand in a comment beside it.
 */
let s: Season
const makers = ['mina', 'suho', 'jiu']
const hours = (n: number) => String(n * 3600)

beforeAll(async () => {
  s = await season(await world(), 'sensorica', [
    ['mina', '김민아', 'affiliate'],
    ['suho', '이수호', 'affiliate'],
    ['jiu', '박지우', 'affiliate'],
    ['lab', '모기 연구실', 'observer'],
  ])
})

/** Proposed, voted for by two of three, and carried out at once. */
async function decide(by: string, command: string, input: unknown) {
  const decision = await s.propose(by, command, input)
  await s.answer(decision, 'yes', makers.slice(0, 2))
  expect(await s.state(decision)).toBe('executed')
}

const give = (by: string, project: string, kind: string, quantity: string, more: object = {}) =>
  s.does(by, 'contributions.logContribution', {
    ...{ kind, quantity, unit: 'h', happenedOn: '2026-02-10', project, note: '', gift: false },
    ...more,
  })

const recordIncome = async (amount: number, project: string, text: string) =>
  (
    await s.does<{ income: string }>('mina', 'value.recordIncome', {
      ...{ unit: 'KRW', amount: String(amount), on: today(), text, project, delivered: null, event: null },
      ...{ place: 'assets:sp-enterprise:bank', account: 'income:sp-enterprise:sales' },
    })
  ).income

const today = () => s.w.clock.now().toISOString().slice(0, 10)
const sharing = (income: string, amount: number, until = today()) => ({
  ...{ equation: 'sales', incomes: [{ income, amount: String(amount) }], from: '2026-01-01', until },
})

/** The rules of sharing changed as text. */
async function rates(change: (text: string) => string) {
  const from = (await s.w.view(s.as('mina'), s.commons)).charter.value('value.equations')
  return s.change('value.equations', from, JSON.parse(change(JSON.stringify(from))))
}

/** Design at 24,000 won an hour instead of 30,000. */
const lowerRate = () => rates((text) => text.replace('"worth":"30000"', '"worth":"24000"'))

interface Shown {
  digest: string
  recipients: { to: { kind: string; id: string }; amount: bigint }[]
}
/** Who gets how much, by the codes of this story. */
const shares = ({ recipients }: Shown) =>
  Object.fromEntries(
    recipients.map(({ to, amount }) => [makers.find((one) => s.agent(one) === to.id) ?? to.id, amount]),
  )
const balance = async (account: string) => {
  const found = await s.w.get<{ balances: { account: string; amount: bigint }[] }>(
    s.as('mina'),
    s.commons,
    'books.balances',
    { unit: 'KRW' },
  )
  return found.balances.find((one) => one.account === account)?.amount ?? 0n
}

describe('a season of an open value network', () => {
  let [sensor, bench, order, first] = ['', '', '', '']

  it('opens its fund and its projects', async () => {
    await decide('mina', 'books.openFund', {
      ...{ code: 'commons', name: '함께 쓰는 기금', purpose: '장비와 작업실', spender: 'decision' },
    })
    const start = async (name: string) =>
      (await s.does<{ project: string }>('mina', 'contributions.startProject', { name, purpose: '' })).project
    ;[sensor, bench] = [await start('모기 감지기'), await start('공동 작업대')]
  })

  it('writes down what each gave, in two projects, and leaves a gift a gift', async () => {
    await give('mina', sensor, 'design', hours(20))
    await give('suho', sensor, 'making', hours(10))
    await give('jiu', sensor, 'distribution', hours(5))
    await give('suho', sensor, 'material', '150000', { unit: 'KRW' })
    await give('jiu', sensor, 'money', '100000', { unit: 'KRW' })
    await give('jiu', sensor, 'making', hours(3), { gift: true })
    await give('mina', bench, 'making', hours(8))
    await give('suho', bench, 'coordination', hours(4))
  })

  it('agrees with the laboratory on ten sensors for 1,500,000 won', async () => {
    const side = { name: '모기 감지기', unit: 'pieces', amount: '10', dueOn: '2026-03-20' }
    const agreed = await s.does<{ agreement: string; status: string }>('mina', 'plans.proposeAgreement', {
      ...{ name: '감지기 열 대 주문', note: '', other: s.agent('lab') },
      commitments: [
        { from: 'one', action: 'transfer', ...side },
        {
          from: 'other',
          action: 'transfer',
          name: '값',
          unit: 'KRW',
          amount: '1500000',
          dueOn: '2026-03-31',
        },
      ],
    })
    order = agreed.agreement
    await s.does('lab', 'plans.agree', { what: 'agreement', id: order })
  })

  it('shares the income of the order: a part for the commons, costs first, then by hours', async () => {
    await s.passDays(10)
    first = await recordIncome(1_500_000, sensor, '모기 연구실, 감지기 열 대')
    const preview = await s.w.get<Shown>(
      s.as('suho'),
      s.commons,
      'value.previewDistribution',
      sharing(first, 1_500_000),
    )
    // 5 % of 1,500,000 is 75,000. Of the rest half may go to costs, 250,000 are owed and paid. 1,175,000 go by hours:
    // 20 h × 30,000 : 10 h × 20,000 : 5 h × 20,000 = 6 : 2 : 1, the odd won to the largest remainder, Jiu's.
    const expected = { mina: 783_333n, suho: 411_111n, jiu: 230_556n, commons: 75_000n }
    expect(shares(preview)).toEqual(expected)
    const { distribution } = await s.does<{ distribution: string }>('mina', 'value.distribute', {
      ...sharing(first, 1_500_000),
      expected: preview.digest,
    })
    const shown = await s.w.get<Shown>(s.as('jiu'), s.commons, 'value.distribution', { distribution })
    expect(shares(shown)).toEqual(expected)
    const why = await s.w.get<{
      buckets: { turn: { bucket: string }; part: { amount: bigint; extra: boolean }; lines: object[] }[]
    }>(s.as('jiu'), s.commons, 'value.whyShare', { distribution, agent: s.agent('jiu') })
    expect(why.buckets.map(({ turn, part }) => [turn.bucket, part.amount, part.extra])).toEqual([
      ['costs', 100_000n, false],
      ['work', 130_556n, true],
    ])
  })

  it('keeps the selling side’s books apart from the commons’', async () => {
    expect(await balance('income:sp-enterprise:sales')).toBe(-1_500_000n)
    expect(await balance('assets:sp-enterprise:bank')).toBe(1_500_000n)
    expect(await balance('expenses:sp-enterprise:distributions')).toBe(1_425_000n)
    expect(await balance('expenses:distributions')).toBe(0n)
    const { funds } = await s.w.get<{ funds: { sums: object[] }[] }>(s.as('jiu'), s.commons, 'books.funds')
    expect(funds).toMatchObject([{ sums: [{ unit: 'KRW', balance: 75_000n }] }])
  })

  it('will not share the same income twice, nor more than there is', async () => {
    await expect(
      s.does('mina', 'value.distribute', { ...sharing(first, 1), expected: null }),
    ).rejects.toMatchObject({ code: 'value.distributed_already' })
  })

  it('shows before the vote what the lower rate would have done to the season', async () => {
    const proposal = { command: 'charter.amendBylaws', input: await lowerRate() }
    const asked = { ...proposal, from: '2026-01-01', until: today() }
    interface Replayed {
      found: {
        replayed: number
        own: object[]
        sums: object[]
        people: number
        changed: number
        lines: { subject: { id: string }; before: bigint; after: bigint }[]
      }[]
    }
    const see = (code: string, query: string, input: object = asked) =>
      s.w.get<Replayed>(s.as(code), s.commons, `decisions.${query}`, input)
    // 1,175,000 by 480 : 200 : 100 instead of 600 : 200 : 100, and the costs as before.
    const suho = { before: 411_111n, after: 451_282n }
    const [seen] = (await see('suho', 'whatIf')).found
    expect(seen).toMatchObject({ replayed: 1, people: 3, changed: 3, own: [suho] })
    expect(seen!.sums).toContainEqual(
      expect.objectContaining({ subject: { kind: 'fund', id: 'commons' }, before: 75_000n, after: 75_000n }),
    )
    const [all] = (await see('mina', 'whatIfLines')).found
    // Whoever may see everybody gets the same lines with the rest; to others they are not told.
    expect(seen).toMatchObject({ lines: [], next: null })
    expect((await see('mina', 'whatIf')).found[0]!.lines).toEqual(all!.lines)
    const line = (code: string) => all!.lines.find(({ subject }) => subject.id === s.agent(code))
    expect(line('mina')).toMatchObject({ before: 783_333n, after: 723_077n })
    expect(line('jiu')).toMatchObject({ before: 230_556n, after: 250_641n })
    await expect(see('suho', 'whatIfLines')).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const before = { ...asked, from: '2026-01-01', until: '2026-01-31' }
    expect((await see('suho', 'whatIf', before)).found).toMatchObject([{ replayed: 0, own: [] }])
    await expect(see('suho', 'whatIf', { ...asked, from: '2027-01-01' })).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    const same = await rates((all) => all)
    const [history] = (await see('suho', 'whatIf', { ...asked, input: same })).found
    expect(history ?? { changed: 0 }).toMatchObject({ changed: 0 })
  })

  it('changes a rate by vote, and the next income obeys it', async () => {
    await decide('suho', 'charter.amendBylaws', await lowerRate())
    await give('suho', sensor, 'making', hours(6), { happenedOn: today() })
    const second = await recordIncome(520_000, sensor, '학교 다섯 곳')
    const preview = await s.w.get<Shown>(
      s.as('mina'),
      s.commons,
      'value.previewDistribution',
      sharing(second, 520_000),
    )
    // 26,000 for the commons. No cost is owed any more; making and selling counted once. 494,000 go by design, which
    // counts every time, 20 h × 24,000, and the new 6 h × 20,000: 4 : 1.
    expect(shares(preview)).toEqual({ mina: 395_200n, suho: 98_800n, commons: 26_000n })
    await s.does('mina', 'value.distribute', { ...sharing(second, 520_000), expected: preview.digest })
  })

  it('shares the bench’s income among those who gave to the bench alone', async () => {
    const rent = await recordIncome(100_000, bench, '작업대 빌려줌')
    const preview = await s.w.get<Shown>(
      s.as('mina'),
      s.commons,
      'value.previewDistribution',
      sharing(rent, 100_000),
    )
    // 5,000; then 95,000 by 8 h : 4 h.
    expect(shares(preview)).toEqual({ mina: 63_333n, suho: 31_667n, commons: 5_000n })
  })

  it('ends with books anyone can verify', async () => {
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
