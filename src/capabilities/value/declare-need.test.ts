import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { refused, season, withMakers } from './season.fixture.ts'

const s = await season([withMakers({ kind: 'needs' })])
const { mina, bora, duri, agents, act, get } = s
const nowhere = '00000000-0000-4000-8000-000000000000'
const need = { unit: 'KRW', amount: '3000', text: '병원비', until: null }
const declare = async (who: Actor, change: object = {}) =>
  (await act(who, 'declareNeed', { ...need, ...change })).need!
const seen = async (who: Actor) =>
  (await get<{ needs: { id: string; state: string; agent: string }[] }>(who, 'needs')).needs

describe('value.declareNeed', () => {
  it('is read by whoever declared it and whoever may accept it, and not in the journal', async () => {
    const id = await declare(bora)
    expect((await seen(bora)).map((one) => one.id)).toEqual([id])
    expect((await seen(mina)).map((one) => one.id)).toEqual([id])
    expect(await seen(duri)).toEqual([])
    await expect(declare(bora, { until: '2026-03-01' })).rejects.toMatchObject(refused('day_gone'))
    const { rows } = await s.w.office.database.owner.query(
      "select body from journal_entry where kind like 'value.need%'",
    )
    expect(JSON.stringify(rows)).not.toMatch(/병원비|3000/)
  })
})

describe('value.acceptNeed, value.declineNeed and value.endNeed', () => {
  it('decide on others’ needs, never on one’s own', async () => {
    const [first] = await seen(bora)
    const mine = await declare(mina)
    for (const name of ['acceptNeed', 'declineNeed']) {
      await expect(act(mina, name, { need: mine })).rejects.toMatchObject(refused('is_your_own'))
      await expect(act(mina, name, { need: nowhere })).rejects.toMatchObject(refused('no_such_need'))
      await expect(act(duri, name, { need: first!.id })).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    }
    await act(mina, 'acceptNeed', { need: first!.id })
    await expect(act(mina, 'acceptNeed', { need: first!.id })).rejects.toMatchObject(refused('not_declared'))
    const other = await declare(duri, { amount: '1' })
    await act(mina, 'declineNeed', { need: other })
    await expect(act(duri, 'endNeed', { need: other })).rejects.toMatchObject(refused('need_over'))
    await expect(act(duri, 'endNeed', { need: first!.id })).rejects.toMatchObject(refused('no_such_need'))
    await act(mina, 'endNeed', { need: mine })
  })

  it('meet what was accepted at most in full, as long as it holds', async () => {
    await act(mina, 'acceptNeed', { need: await declare(duri, { amount: '1000', until: '2026-03-02' }) })
    const sold = await s.income(20_000)
    const run = async (amount: number) =>
      s.got((await s.distribute(s.sharing([[sold, amount]]))).distribution)
    expect(await run(10_000)).toEqual({ [agents.bora]: 3_000n, [agents.duri]: 1_000n, common: 6_000n })
    await act(bora, 'endNeed', { need: (await seen(bora))[0]!.id })
    expect(await run(5_000)).toEqual({ [agents.duri]: 1_000n, common: 4_000n })
    s.w.clock.pass({ days: 2 })
    const later = s.sharing([[sold, 5_000]], { until: '2026-03-03' })
    expect(await s.got((await s.distribute(later)).distribution)).toEqual({ common: 5_000n })
  })
})
