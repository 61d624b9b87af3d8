import { beforeAll, describe, expect, it } from 'vitest'
import { everyDay } from '../../src/capabilities/services/home.fixture.ts'
import { bookingUse } from '../../src/capabilities/services/use.ts'
import type { PriceLine } from '../../src/commons/pricing/line.ts'
import { lineText } from '../../src/commons/pricing/line-text.ts'
import { world } from '../world.ts'
import { type Season, season } from './season.fixture.ts'

/**
 * A season of a co-op that cleans homes: the whole price is known before booking, a Fresh Start has the add-ons in it
 * for 32 $ more, 95 of 100 go to whoever cleans, jobs go round fairly with a newcomer among them, and the workers change
 * their prices by a vote that what is agreed already does not feel.
 */
let s: Season
let offer = ''
const workers = ['mina', 'rosa', 'luz']
const wanted = { choices: ['refresh'], size: 2, zone: 'brooklyn' }
type Quoted = { total: bigint; worker: bigint; coop: bigint; lines: PriceLine[]; times: { from: string }[] }
type Booked = { booking: string; worker: string }
interface Sums {
  sums: { jobs: number; total: bigint; worker: bigint; coop: bigint }[]
}

beforeAll(async () => {
  const w = await world()
  s = await season(w, 'up-and-go', [
    ['mina', '민아', 'worker'],
    ['rosa', '로사', 'worker'],
    ['luz', '루스', 'worker'],
    ['ann', '앤', 'client'],
    ['bo', '보', 'client'],
  ])
  const choice = (code: string, kind: string, title: string, minutes: number) => ({
    code,
    kind,
    title,
    minutes,
  })
  const added = await s.does<{ offer: string }>('mina', 'services.addOffer', {
    ...{ code: 'home', title: '집 청소', note: '', minutes: 90, sizeMinutes: 30, largest: 6, sizeName: '방' },
    choices: [
      choice('refresh', 'option', '정기 청소', 0),
      choice('fresh_start', 'option', '대청소', 60),
      choice('oven', 'addon', '오븐 안', 0),
      choice('fridge', 'addon', '냉장고 안', 0),
    ],
  })
  offer = added.offer
  for (const one of ['mina', 'rosa']) await works(one)
})

const works = (code: string) =>
  s.does(code, 'services.setHours', { hours: everyDay, zones: ['brooklyn'], travel: 30, paused: false })
const quote = (day: string, more: object = {}) =>
  s.w.get<Quoted>({ kind: 'anyone' }, s.commons, 'services.quote', {
    offer,
    ...wanted,
    day,
    at: null,
    ...more,
  })
const book = async (client: string, from: string, more: object = {}) => {
  const { total } = await quote(from.slice(0, 10), { at: from, ...more })
  const where = { address: '12 Court St', note: '', outsider: null }
  return s.does<Booked>(client, 'services.book', {
    ...{ offer, ...wanted, ...more, ...where, from, total: String(total) },
  })
}
const codeOf = (agent: string) => workers.find((one) => s.agent(one) === agent)!
/** The worker says yes, goes there, does it; the client is content. */
async function carryOut(client: string, { booking, worker }: Booked, from: string) {
  const me = codeOf(worker)
  await s.does(me, 'services.accept', { booking })
  s.w.clock.pass({ minutes: (Date.parse(from) - s.w.clock.now().getTime()) / 60_000 })
  await s.does(me, 'services.checkIn', { booking })
  s.w.clock.pass({ hours: 2 })
  await s.does(me, 'services.finish', { booking })
  await s.does(client, 'services.confirm', { booking })
  return me
}
const statementOf = (code: string) =>
  s.w.get<Sums>(s.as(code), s.commons, 'services.statement', { worker: null, month: '2026-03' })
/** Seoul's nine in the morning. */
const nine = (day: number) => `2026-03-${String(day).padStart(2, '0')}T00:00:00.000Z`

describe('a season of cleaning homes', () => {
  it('shows anybody the whole price, line by line, before they book', async () => {
    const plain = await quote('2026-03-03')
    expect(plain).toMatchObject({ total: 14_400n, worker: 13_680n, coop: 720n })
    const told = { lang: 'en', unit: 'USD', use: bookingUse } as const
    expect(plain.lines.map((one) => lineText(one, told))).toEqual([
      '2 rooms: the first $120.00, each further one $24.00',
    ])
    expect((await quote('2026-03-03', { choices: ['refresh', 'oven', 'fridge'] })).total).toBe(18_400n)
    const fresh = await quote('2026-03-03', { choices: ['fresh_start'] })
    expect(fresh.total - plain.total).toBe(3_200n)
    // The add-ons are in it.
    expect((await quote('2026-03-03', { choices: ['fresh_start', 'oven', 'fridge'] })).total).toBe(
      fresh.total,
    )
  })

  it('gives 95 of 100 to whoever did it, when both have said so', async () => {
    const first = await book('ann', nine(3), { choices: ['fresh_start', 'oven'] })
    const me = await carryOut('ann', first, nine(3))
    expect((await statementOf(me)).sums).toMatchObject([
      { jobs: 1, total: 17_600n, worker: 16_720n, coop: 880n },
    ])
    const balance = async (account: string) => {
      const rows = s.w.office.database.read.selectFrom('ledger_balance').select('amount')
      const row = await rows
        .where('commons_id', '=', s.commons)
        .where('account', '=', account)
        .executeTakeFirst()
      return row?.amount ?? 0n
    }
    expect(await balance('income:services')).toBe(-880n)
    expect(await balance(`liabilities:payable:services:${s.agent(me)}`)).toBe(-16_720n)
    expect(await balance(`assets:receivable:services:${s.agent('ann')}`)).toBe(17_600n)
  })

  it('sends the same worker again, and other clients round by what each has earned', async () => {
    const again = await book('ann', nine(10))
    const known = codeOf(again.worker)
    expect((await statementOf(known)).sums[0]!.jobs).toBe(1)
    await s.does(known, 'services.accept', { booking: again.booking })
    const other = await book('bo', nine(10))
    expect(codeOf(other.worker)).not.toBe(known)
    await carryOut('bo', other, nine(10))
  })

  it('has a newcomer take turns with the others from the first day', async () => {
    await s.passDays(22)
    await works('luz')
    const asked = []
    for (const day of [3, 4, 5, 6])
      asked.push(codeOf((await book('mina', `2026-04-0${day}T00:00:00.000Z`)).worker))
    // Those who are not new have earned more than nothing: the newcomer stands beside the lowest, not before all.
    expect(new Set(asked)).toEqual(new Set(['rosa', 'luz']))
  })

  it('lets the workers raise a price by vote; what is agreed stays as it was', async () => {
    const before = await book('bo', '2026-04-20T00:00:00.000Z')
    const prices = (await s.w.view(s.as('mina'), s.commons)).charter.value('services.prices') as {
      rules: { code: string; effect: object }[]
    }
    const raised = {
      ...prices,
      rules: prices.rules.map((one) =>
        one.code === 'home' ? { ...one, effect: { ...one.effect, first: 13_000 } } : one,
      ),
    }
    const change = s.change('services.prices', prices, raised)
    const asked = { command: 'charter.amendBylaws', input: change, from: '2026-01-01', until: '2026-12-31' }
    type Sum = { subject: { kind: string }; before: bigint; after: bigint }
    const { found } = await s.w.get<{ found: { name: string; replayed: number; sums: Sum[] }[] }>(
      ...([s.as('mina'), s.commons, 'decisions.whatIf', asked] as const),
    )
    // Two jobs were done, at 176 and 144 $; 10 $ more for each home is 50 cents more for the co-op.
    const earned = found.find(({ name }) => name === 'services.earningsChanged')!
    expect(earned.replayed).toBe(2)
    expect(earned.sums).toMatchObject([{ subject: { kind: 'commons' }, before: 1_600n, after: 1_700n }])
    expect(found.map(({ name }) => name)).toContain('services.pricesChanged')
    const decision = await s.propose('rosa', 'charter.amendBylaws', change)
    await s.passDays(2)
    await expect(s.cast('ann', decision, { choice: 'no' })).rejects.toMatchObject({
      code: 'decisions.not_an_elector',
    })
    await s.answer(decision, 'yes', workers)
    await s.passDays(5)
    expect((await quote('2026-04-21')).total).toBe(15_400n)
    const stays = await s.w.get<{ total: bigint; lines: PriceLine[] }>(
      s.as('bo'),
      s.commons,
      'services.booking',
      {
        booking: before.booking,
      },
    )
    expect(stays.total).toBe(14_400n)
    // A rule may name no fact that bookings don't have.
    const effect = { by: 'per_unit', fact: 'moonlight', amount: 1, step: 1, above: 0, counting: 'begun' }
    const stranger = s.change('services.prices', raised, {
      ...raised,
      rules: [{ ...raised.rules[0]!, effect }],
    })
    await expect(s.propose('rosa', 'charter.amendBylaws', stranger)).rejects.toMatchObject({
      code: 'decisions.would_be_refused',
    })
  })

  it('shows what was worked together, and never what one of so few earned', async () => {
    type Figures = { months: object[]; hidden: number }
    const figures = await s.w.get<Figures>(s.as('ann'), s.commons, 'services.figures', { year: 2026 })
    expect(figures).toEqual({ months: [], hidden: 1 })
  })

  it('ends with a journal that verifies and books that rebuild', async () => {
    const parts = await Promise.all(workers.map(async (one) => (await statementOf(one)).sums[0]))
    for (const one of parts.filter((sum) => sum !== undefined))
      expect(one.worker * 100n).toBe(one.total * 95n)
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
