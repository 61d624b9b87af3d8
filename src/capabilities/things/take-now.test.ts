import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { machine, workshop } from './workshop.fixture.ts'

const s = await workshop([machine, { ...machine, code: 'taught', training: true }])
const { mina, bora, duri } = s
const soon = (minutes: number) => new Date(s.w.clock.now().getTime() + minutes * 60_000).toISOString()
async function labelOf(resource: string): Promise<string> {
  await s.act(mina, 'things.printLabel', { resource })
  return (await s.get<{ label: { code: string } }>(mina, 'label', { resource })).label.code
}
const take = (who: Actor, code: string, until = soon(30)) =>
  s.act<{ booking: string }>(who, 'things.takeNow', { code, until })
const entries = async () =>
  (
    await s.w.office.database.read
      .selectFrom('journal_entry')
      .select('seq')
      .where('commons_id', '=', s.commons)
      .execute()
  ).length

describe('things.printLabel and things.takeNow', () => {
  it('take a thing from this moment on, off the marks one books by, and once', async () => {
    const cutter = await s.shared()
    const code = await labelOf(cutter)
    s.w.clock.pass({ minutes: 7 })
    await take(bora, code)
    const mine = await s.get<{ resource: string; until: string }[]>(bora, 'myBookings')
    expect(mine.map(({ resource, until }) => [resource, until])).toEqual([[cutter, soon(30)]])
    await expect(take(duri, code)).rejects.toMatchObject(s.refused('taken'))
    s.w.clock.pass({ minutes: 60 })
    const all = await Promise.allSettled(
      Array.from({ length: 64 }, (_, i) => take(i % 2 ? bora : duri, code)),
    )
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('know no forged label and none that was replaced, and write nothing then', async () => {
    const cutter = await s.shared()
    const old = await labelOf(cutter)
    const code = await labelOf(cutter)
    expect(code).not.toBe(old)
    const before = await entries()
    for (const wrong of [old, `${code}x`, code.slice(1)])
      await expect(take(bora, wrong)).rejects.toMatchObject(s.refused('no_such_label'))
    for (const wrong of ["' or true --", '', '\0', '\ud800', 'x'.repeat(65)])
      await expect(take(bora, wrong)).rejects.toMatchObject({ code: 'kernel.bad_input' })
    expect(await entries()).toBe(before)
    expect(await s.get(bora, 'labelled', { code: old })).toEqual({ resource: null })
    expect(await s.get(bora, 'labelled', { code })).toEqual({ resource: cutter })
    await expect(s.get(bora, 'label', { resource: cutter })).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })

  it('keep to the rule all the same: who was not shown how, and no longer than anybody', async () => {
    const lathe = await s.shared('taught')
    const code = await labelOf(lathe)
    await expect(take(bora, code)).rejects.toMatchObject(s.refused('not_bookable', { reasons: 'untrained' }))
    const cutter = await labelOf(await s.shared())
    await expect(take(bora, cutter, soon(600))).rejects.toMatchObject(s.refused('not_bookable'))
    await expect(take(bora, cutter, soon(-10))).rejects.toMatchObject(s.refused('not_bookable'))
    await s.act(mina, 'endSharing', { resource: lathe })
    await expect(take(bora, code)).rejects.toMatchObject(s.refused('not_shared'))
    await expect(s.act(mina, 'printLabel', { resource: lathe })).rejects.toMatchObject(
      s.refused('not_shared'),
    )
  })
})
