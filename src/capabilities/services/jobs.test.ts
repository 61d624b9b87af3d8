import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { homes } from './home.fixture.ts'

const s = await homes({
  'services.assignment': { same: true, way: 'rotation', days: 28, answerHours: 12 },
  'services.cancelling': [
    { hours: 24, rate: 5_000 },
    { hours: 2, rate: 10_000 },
  ],
})
await s.works(s.bora)
await s.works(s.duri)
const whoOf = (agent: string | null): Actor => (agent === s.agents.bora ? s.bora : s.duri)
const other = (who: Actor): Actor => (who === s.bora ? s.duri : s.bora)
type Seen = { id: string; state: string; worker: string | null; cancelFee: bigint | null }
const see = (booking: string) => s.get<Seen>(s.mina, 'booking', { booking })
const until = (hours: number) => {
  const ms = Date.UTC(2026, 2, 2, 9) + hours * 3_600_000 - s.w.clock.now().getTime()
  s.w.clock.pass({ minutes: ms / 60_000 })
  return s.w.settle()
}
const days = (n: number, hour = 15) => 24 * n + hour

describe('a job', () => {
  it('goes from services.accept over services.checkIn and services.finish to services.confirm', async () => {
    const { booking, worker } = await s.book(s.nari, days(0))
    const me = whoOf(worker)
    await expect(s.act(other(me), 'accept', { booking })).rejects.toMatchObject(s.refused('not_your_job'))
    await s.act(me, 'accept', { booking })
    await expect(s.act(other(me), 'accept', { booking })).rejects.toMatchObject(s.refused('taken_already'))
    await expect(s.act(me, 'checkIn', { booking })).rejects.toMatchObject(s.refused('too_early'))
    await expect(s.act(me, 'finish', { booking })).rejects.toMatchObject(s.refused('not_now'))
    await until(days(0))
    await s.act(me, 'checkIn', { booking })
    await expect(s.act(s.nari, 'confirm', { booking })).rejects.toMatchObject(s.refused('not_done'))
    await expect(s.act(s.nari, 'review', { booking, stars: 5, text: '' })).rejects.toMatchObject(
      s.refused('not_done'),
    )
    await s.act(me, 'finish', { booking })
    await expect(s.act(me, 'confirm', { booking })).rejects.toMatchObject(s.refused('not_yours'))
    await s.act(s.nari, 'confirm', { booking })
    const month = { worker: null, month: '2026-03' }
    const { sums } = await s.get<{ sums: object[] }>(me, 'statement', month)
    expect(sums).toEqual([
      { unit: 'KRW', jobs: 1, minutes: 120, total: 60_000n, worker: 57_000n, coop: 3_000n },
    ])
    const owed = await s.w.office.database.read
      .selectFrom('obligations_obligation')
      .select(['direction', 'agent', 'amount', 'account'])
      .where('source_id', '=', booking)
      .orderBy('direction')
      .execute()
    expect(owed).toEqual([
      {
        direction: 'in',
        agent: s.agents.nari,
        amount: 60_000n,
        account: `assets:receivable:services:${s.agents.nari}`,
      },
      { direction: 'out', agent: worker, amount: 57_000n, account: `liabilities:payable:services:${worker}` },
    ])
  })

  it('is reviewed once by each side: services.review', async () => {
    const [done] = await s.get<Seen[]>(s.nari, 'myBookings')
    const booking = done!.id
    await s.act(s.nari, 'review', { booking, stars: 5, text: '깨끗해요' })
    const said = () =>
      s.get<{ count: number; tenths: number; latest: object[] }>(s.duri, 'reviews', { offer: s.offer })
    // Nobody answers one review with another: it is shown once both have written, or after some days.
    expect(await said()).toMatchObject({ count: 0, latest: [] })
    await expect(s.act(s.nari, 'review', { booking, stars: 1, text: '' })).rejects.toMatchObject(
      s.refused('reviewed_already'),
    )
    await s.act(whoOf(done!.worker), 'review', { booking, stars: 4, text: '' })
    expect(await said()).toMatchObject({ count: 1, tenths: 50, latest: [{ stars: 5, text: '깨끗해요' }] })
    await expect(s.act(s.mina, 'review', { booking, stars: 1, text: '' })).rejects.toMatchObject(
      s.refused('not_yours'),
    )
  })

  it('counts as confirmed after the charter’s silence', async () => {
    const { booking, worker } = await s.book(s.nari, days(1))
    await s.does(whoOf(worker), booking, days(1))
    await until(days(1) + 71)
    expect((await see(booking)).state).toBe('done')
    await until(days(1) + 73)
    expect((await see(booking)).state).toBe('confirmed')
  })

  it('comes to the same worker first, and to the next one on services.refuse, without a reason', async () => {
    const last = (await s.get<Seen[]>(s.nari, 'myBookings')).at(-1)!.worker
    const { booking, worker } = await s.book(s.nari, days(8))
    expect(worker).toBe(last)
    await s.act(whoOf(worker), 'refuse', { booking, place: true })
    expect((await see(booking)).worker).toBe(await s.agentOf(other(whoOf(worker))))
    // And it is not asked again for anything at this client's.
    expect((await s.book(s.nari, days(9))).worker).not.toBe(worker)
  })

  it('goes on by itself where there is no answer: services.passOn, at last to whoever takes it', async () => {
    const { booking, worker } = await s.book(s.mina, days(10))
    await until(days(8, -24))
    expect(await see(booking)).toMatchObject({ state: 'asked' })
    expect((await see(booking)).worker).not.toBe(worker)
    await until(days(8, -11))
    expect(await see(booking)).toMatchObject({ state: 'open', worker: null })
    await s.w.settle()
    await expect(s.act(s.nari, 'accept', { booking })).rejects.toMatchObject(s.refused('not_free'))
  })

  it('is on nobody’s list once its time has come without anybody taking it', async () => {
    const { booking } = await s.book(s.mina, days(9, 20))
    const listed = async () => {
      const { jobs, open } = await s.get<{ jobs: Seen[]; open: Seen[] }>(s.bora, 'myJobs')
      const theirs = await s.get<{ jobs: Seen[] }>(s.duri, 'myJobs')
      const { bookings } = await s.get<{ bookings: Seen[] }>(s.mina, 'board')
      const mine = await s.get<Seen[]>(s.mina, 'myBookings')
      const all = [[...jobs, ...theirs.jobs, ...open], bookings, mine]
      return all.map((list) => list.some(({ id }) => id === booking))
    }
    expect(await listed()).toEqual([true, true, true])
    await until(days(9, 20))
    expect(await listed()).toEqual([false, false, false])
    expect(['open', 'asked']).toContain((await see(booking)).state)
  })

  it('is called off for what services.cancel showed, by how late it is', async () => {
    const { booking, worker } = await s.book(s.nari, days(11))
    const { worker: asked } = await see(booking)
    expect((await see(booking)).cancelFee).toBe(0n)
    await s.act(whoOf(asked), 'accept', { booking })
    await expect(s.act(s.bora, 'cancel', { booking, fee: '0' })).rejects.toMatchObject(s.refused('not_yours'))
    await until(days(11) - 20)
    await expect(s.act(s.nari, 'cancel', { booking, fee: '0' })).rejects.toMatchObject(
      s.refused('fee_changed', { fee: 30_000n, unit: 'KRW' }),
    )
    await s.act(s.nari, 'cancel', { booking, fee: '30000' })
    await expect(s.act(s.nari, 'cancel', { booking, fee: '30000' })).rejects.toMatchObject(
      s.refused('not_now'),
    )
    const { sums } = await s.get<{ sums: { worker: bigint }[] }>(whoOf(worker), 'statement', {
      ...{ worker: null, month: '2026-03' },
    })
    expect(sums[0]!.worker % 57_000n).toBe(28_500n)
  })

  it('is safe: services.callHelp tells the office, services.answerHelp the worker', async () => {
    const { booking, worker } = await s.book(s.nari, days(13))
    const me = whoOf(worker)
    await expect(s.act(me, 'callHelp', { booking })).rejects.toMatchObject(s.refused('not_now'))
    await s.act(me, 'accept', { booking })
    const { help } = await s.act(me, 'callHelp', { booking })
    type Board = { help: { id: string; booking: { address: string } }[] }
    expect(await s.get<Board>(s.mina, 'board')).toMatchObject({
      help: [{ id: help, booking: { address: '햇살로 3' } }],
    })
    await expect(s.get(me, 'board')).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await s.act(s.mina, 'answerHelp', { help })
    await expect(s.act(s.mina, 'answerHelp', { help })).rejects.toMatchObject(s.refused('answered_already'))
    expect((await s.get<Board>(s.mina, 'board')).help).toEqual([])
    // The office calls off for nothing.
    await s.act(s.mina, 'cancel', { booking, fee: '0' })
  })

  it('may be for somebody from outside, who is erased afterwards: services.eraseClient', async () => {
    const outsider = { name: '손님', contact: '010-1234-5678' }
    const { booking, worker } = await s.book(s.mina, days(15), { outsider })
    const erase = () => s.act(s.mina, 'eraseClient', { booking })
    await expect(erase()).rejects.toMatchObject(s.refused('still_to_come'))
    expect(await s.get(whoOf(worker), 'booking', { booking })).toMatchObject({
      party: '손님',
      contact: '010-1234-5678',
    })
    await expect(s.get(s.nari, 'booking', { booking })).rejects.toMatchObject({ code: 'kernel.not_found' })
    await s.does(whoOf(worker), booking, days(15))
    await s.act(s.mina, 'confirm', { booking })
    await erase()
    expect(await s.get(s.mina, 'booking', { booking })).toMatchObject({
      party: null,
      contact: null,
      address: null,
    })
    const [ours] = await s.get<Seen[]>(s.nari, 'myBookings')
    await expect(s.act(s.mina, 'eraseClient', { booking: ours!.id })).rejects.toMatchObject(
      s.refused('a_member'),
    )
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
