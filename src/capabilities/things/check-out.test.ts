import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { library, moment } from './library.fixture.ts'

const s = await library()

describe('things.checkOut', () => {
  it('lends straight away what is free, until closing time of the next open day after a week', async () => {
    const drill = await s.shared('tool')
    const { due, unit } = await s.take(s.bora, drill)
    expect({ due, unit }).toEqual({ due: moment(7 * 24 + 18), unit: 1 })
    await expect(s.take(s.duri, drill)).rejects.toMatchObject(s.refused('taken'))
    await expect(
      s.act(s.duri, 'book', { resource: drill, from: moment(34), until: moment(36) }),
    ).rejects.toMatchObject(s.refused('taken'))
  })

  it('lends what was booked in its time and not before, until the booking ends', async () => {
    const saw = await s.shared('tool')
    const { booking } = await s.act(s.bora, 'book', { resource: saw, from: moment(12), until: moment(36) })
    await expect(s.take(s.bora, saw, { booking })).rejects.toMatchObject(s.refused('not_booked_now'))
    await s.pass(1)
    await expect(s.take(s.duri, saw, { booking })).rejects.toMatchObject({ code: 'kernel.not_found' })
    expect((await s.take(s.bora, saw, { booking })).due).toBe(moment(36))
    await expect(s.take(s.bora, saw, { booking })).rejects.toMatchObject(s.refused('taken'))
    await expect(s.act(s.bora, 'cancelBooking', { booking })).rejects.toMatchObject(s.refused('lent_out'))
  })

  it('takes another unit of a pool where the booked one is not back', async () => {
    const pans = await s.shared('plain', 2, '냄비')
    const late = await s.act(s.duri, 'book', { resource: pans, from: moment(13), until: moment(14) })
    await s.pass(1)
    await s.take(s.duri, pans, { booking: late.booking })
    const next = await s.act(s.bora, 'book', { resource: pans, from: moment(14), until: moment(20) })
    expect(next).toMatchObject({ unit: 1 })
    await s.pass(1.1)
    expect(await s.take(s.bora, pans, { booking: next.booking })).toMatchObject({ unit: 2 })
    await expect(s.take(s.mina, pans)).rejects.toMatchObject(s.refused('taken'))
  })

  it('says all that stands in the way: closed, hands full, something late', async () => {
    const ball = await s.shared('tool', 4, '공')
    await s.take(s.mina, ball)
    await s.take(s.mina, ball)
    await s.take(s.mina, ball)
    const reasons = (text: string) => s.refused('not_bookable', { reasons: text })
    await expect(s.take(s.mina, ball)).rejects.toMatchObject(reasons('hands_full'))
    await expect(s.take(s.duri, ball)).rejects.toMatchObject(reasons('late_first'))
    await s.pass(24 * 5)
    await expect(s.take(s.bora, ball)).rejects.toMatchObject(reasons('closed_now late_first'))
  })

  it('leaves what the desk hands over to the desk, and to members', async () => {
    const camera = await s.shared('dear', 1, '사진기')
    await expect(s.take(s.bora, camera)).rejects.toMatchObject(s.refused('ask_custodian'))
    const tent = await s.shared('plain', 1, '천막')
    await expect(s.take(s.bora, tent, {}, s.agents.duri)).rejects.toMatchObject(s.refused('ask_custodian'))
    await expect(s.take(s.mina, tent, {}, s.commons)).rejects.toMatchObject(s.refused('no_such_member'))
    const cutter = await s.shared('machine')
    await expect(s.take(s.mina, cutter)).rejects.toMatchObject(s.refused('not_lent'))
    const photos = ['0'.repeat(64)]
    await expect(s.take(s.mina, tent, { photos })).rejects.toMatchObject({ code: 'observation.no_such_file' })
  })
})

describe('64 people at once', () => {
  it('take the last unit of a pool: one has it', async () => {
    const people: Actor[] = []
    for (let i = 0; i < 64; i++) {
      const who = await s.w.person(`이웃 ${i}`)
      await s.join(who, `이웃 ${i}`)
      people.push(who)
    }
    const agents = await Promise.all(people.map((who) => s.agentOf(who)))
    const bats = await s.shared('plain', 3, '방망이')
    await s.take(people[0]!, bats, {}, agents[0])
    await s.take(people[1]!, bats, {}, agents[1])
    const settled = await Promise.allSettled(people.map((who, i) => s.take(who, bats, {}, agents[i])))
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(refused).toEqual(Array.from({ length: 63 }, () => 'things.taken'))
    const out = await s.w.office.database.read
      .selectFrom('things_loan')
      .select('unit')
      .where('resource', '=', bats)
      .where('state', '=', 'out')
      .execute()
    expect(out.map(({ unit }) => unit).sort()).toEqual([1, 2, 3])
    expect(await s.w.verify(s.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
