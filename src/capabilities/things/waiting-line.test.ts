import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { library, moment, plain } from './library.fixture.ts'
import { machine } from './workshop.fixture.ts'

const s = await library([
  { ...plain, code: 'awaited', waiting: { days: 2 } },
  { ...machine, code: 'slots', waiting: { days: 0 } },
])
const { mina, bora, duri } = s
const wait = (who: Actor, resource: string, from: string | null = null, until: string | null = null) =>
  s.act<{ waiting: string; place: number }>(who, 'things.waitFor', { resource, from, until })
interface Line {
  waiting: number
  mine: { id: string; place: number }[]
}
const line = (who: Actor, resource: string) => s.get<Line>(who, 'waitingFor', { resource })
const bookings = (who: Actor) => s.get<{ id: string; resource: string; until: string }[]>(who, 'myBookings')
const ofThing = async (who: Actor, resource: string) =>
  (await bookings(who)).filter((one) => one.resource === resource)
const lent = (who: Actor, resource: string) => s.take(who, resource)
const refused = (code: string) => ({ code: `things.${code}` })

describe('things.waitFor, things.offerWaiting, things.stopWaiting', () => {
  it('keep what comes back for whoever waited first, in the same moment, then for the next', async () => {
    const tent = await s.shared('awaited')
    const { loan } = await lent(mina, tent)
    expect((await wait(bora, tent)).place).toBe(1)
    expect((await wait(duri, tent)).place).toBe(2)
    await expect(wait(bora, tent)).rejects.toMatchObject(refused('waiting_already'))
    // Nobody’s time runs while it is away.
    await s.pass(30)
    expect(await ofThing(bora, tent)).toEqual([])
    await s.bring(mina, loan)
    const [kept] = await ofThing(bora, tent)
    expect(kept).toBeDefined()
    expect(await line(duri, tent)).toMatchObject({ waiting: 1, mine: [{ place: 1 }] })
    // Who did not wait cannot slip in before them.
    await expect(lent(mina, tent)).rejects.toMatchObject(refused('taken'))
    while (s.w.clock.now() < new Date(kept!.until)) await s.pass(12)
    await s.w.settle()
    expect(await ofThing(duri, tent)).toHaveLength(1)
    const { loan: next } = await s.take(duri, tent, { booking: (await ofThing(duri, tent))[0]!.id })
    expect(next).toBeDefined()
  })

  it('give a time that is given up to whoever waits for it', async () => {
    const saw = await s.shared('slots')
    const [from, until] = [moment(230), moment(231)]
    const { booking } = await s.act<{ booking: string }>(mina, 'book', { resource: saw, from, until })
    await wait(bora, saw, from, until)
    await wait(duri, saw, moment(230), moment(232))
    await s.act(mina, 'cancelBooking', { booking })
    expect((await ofThing(bora, saw)).map((one) => one.until)).toEqual([until])
    expect(await ofThing(duri, saw)).toEqual([])
    // What somebody who leaves had booked is free for those who wait.
    await s.act(bora, 'members.leave', { agent: (await s.w.view(bora, s.commons)).standing.agent })
    await s.w.settle()
    expect(await ofThing(duri, saw)).toHaveLength(1)
    await s.w.act(bora, s.commons, 'members.join', { invitation: null, name: '보라', types: ['resident'] })
  })

  it('refuse to wait for what is free, for what nobody waits for, and for a time that is gone', async () => {
    const tent = await s.shared('awaited')
    await expect(wait(bora, tent)).rejects.toMatchObject(refused('free_now'))
    const saw = await s.shared('slots')
    await expect(wait(bora, saw, moment(240), moment(241))).rejects.toMatchObject(refused('free_now'))
    await expect(wait(bora, saw, moment(-5), moment(-4))).rejects.toMatchObject(refused('not_bookable'))
    await expect(wait(bora, saw, moment(241), moment(240))).rejects.toMatchObject(refused('not_bookable'))
    await expect(wait(bora, await s.shared('tool'))).rejects.toMatchObject(refused('no_waiting'))
  })

  it('takes so many into a line, and no more', async () => {
    const tent = await s.shared('awaited')
    await lent(mina, tent)
    const rows = Array.from({ length: 200 }, (_, i) => ({
      ...{ commons_id: s.commons, id: s.w.clock.newId(), resource: tent, agent: s.w.clock.newId() },
      ...{ from_at: null, until_at: null, asked_at: s.w.clock.now(), seq: BigInt(i) },
    }))
    await s.w.office.database.write.insertInto('things_waiting').values(rows).execute()
    await expect(wait(bora, tent)).rejects.toMatchObject(refused('line_full'))
  })

  it('let one leave the line, and nobody else', async () => {
    const tent = await s.shared('awaited')
    const { loan } = await lent(mina, tent)
    const { waiting } = await wait(bora, tent)
    await expect(s.act(duri, 'things.stopWaiting', { waiting })).rejects.toMatchObject(refused('not_yours'))
    await expect(s.act(mina, 'renewLoan', { loan })).rejects.toMatchObject(refused('renewed_enough'))
    await s.act(bora, 'things.stopWaiting', { waiting })
    await s.bring(mina, loan)
    expect(await ofThing(bora, tent)).toEqual([])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
