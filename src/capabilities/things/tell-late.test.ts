import { describe, expect, it } from 'vitest'
import { library } from './library.fixture.ts'

const s = await library()
const told = async (loan: string) =>
  (
    await s.w.office.database.read
      .selectFrom('things_loan')
      .select('told')
      .where('id', '=', loan)
      .executeTakeFirstOrThrow()
  ).told
const notices = async (who: typeof s.mina) =>
  JSON.stringify(await s.w.get<object>(who, s.commons, 'notices.myNotices', {}))
const clock = { kind: 'clock' } as const

describe('things.tellLate', () => {
  it('says so to whoever has it and whoever looks after it, when it is due and each week', async () => {
    const ball = await s.shared('plain')
    const { loan } = await s.take(s.bora, ball)
    await expect(s.act(clock, 'things.tellLate', { loan })).rejects.toMatchObject(s.refused('not_late'))
    await s.pass(24 * 7 + 12)
    expect(await told(loan)).toBe(0)
    await s.pass(2)
    expect(await told(loan)).toBe(1)
    // No booking says so any more, and yet it is not here.
    type Free = { things: { resource: string; free: number }[] }
    const free = async () =>
      (await s.get<Free>(s.duri, 'things')).things.find(({ resource }) => resource === ball)?.free
    expect(await free()).toBe(0)
    expect(await s.get(s.duri, 'thing', { resource: ball })).toMatchObject({ here: 0 })
    await s.pass(24 * 7)
    expect(await told(loan)).toBe(2)
    await s.bring(s.bora, loan)
    expect(await free()).toBe(1)
    await s.pass(24 * 8)
    expect(await told(loan)).toBe(2)
    await expect(s.act(clock, 'things.tellLate', { loan })).rejects.toMatchObject(s.refused('back_already'))
    expect(await notices(s.bora)).toContain('돌려줄 날이 지났어요')
    expect(await notices(s.mina)).toContain('돌아올 날이 지난 물건이 있어요')
  })

  it('is due at once when somebody goes: leaving is free, what they have is asked back', async () => {
    const { loan } = await s.take(s.duri, await s.shared('plain'))
    await s.pass(1)
    await s.act(s.duri, 'members.leave', { agent: s.agents.duri })
    await s.w.settle()
    await s.pass(0.1)
    expect(await told(loan)).toBe(1)
    const { loans } = await s.get<{ loans: object[] }>(s.mina, 'loans', { whose: 'all' })
    expect(loans).toMatchObject([{ id: loan, late: true }])
    await s.bring(s.mina, loan)
  })
})
