import { describe, expect, it } from 'vitest'
import { bay, boat } from './bay.fixture.ts'
import { commitment } from './lots.ts'
import { creditOf, rankByCredit } from './priority.ts'
import type { LotteryView } from './read-lottery.ts'

const s = await bay([boat, { ...boat, code: 'old', newDays: 0 }], ['contributions'])
const { mina, bora, duri, agents } = s
const year = (n: number) => ({ from: `${n}-01-01`, until: `${n}-12-31` })
const seen = async (resource: string, who = bora) =>
  (await s.get<{ lottery: LotteryView }>(who, 'allotment', { resource })).lottery
const ask = (who: typeof mina, resource: string) => s.act(who, 'turns.askIn', { resource })
const seal = (resource: string, n: number) =>
  s.act<{ lottery: string }>(mina, 'turns.sealLottery', { resource, ...year(n) })
const draw = (lottery: string) => s.act<{ winners: string[] }>(mina, 'turns.drawLottery', { lottery })
const today = () => s.w.clock.now().toISOString().slice(0, 10)
/** Hours of work of today. */
const works = (who: typeof mina, hours: number, gift = false) =>
  s.act(who, 'contributions.logContribution', {
    ...{ kind: 'work', quantity: String(hours * 3600), unit: 'h', happenedOn: today(), note: '일' },
    gift,
  })

interface Sealed {
  lottery: string
  winners: number
  seedHash: string
  tickets: { who: string; weight: string }[]
  last: string[]
  credits: { since: string; fresh: string[] }
}
interface Posting {
  from: string
  to: string
  unit: string
  amount: string
}

/** Works a draw out again from published entries alone, credits and all; throws where they say otherwise. */
async function workedOut(lottery: string, change: Partial<Sealed> = {}, rule = boat): Promise<string[]> {
  const found = (await s.journal<Sealed>('lottery_sealed')).find((one) => one.lottery === lottery)!
  const sealed = { ...found, ...change }
  const drawn = (await s.journal<{ lottery: string; seed: string; winners: string[] }>('lottery_drawn')).find(
    (one) => one.lottery === lottery,
  )!
  if (commitment(drawn.seed) !== sealed.seedHash) throw new Error('another seed')
  const entries = await s.w.office.database.read
    .selectFrom('journal_entry')
    .select(['seq', 'body'])
    .orderBy('seq')
    .execute()
  const until = entries.findIndex(({ body }) => body.includes('lottery_sealed') && body.includes(lottery))
  const postings = entries
    .slice(0, until)
    .map(({ body }) => JSON.parse(body) as { at: string; effectiveOn?: string; postings?: Posting[] })
    .filter(({ at, effectiveOn }) => (effectiveOn ?? at.slice(0, 10)) >= sealed.credits.since)
    .flatMap((one) => one.postings ?? [])
    .filter(({ unit }) => unit === rule.unit)
  const bounds = { cap: BigInt(rule.cap), floor: BigInt(rule.floor) }
  const tickets = sealed.tickets.map(({ who, weight }) => {
    const account = `equity:contributions:${who}`
    const given = postings.reduce(
      (sum, { from, to, amount }) =>
        sum + (from === account ? BigInt(amount) : to === account ? -BigInt(amount) : 0n),
      0n,
    )
    const credit = creditOf(given, bounds, sealed.credits.fresh.includes(who))
    if (String(credit) !== weight) throw new Error('another credit')
    return { who, weight: credit }
  })
  const again = rankByCredit(drawn.seed, tickets, sealed)
  if (String(again) !== String(drawn.winners)) throw new Error('other winners')
  return again
}

describe('priority by what was contributed', () => {
  it('gives it to who gave most lately, and anybody works it out again from the journal alone', async () => {
    const resource = await s.placed('boat')
    for (const who of [mina, bora, duri]) await ask(who, resource)
    await works(bora, 3)
    await works(duri, 1)
    // A gift asks for nothing.
    await works(mina, 9, true)
    expect(await seen(resource)).toMatchObject({ weight: 10_800n, unit: 'h', isBack: false })
    const { lottery } = await seal(resource, 2027)
    // What is given after the sealing changes nothing of it.
    await works(duri, 8)
    expect((await draw(lottery)).winners).toEqual([agents.bora])
    expect(await workedOut(lottery)).toEqual([agents.bora])
    const { tickets } = (await seen(resource)).latest!
    // Who is new has the floor.
    expect(new Map(tickets.map(({ agent, weight }) => [agent, weight]))).toEqual(
      new Map([
        [agents.mina, 7_200n],
        [agents.bora, 10_800n],
        [agents.duri, 7_200n],
      ]),
    )
    const forged = tickets.map(({ agent, weight }) => ({
      ...{ who: agent, weight: String(agent === agents.mina ? 36_000n : weight) },
    }))
    await expect(workedOut(lottery, { tickets: forged })).rejects.toThrow('another credit')
    await expect(workedOut(lottery, { last: [agents.bora] })).rejects.toThrow('other winners')
    await expect(workedOut(lottery, { seedHash: 'f'.repeat(64) })).rejects.toThrow('another seed')
  })

  it('lets whoever had it stand back the next time, so it never stays with one', async () => {
    const resource = await s.placed('boat')
    for (const who of [mina, bora, duri]) await ask(who, resource)
    // Beyond the cap nothing counts: a hundred hours are as good as ten.
    await works(bora, 24)
    const won: string[] = []
    for (let i = 0; i < 4; i++) {
      const { lottery } = await seal(resource, 2027 + i)
      const [winner] = (await draw(lottery)).winners
      expect(await workedOut(lottery)).toEqual([winner])
      won.push(winner!)
      await ask([mina, bora, duri][Object.values(agents).indexOf(winner!)]!, resource)
    }
    expect(won[0]).toBe(agents.bora)
    expect(won[1]).not.toBe(agents.bora)
    expect(won[2]).toBe(agents.bora)
    expect((await seen(resource)).latest!.tickets.find(({ agent }) => agent === agents.bora)).toMatchObject({
      ...{ weight: 36_000n, last: true, won: null },
    })
  })

  it('forgets what was given before the window, and what was taken back', async () => {
    const resource = await s.placed('old')
    for (const who of [mina, duri]) await ask(who, resource)
    const before = (await seen(resource, duri)).weight
    const { contribution } = await works(duri, 1)
    expect((await seen(resource, duri)).weight).toBe(before + 3_600n)
    await s.act(duri, 'contributions.withdrawContribution', { contribution, reason: '잘못 적었어요' })
    expect((await seen(resource, duri)).weight).toBe(before)
    s.w.clock.pass({ days: 31 })
    expect((await seen(resource, duri)).weight).toBe(0n)
    const { lottery } = await seal(resource, 2027)
    await draw(lottery)
    expect((await seen(resource, duri)).latest!.tickets.map(({ weight }) => weight)).toEqual([0n, 0n])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
