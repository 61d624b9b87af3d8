import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { type Coop, coop, refused } from './coop.fixture.ts'

let w: World
let c: Coop
const warnings: string[] = []
process.on('warning', ({ message }) => warnings.push(message))

const year = (which = 2026) =>
  w.get<Record<string, never>>(c.office, c.commons, 'years.year', { year: which })
const use = (given: object) => ({
  year: 2026,
  legal: '0',
  voluntary: '0',
  patronage: '0',
  capital: '0',
  payBy: '2027-04-30',
  ...given,
})
const decide = (given: object) => c.send<{ carried: string }>(c.meeting, 'years.appropriate', use(given))

/** A year that earned 10,000,000 with four members who paid in 3,000,000 and were paid wages. */
beforeAll(async () => {
  w = await world('2026-03-02T00:00:00.000Z')
  c = await coop(w, ['민아', '수호', '지우', '하늘'])
  const [mina, suho] = c.agents
  const shares = { [`equity:shares:${mina}`]: 2_000_000, [`equity:shares:${suho}`]: 1_000_000 }
  await c.open({ 'assets:bank:main': 3_000_000, ...shares }, '2026-01-01')
  await w.act(c.office, c.commons, 'members.appoint', {
    ...{ agent: suho, kind: 'organ', code: 'auditor', from: '2026-03-02', until: '2028-03-02' },
  })
  await c.book('income:sales', 'assets:bank:main', 16_000_000, '2026-02-10')
  await c.book('assets:bank:main', 'expenses:rent', 6_000_000, '2026-02-20')
})

describe('plan and budget', () => {
  const plan = (lines: object[], which = 2026) =>
    c.send(c.meeting, 'years.setBudget', { year: which, text: '배달을 넓혀요', lines })
  const line = (account: string, amount: number) => ({ account, amount: String(amount) })

  it('are decided by the meeting, line by line, and stand beside what happened', async () => {
    const alone = c.send(c.office, 'years.setBudget', { year: 2026, text: '', lines: [] })
    await expect(alone).rejects.toMatchObject({ code: 'kernel.needs_decision' })
    await expect(plan([line('assets:bank:main', 1)])).rejects.toMatchObject(refused('not_a_budget_account'))
    const twice = [line('income:sales', 1), line('income:sales', 2)]
    await expect(plan(twice)).rejects.toMatchObject(refused('line_twice'))
    await plan([line('income:sales', 1)])
    await plan([line('income:sales', 20_000_000), line('expenses:wages', 9_000_000)])
    expect(await year()).toMatchObject({
      plan: { version: 2, text: '배달을 넓혀요' },
      lines: [
        { account: 'expenses:rent', planned: 0n, actual: 6_000_000n },
        { account: 'expenses:wages', planned: 9_000_000n, actual: 0n },
        { account: 'income:sales', planned: 20_000_000n, actual: 16_000_000n },
      ],
      result: 10_000_000n,
    })
  })
})

describe('the close of a year', () => {
  it('waits for the year’s end, keeps its statements, and closes its days to every entry', async () => {
    const close = (which = 2026) => c.send(c.office, 'years.closeYear', { year: which })
    await expect(close()).rejects.toMatchObject(refused('year_not_over'))
    await expect(
      c.send(c.auditor, 'years.giveOpinion', { year: 2026, opinion: 'fair', text: '' }),
    ).rejects.toMatchObject(refused('not_closed'))
    await expect(decide({})).rejects.toMatchObject(refused('not_closed'))
    const loss = c.send(c.meeting, 'years.coverLoss', { year: 2026 })
    await expect(loss).rejects.toMatchObject(refused('not_closed'))
    w.clock.pass({ days: 320 })
    await close()
    await expect(close()).rejects.toMatchObject(refused('closed_already'))
    await expect(c.book('income:sales', 'assets:bank:main', 1, '2026-12-31')).rejects.toMatchObject({
      code: 'kernel.day_closed',
      values: { day: '2026-12-31' },
    })
    await c.book('income:sales', 'assets:bank:main', 1, '2027-01-02')
    expect(await c.balance('equity:carried')).toBe(-10_000_000n)
    expect(await year()).toMatchObject({ close: { result: 10_000_000n }, result: 10_000_000n, over: true })
    const late = c.send(c.meeting, 'years.setBudget', { year: 2026, text: '', lines: [] })
    await expect(late).rejects.toMatchObject(refused('closed_already'))
  })

  it('is audited before the meeting decides', async () => {
    await expect(decide({ legal: '1000000' })).rejects.toMatchObject(refused('not_audited'))
    await c.send(c.auditor, 'years.giveOpinion', {
      year: 2026,
      opinion: 'fair',
      text: '장부와 통장이 맞습니다.',
    })
    expect(await year()).toMatchObject({ close: { opinion: 'fair', auditor: c.agents[1] } })
  })
})

describe('each member’s use', () => {
  const record = (...rows: [string, number][]) =>
    c.send<{ changed: number }>(c.office, 'years.recordUse', {
      ...{ year: 2026, rows: rows.map(([agent, used]) => ({ agent, used: String(used) })) },
    })
  const seen = () =>
    w.get<{ rows: { agent: string; used: bigint; seq: number | null }[] }>(
      c.office,
      c.commons,
      'years.uses',
      { year: 2026 },
    )
  const share = async (patronage: string) => {
    const asked = { year: 2026, legal: '1000000', voluntary: '0', patronage, capital: '0' }
    const { dividends } = await w.get<{ dividends: { agent: string; patronage: bigint }[] }>(
      ...([c.office, c.commons, 'years.preview', asked] as const),
    )
    return new Map(dividends.map((one) => [one.agent, one.patronage]))
  }

  it('is brought from elsewhere, each one’s own to see, and may be corrected until the surplus is used', async () => {
    const [mina, suho, jiwoo] = c.agents as [string, string, string]
    await expect(record([mina, 1], [mina, 2])).rejects.toMatchObject(refused('member_twice'))
    await expect(record([w.clock.newId(), 1])).rejects.toMatchObject(refused('no_such_member'))
    await expect(c.send(c.auditor, 'years.recordUse', { year: 2026, rows: [] })).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    await record([mina, 300], [suho, 999], [jiwoo, 100])
    expect(await record([mina, 300], [suho, 100])).toEqual({ changed: 1 })
    await expect(record([mina, 300], [suho, 100])).rejects.toMatchObject(refused('nothing_changed'))
    const known = new Map((await seen()).rows.map((one) => [one.agent, one.used]))
    expect(c.agents.map((one) => known.get(one))).toEqual([300n, 100n, 100n, 0n])
    expect(await share('500000')).toEqual(
      new Map([
        [mina, 300_000n],
        [suho, 100_000n],
        [jiwoo, 100_000n],
      ]),
    )
    const { rows } = await w.office.database.owner.query(
      `select count(*)::int as n from journal_entry where commons_id = $1 and kind = 'years.use_recorded'`,
      [c.commons],
    )
    expect(rows).toEqual([{ n: 4 }])
  })

  it('gives nothing to who had left by the year’s end, and counts their shares in no limit on capital', async () => {
    const other = await coop(w, ['가람', '나래', '다솔'])
    const [garam, narae] = other.agents as [string, string]
    const shares = { [`equity:shares:${garam}`]: 1_000_000, [`equity:shares:${narae}`]: 500_000 }
    await other.open({ 'assets:bank:main': 1_500_000, ...shares }, '2026-12-31')
    await other.book('income:sales', 'assets:bank:main', 4_000_000, '2026-12-31')
    expect(await other.send(other.office, 'years.closeYear', { year: 2026 })).toMatchObject({})
    const look = () => w.get<{ figures: object }>(other.office, other.commons, 'years.year', { year: 2026 })
    expect(await look()).toMatchObject({ figures: { paidIn: 1_500_000n, mostCapital: 150_000n } })
    await w.office.database.owner.query(
      `update members_agent set state = 'left', left_on = '2026-12-31' where commons_id = $1 and id = $2`,
      [other.commons, narae],
    )
    expect(await look()).toMatchObject({
      figures: { paidIn: 1_500_000n, membersPaidIn: 1_000_000n, mostCapital: 100_000n },
    })
    const asked = { year: 2026, legal: '400000', voluntary: '0', patronage: '0', capital: '90000' }
    const { dividends } = await w.get<{ dividends: { agent: string; capital: bigint }[] }>(
      ...([other.office, other.commons, 'years.preview', asked] as const),
    )
    expect(dividends).toMatchObject([{ agent: garam, capital: 90_000n }])
  })
})

describe('the surplus', () => {
  it('is used within the limits of the law, each refusal naming the article', async () => {
    await expect(decide({ legal: '999999' })).rejects.toMatchObject({
      ...refused('reserve_too_small'),
      values: { least: '1000000', article: expect.stringContaining('제50조') },
    })
    await expect(decide({ legal: '10000001' })).rejects.toMatchObject(refused('more_than_surplus'))
    const capital = { legal: '1000000', capital: '300001', patronage: '400000' }
    await expect(decide(capital)).rejects.toMatchObject(refused('capital_too_large'))
    const little = { legal: '1000000', capital: '300000', patronage: '299999' }
    await expect(decide(little)).rejects.toMatchObject(refused('patronage_too_small'))
    await expect(c.send(c.meeting, 'years.coverLoss', { year: 2026 })).rejects.toMatchObject(
      refused('no_loss'),
    )
    expect(
      await w.get(c.office, c.commons, 'years.preview', {
        year: 2026,
        legal: '0',
        voluntary: '0',
        patronage: '0',
        capital: '9',
      }),
    ).toMatchObject({ problem: { code: 'reserve_too_small' } })
  })

  it('is owed to the members at once, exactly, and the rest carried forward', async () => {
    const { carried } = await decide({
      legal: '1000000',
      voluntary: '500000',
      capital: '300000',
      patronage: '300000',
    })
    // 10,000,000 − 1,000,000 − 500,000 − 2 × 300,000.
    expect(carried).toBe('7900000')
    expect(await c.balance('equity:reserve:legal')).toBe(-1_000_000n)
    const all = await w.get<{ agent: string; capital: bigint }[]>(c.office, c.commons, 'years.dividends', {
      year: 2026,
    })
    expect(all.reduce((sum, one) => sum + one.capital, 0n)).toBe(300_000n)
    const mine = await w.get(c.people[0]!, c.commons, 'years.dividendsOf', { agent: c.agents[0] })
    expect(mine).toMatchObject([{ year: 2026, paidIn: 2_000_000n }])
    const { rows } = await w.get<{ rows: { purpose: string; amount: bigint; settled: bigint }[] }>(
      c.office,
      c.commons,
      'obligations.owed',
      { direction: 'out' },
    )
    expect(rows.reduce((sum, one) => sum + one.amount - one.settled, 0n)).toBe(600_000n)
    const ask = <R>(query: string, more: object, by = c.people[0]!) =>
      w.get<R>(by, c.commons, `years.${query}`, { year: 2026, ...more })
    expect(await ask('whyUsed', {})).toMatchObject({
      ...{ result: 10_000_000n, available: 10_000_000n, carried: 7_900_000n, totalPaidIn: 3_000_000n },
    })
    type Why = Record<'patronage' | 'capital', Record<string, bigint>>
    const whys = await Promise.all(all.map(({ agent }) => ask<Why>('whyDividend', { agent }, c.office)))
    expect(whys.map(({ capital }) => capital.amount)).toEqual(all.map(({ capital }) => capital))
    expect((await ask<Why>('whyDividend', { agent: c.agents[0] })).capital).toMatchObject({
      ...{ basis: 2_000_000n, all: 3_000_000n, sum: 300_000n, amount: 200_000n },
    })
    await expect(ask('whyDividend', { agent: c.agents[0] }, c.people[2])).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await expect(decide({})).rejects.toMatchObject(refused('already_appropriated'))
    const again = c.send(c.auditor, 'years.giveOpinion', { year: 2026, opinion: 'fair', text: '' })
    await expect(again).rejects.toMatchObject(refused('already_appropriated'))
    const late = { year: 2026, rows: [{ agent: c.agents[0], used: '1' }] }
    await expect(c.send(c.office, 'years.recordUse', late)).rejects.toMatchObject(
      refused('already_appropriated'),
    )
    expect(await w.verify(c.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

describe('a loss', () => {
  it('is covered from the voluntary, then the legal reserve, and the rest carried forward', async () => {
    await c.book('assets:bank:main', 'expenses:rent', 9_900_000, '2027-01-03')
    w.clock.pass({ days: 365 })
    await expect(c.send(c.office, 'years.closeYear', { year: 2028 })).rejects.toMatchObject(
      refused('year_not_over'),
    )
    await c.send(c.office, 'years.closeYear', { year: 2027 })
    const years = await w.get<{ year: number; state: string }[]>(c.office, c.commons, 'years.years')
    expect(years.slice(0, 3)).toMatchObject([
      { year: 2028 },
      { year: 2027, state: 'closed' },
      { state: 'appropriated' },
    ])
    const cover = () => c.send<{ carried: string }>(c.meeting, 'years.coverLoss', { year: 2027 })
    // 7,900,000 carried forward and a loss of 9,899,999: the voluntary reserve gives 500,000, the legal one 1,000,000.
    expect(await cover()).toMatchObject({ carried: '-499999' })
    await expect(cover()).rejects.toMatchObject(refused('already_appropriated'))
    expect(await c.balance('equity:reserve:voluntary')).toBe(0n)
    expect(await c.balance('equity:reserve:legal')).toBe(0n)
    w.clock.pass({ days: 800 })
    await expect(c.send(c.office, 'years.closeYear', { year: 2029 })).rejects.toMatchObject(
      refused('earlier_year_open'),
    )
    await c.send(c.office, 'years.closeYear', { year: 2028 })
    const nothing = c.send(c.meeting, 'years.appropriate', { ...use({}), year: 2028 })
    await expect(nothing).rejects.toMatchObject(refused('not_audited'))
    const again = {
      agent: c.agents[1],
      kind: 'organ',
      code: 'auditor',
      from: '2030-03-26',
      until: '2032-03-26',
    }
    await w.act(c.office, c.commons, 'members.appoint', again)
    await c.send(c.auditor, 'years.giveOpinion', { year: 2028, opinion: 'fair', text: '' })
    await expect(c.send(c.meeting, 'years.appropriate', { ...use({}), year: 2028 })).rejects.toMatchObject(
      refused('no_surplus'),
    )
    expect(await w.verify(c.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

it('asks the database one thing at a time on one connection', () => {
  expect(warnings.filter((one) => /already executing a query/.test(one))).toEqual([])
})
