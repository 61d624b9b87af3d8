import { beforeAll, describe, expect, it } from 'vitest'
import { goods, marketplace } from '../market.fixture.ts'

const { w, commons, mina, bora, duri } = await marketplace({
  'market.limits': { cart: 100, searches: 2, collections: 5, things: 5 },
})
const make = async (over: object = {}, who = bora) =>
  (await w.act<{ listing: string }>(who, commons, 'market.makeListing', { ...goods, draft: false, ...over }))
    .listing
const keep = (asked: object, every: string | null = 'day', who = duri) =>
  w.act<{ search: string }>(who, commons, 'market.keepSearch', { asked: { text: '', ...asked }, every })
const mine = (who = duri) =>
  w.get<{ search: string; asked: object; every: string | null; met: number }[]>(
    who,
    commons,
    'market.mySearches',
    {},
  )
const notices = async (who = duri) =>
  (
    await w.get<{ notices: { headline: string; sentence: string; leadsTo: string }[] }>(
      who,
      commons,
      'notices.myNotices',
      {},
    )
  ).notices.filter(({ leadsTo }) => leadsTo === '/market/searches')
const drop = async () => {
  for (const { search } of await mine()) await w.act(duri, commons, 'market.dropSearch', { search })
}

/** Some days later, with all that was due in between. */
const pass = async (days: number) => {
  for (let day = 0; day < days; day++) {
    w.clock.pass({ days: 1 })
    await w.settle()
  }
}

beforeAll(async () => {
  await make({ title: '묵은 현미' })
  w.clock.pass({ minutes: 1 })
})

describe('a kept search', () => {
  it('market.lookAgain: tells whoever keeps it of what is new, once, and of nothing else', async () => {
    await keep({ text: 'ㅎㅁ', most: '50000' })
    await pass(1)
    expect(await notices()).toEqual([])
    await make({ title: '햇현미' })
    await make({ title: '비싼 현미', price: '90000' })
    await make({ title: '현미 나누기', draft: true })
    // One's own is no news.
    await make({ title: '두리네 현미' }, duri)
    await pass(1)
    expect(await notices()).toMatchObject([
      { headline: '찾던 물건이 새로 나왔어요', sentence: '저장한 찾기에 맞는 물건 1개가 새로 나왔어요.' },
    ])
    expect(await mine()).toMatchObject([{ met: 1, every: 'day' }])
    await pass(2)
    expect(await notices()).toHaveLength(1)
    // Nobody learns what somebody looks for.
    expect([await mine(bora), await mine(mina), await notices(bora)]).toEqual([[], [], []])
    const { search } = (await mine())[0]!
    const others = w.act(bora, commons, 'market.dropSearch', { search })
    await expect(others).rejects.toMatchObject({ status: 404 })
    await drop()
    expect(await mine()).toEqual([])
  })

  it('is looked at as often as one likes: by week, or never', async () => {
    const { search } = await keep({ category: 'fruit' }, 'week')
    await make({ title: '배', category: 'fruit' })
    const before = (await notices()).length
    await pass(6)
    expect(await notices()).toHaveLength(before)
    await pass(1)
    expect(await notices()).toHaveLength(before + 1)
    // Kept again it is the same one, told otherwise.
    expect(await keep({ category: 'fruit' }, null)).toEqual({ search })
    expect(await mine()).toMatchObject([{ search, every: null }])
    await make({ title: '사과', category: 'fruit' })
    await pass(8)
    expect(await notices()).toHaveLength(before + 1)
    await drop()
  })

  it('is not looked at for somebody who left', async () => {
    const gone = await w.person('떠날 이')
    const join = { invitation: null, name: '떠날 이', types: ['resident'] }
    await w.act(gone, commons, 'members.join', join)
    await keep({ text: '두부' }, 'day', gone)
    const { agent } = (await w.view(gone, commons)).standing
    await w.act(gone, commons, 'members.leave', { agent })
    await make({ title: '순두부' })
    const { size } = await w.view(mina, commons)
    await pass(2)
    expect((await w.view(mina, commons)).size).toBe(size)
  })

  it('asks for something, and only so many are kept', async () => {
    await expect(keep({})).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await expect(keep({ text: '쌀', sort: 'cheap' })).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await keep({ text: '쌀' })
    await keep({ text: '콩' })
    await keep({ text: '콩' }, 'week')
    await expect(keep({ text: '팥' })).rejects.toMatchObject({ code: 'market.too_many_searches' })
    const guest = await w.person('손님')
    await expect(keep({ text: '쌀' }, 'day', guest)).rejects.toMatchObject({ status: 403 })
    await drop()
  })
})
