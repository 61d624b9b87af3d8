import { expect, it } from 'vitest'
import { rice } from '../../commons/observation/commands.fixture.ts'
import type { Equation } from './equation/shape.ts'
import { traced } from './gather.ts'
import { season, withMakers } from './season.fixture.ts'
import { incomeAt } from './stored.ts'

const byMaking: Equation = withMakers({
  kind: 'contributions',
  source: { from: 'income' },
  rules: [{ kinds: [], actions: ['work'], unit: 'h', worth: '20000', claim: 'once' }],
  multipliers: [],
})

/** Duri grows rice, Bora makes ten bottles of wine of half of it, four of which are sold for 100,000 won. */
async function winery() {
  const s = await season([byMaking])
  const at = '2026-03-01T01:00:00.000Z'
  const observe = (who: typeof s.mina, input: object) =>
    s.act(who, 'observation.recordEvent', { at, ...input })
  const work = (who: typeof s.mina, process: string, hours: number) => {
    const provider = who === s.bora ? s.agents.bora : s.agents.duri
    const effort = { effort: String(hours * 3600), effortUnit: 'h' }
    return observe(who, { action: 'work', process, provider, ...effort })
  }
  const start = async (name: string) =>
    (await s.act(s.mina, 'observation.startProcess', { name, note: '', kind: 'make', begin: at })).process!
  const [growing, brewing] = [await start('논농사'), await start('술 빚기')]
  await work(s.duri, growing, 8)
  const grain = { quantity: '10000', unit: 'kg' }
  const harvest = (await observe(s.mina, { action: 'produce', process: growing, creates: rice, ...grain }))
    .created!
  await observe(s.mina, {
    action: 'consume',
    process: brewing,
    resource: harvest,
    quantity: '5000',
    unit: 'kg',
  })
  await work(s.bora, brewing, 5)
  const bottle = { ...rice, name: '막걸리', unit: 'pieces' }
  const bottles = { quantity: '10', unit: 'pieces', creates: bottle }
  const wine = (await observe(s.mina, { action: 'produce', process: brewing, ...bottles })).created!
  const income = await s.income(100_000, { delivered: { resource: wine, quantity: '4' } })
  return { s, income, wine }
}

it('shares income among those who made what was delivered, as far back as it goes', async () => {
  const { s, income } = await winery()
  const { distribution } = await s.distribute(s.sharing([[income, 100_000]]))
  // 20,000 to the fund. Four of ten bottles: 2 of Bora's 5 hours, and of Duri's 8 by two fifths of a half, 1.6. 5 : 4.
  expect(await s.got(distribution)).toEqual({
    common: 20_000n,
    [s.agents.bora]: 44_444n,
    [s.agents.duri]: 35_556n,
  })
})

it('says of each contribution which part of it went in, and names nothing else', async () => {
  const { s, income } = await winery()
  await s.log(s.duri, 3)
  const { distribution } = await s.distribute(s.sharing([[income, 100_000]]))
  const asked = { distribution, agent: s.agents.duri }
  const { contributions } = await s.get<{ contributions: object[] }>(s.duri, 'whyContributions', asked)
  expect(contributions).toMatchObject([{ action: 'work', quantity: 28_800n, part: '1/5' }])
})

it('pays nobody twice for the same work, and nobody for what came of nothing: the fund keeps it', async () => {
  const { s, income, wine } = await winery()
  await s.distribute(s.sharing([[income, 100_000]]))
  const again = await s.income(50_000, { delivered: { resource: wine, quantity: '4' } })
  const second = await s.distribute(s.sharing([[again, 50_000]]))
  expect(await s.got(second.distribution)).toEqual({ common: 50_000n })
  const plain = await s.income(10_000)
  const third = await s.distribute(s.sharing([[plain, 10_000]]))
  expect(await s.got(third.distribution)).toEqual({ common: 10_000n })
})

it('refuses what goes back too far instead of leaving somebody out', async () => {
  const { s, income } = await winery()
  const view = await s.w.view(s.mina, s.commons)
  const row = (await incomeAt(view, income))!
  const taken = [{ income: row, amount: 1n }]
  await expect(traced(view, taken, Number.MAX_SAFE_INTEGER, 2)).rejects.toMatchObject({
    code: 'value.way_too_long',
  })
})

/** Mina and Duri give money; Bora is paid back from it for half the steel and Duri pays the rest; benches are made of it. */
async function bench() {
  const s = await season([withMoney])
  const at = '2026-03-01T01:00:00.000Z'
  const observe = (who: typeof s.mina, input: object) =>
    s.act(who, 'observation.recordEvent', { at, ...input })
  const start = async (name: string) =>
    (await s.act(s.mina, 'observation.startProcess', { name, note: '', kind: 'make', begin: at })).process!
  const pay = (who: typeof s.mina, quantity: string, more: object) =>
    observe(who, { action: 'transfer', quantity, unit: 'KRW', ...more })
  await pay(s.mina, '60000', { provider: s.agents.mina })
  await pay(s.duri, '40000', { provider: s.agents.duri })
  const [buying, making] = [await start('철 사기'), await start('의자 만들기')]
  await pay(s.bora, '50000', { receiver: s.agents.bora, process: buying })
  await pay(s.duri, '30000', { provider: s.agents.duri, process: buying })
  const store = (name: string, unit: string) => ({ creates: { ...rice, name, unit }, unit })
  const iron = { ...store('철', 'kg'), quantity: '10000' }
  const steel = (await observe(s.mina, { action: 'produce', process: buying, ...iron })).created!
  const used = { resource: steel, quantity: '5000', unit: 'kg' }
  await observe(s.mina, { action: 'consume', process: making, ...used })
  const effort = { effort: '3600', effortUnit: 'h' }
  await observe(s.bora, { action: 'work', process: making, provider: s.agents.bora, ...effort })
  const two = { ...store('의자', 'pieces'), quantity: '2' }
  const benches = (await observe(s.mina, { action: 'produce', process: making, ...two })).created!
  const income = await s.income(100_000, { delivered: { resource: benches, quantity: '1' } })
  return { s, income }
}

const money = { kinds: [], actions: [], unit: 'KRW', worth: '1', claim: 'debt-like' as const }
const withMoney: Equation = withMakers({
  kind: 'contributions',
  source: { from: 'income' },
  rules: [{ kinds: [], actions: ['work'], unit: 'h', worth: '20000', claim: 'debt-like' }, money],
  multipliers: [],
})

it('credits the money that bought what went into it, and nobody for having spent it', async () => {
  const { s, income } = await bench()
  const { distribution } = await s.distribute(s.sharing([[income, 100_000]]))
  // 20,000 to the fund. One of two benches took 2.5 of 10 kg, a quarter of what was paid for it: 12,500 of what all gave,
  // 7,500 Mina's and 5,000 Duri's, and 7,500 of what Duri paid alone; of Bora's hour the half, 10,000. The rest stays.
  expect(await s.got(distribution)).toEqual({
    common: 70_000n,
    [s.agents.mina]: 7_500n,
    [s.agents.duri]: 12_500n,
    [s.agents.bora]: 10_000n,
  })
})
