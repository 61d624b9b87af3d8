import { beforeAll, describe, expect, it } from 'vitest'
import { days, round, type Village, village } from './village.fixture.ts'

let v: Village
beforeAll(async () => {
  v = await village()
})

const refused = (code: string, values: object = {}) => ({
  code: `budgeting.${code}`,
  values: expect.objectContaining(values),
})

describe('budgeting.openRound', () => {
  it('is refused beyond the fund, at times that make no sense, and for types nobody knows', async () => {
    const before = await v.size()
    const open = (more: object) => v.does('mina', 'openRound', round(more))
    await expect(open({ pool: '1000001' })).rejects.toMatchObject(
      refused('more_than_in_fund', { left: 1_000_000n }),
    )
    await expect(open({ closes: days(-1) })).rejects.toMatchObject(
      refused('in_the_past', { field: 'closes' }),
    )
    await expect(open({ opens: days(20) })).rejects.toMatchObject(refused('out_of_order', { field: 'opens' }))
    await expect(open({ ideasClose: days(21) })).rejects.toMatchObject(
      refused('out_of_order', { field: 'ideasClose' }),
    )
    await expect(open({ givers: ['ghost'] })).rejects.toMatchObject(refused('no_such_type'))
    await expect(open({ fund: 'none' })).rejects.toMatchObject({ code: 'kernel.not_found' })
    await expect(open({ pool: '0' })).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await expect(v.does('bora', 'openRound', round())).rejects.toMatchObject({ status: 403 })
    expect(await v.size()).toBe(before)
  })

  it('takes the money out of the fund at once, so that no other round can have it', async () => {
    const of = await v.open({ pool: '900000' })
    expect(await v.held('equity:funds:common')).toBe(100_000n)
    expect(await v.held('equity:budgets:round-1:pool')).toBe(900_000n)
    await expect(v.open()).rejects.toMatchObject(refused('more_than_in_fund', { left: 100_000n }))
    expect(await v.round(of)).toMatchObject({
      round: { number: 1, phase: 'ideas', pool: 900_000n },
      ideas: [],
    })
    expect(await v.get<object[]>('bora', 'rounds')).toMatchObject([{ id: of, left: 0n }])
  })
})

describe('budgeting.addToPool', () => {
  it('takes more out of the fund, never more than is there', async () => {
    const [{ id: of }] = await v.get<[{ id: string }]>('bora', 'rounds')
    await expect(v.does('mina', 'addToPool', { round: of, amount: '100001' })).rejects.toMatchObject(
      refused('more_than_in_fund'),
    )
    await v.does('mina', 'addToPool', { round: of, amount: '100000' })
    expect(await v.round(of)).toMatchObject({ round: { pool: 1_000_000n, rest: 1_000_000n } })
  })
})

describe('budgeting.changeRound', () => {
  it('moves the days while it runs, and the clock with them; giving that began stays begun', async () => {
    const [{ id: of }] = await v.get<[{ id: string }]>('bora', 'rounds')
    const change = (more: object) => {
      const { name, text, ideasClose, opens, closes } = round(more)
      return v.does('mina', 'changeRound', { round: of, name, text, ideasClose, opens, closes })
    }
    await change({ name: '여름 예산', ideasClose: days(3), opens: days(4), closes: days(8) })
    await v.until(4)
    expect(await v.round(of)).toMatchObject({
      round: { name: '여름 예산', phase: 'giving', share: 200_000n },
    })
    await expect(change({ opens: days(6), closes: days(9) })).rejects.toMatchObject(refused('begun_already'))
    await change({ ideasClose: days(5), opens: days(4), closes: days(6) })
    await v.until(6)
    expect((await v.round(of)).round.phase).toBe('closed')
    await expect(change({})).rejects.toMatchObject(refused('round_over'))
    await expect(v.does('mina', 'addToPool', { round: of, amount: '1' })).rejects.toMatchObject(
      refused('round_over'),
    )
    expect(await v.held('equity:funds:common')).toBe(1_000_000n)
  })
})
