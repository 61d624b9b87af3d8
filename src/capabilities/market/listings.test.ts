import { describe, expect, it } from 'vitest'
import { isGtin } from './article.ts'
import { goods, marketplace } from './market.fixture.ts'

const { w, commons, mina, bora, duri } = await marketplace()
const make = async (over: object = {}, who = bora) =>
  (await w.act<{ listing: string }>(who, commons, 'market.makeListing', { ...goods, draft: false, ...over }))
    .listing
const find = (text: string, over: object = {}, who = duri) =>
  w.get<{ listings: { listing: string; title: string }[]; found: number }>(
    who,
    commons,
    'market.listingsForSale',
    {
      text,
      ...over,
    },
  )
const ids = async (text: string, over: object = {}) =>
  (await find(text, over)).listings.map((one) => one.listing)
const refused = (code: string) => ({ code: `market.${code}` })

describe('a listing', () => {
  it('is found as long as it is for sale, by whatever it is filtered by', async () => {
    const rice = await make()
    w.clock.pass({ minutes: 1 })
    const spade = await make({ title: '손에 익은 호미', category: 'tools', condition: 'used', price: '3000' })
    expect(await ids('현ㅁ')).toEqual([rice])
    expect(await ids('ㅎㅁ')).toEqual([spade, rice])
    expect(await ids('ㅎㅁ', { category: 'food' })).toEqual([rice])
    expect(await ids('', { condition: 'used' })).toEqual([spade])
    await w.act(mina, commons, 'market.labelListing', { listing: rice, labels: ['fair'] })
    expect(await ids('', { label: 'fair' })).toEqual([rice])
    expect(await ids('ㅎㅁ', { label: 'eco' })).toEqual([])
    expect([await ids('', { swap: true }), await ids('', { lend: true })]).toEqual([[], []])
    expect(await ids('', { sort: 'cheap' })).toEqual([spade, rice])
    expect(await ids('', { sort: 'dear', most: '10000' })).toEqual([spade])
    expect((await find('')).found).toBe(2)
    await w.act(bora, commons, 'market.moveListing', { listing: spade, to: 'locked' })
    expect(await ids('호미')).toEqual([])
    const same = w.act(bora, commons, 'market.moveListing', { listing: spade, to: 'locked' })
    await expect(same).rejects.toMatchObject(refused('is_so_already'))
    await expect(w.get(duri, commons, 'market.listing', { listing: spade })).rejects.toMatchObject({
      status: 404,
    })
    expect(await w.get(bora, commons, 'market.listing', { listing: spade })).toMatchObject({
      state: 'locked',
    })
    await w.act(bora, commons, 'market.moveListing', { listing: spade, to: 'active' })
    expect(await ids('호미')).toEqual([spade])
    const change = { ...goods, title: '새 괭이', category: 'tools', quantity: 1, listing: spade }
    await w.act(bora, commons, 'market.changeListing', change)
    expect([await ids('호미'), await ids('괭이')]).toEqual([[], [spade]])
    await w.act(bora, commons, 'market.changeListing', { ...change, swap: true, lend: true })
    expect([await ids('', { swap: true }), await ids('', { lend: true })]).toEqual([[spade], [spade]])
    expect(await ids('', { label: 'fair' })).toEqual([rice])
    await w.act(bora, commons, 'market.moveListing', { listing: spade, to: 'closed' })
    expect(await ids('괭이')).toEqual([])
    const again = w.act(bora, commons, 'market.moveListing', { listing: spade, to: 'active' })
    await expect(again).rejects.toMatchObject(refused('closed_for_good'))
    await w.act(bora, commons, 'market.moveListing', { listing: rice, to: 'closed' })
  })

  it('is the seller’s to change, or whoever looks after all of them', async () => {
    const listing = await make({ title: '들기름', number: '7' })
    const change = { ...goods, title: '참기름', listing }
    await expect(w.act(duri, commons, 'market.changeListing', change)).rejects.toMatchObject(
      refused('not_yours'),
    )
    await w.act(mina, commons, 'market.changeListing', change)
    expect(await w.get(duri, commons, 'market.listing', { listing })).toMatchObject({
      title: '참기름',
      isMine: false,
    })
    const mine = await w.get<{ listings: object[] }>(duri, commons, 'market.myListings', {})
    expect(mine.listings).toEqual([])
    await w.act(mina, commons, 'market.moveListing', { listing, to: 'closed' })
  })

  it('is refused in words where nobody could find, get or buy it', async () => {
    await expect(make({ category: 'food' })).rejects.toMatchObject(refused('no_such_category'))
    await expect(make({ quantity: 0 })).rejects.toMatchObject(refused('none_left'))
    await expect(make({ pickUp: false, sending: null })).rejects.toMatchObject(refused('no_way_to_get_it'))
    const first = await make({ number: 'A-1' })
    await expect(make({ number: 'A-1' })).rejects.toMatchObject(refused('number_taken'))
    // Two sellers may use the same number.
    const second = await make({ number: 'A-1' }, duri)
    for (const over of [
      { price: '-1' },
      { price: '1.5' },
      { gtin: '4006381333932' },
      { title: ' ' },
      { quantity: 1.5 },
    ])
      await expect(make(over)).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await make({ gtin: '4006381333931', number: 'B' })
    const stranger = await w.person('길손')
    await expect(make({}, stranger)).rejects.toMatchObject({ status: 403 })
    expect([isGtin('96385074'), isGtin('96385075'), isGtin('1234')]).toEqual([true, false, false])
    for (const listing of [first, second])
      await w.act(mina, commons, 'market.moveListing', { listing, to: 'closed' })
  })

  it('waits as a draft', async () => {
    const listing = await make({ title: '감말랭이', draft: true, category: 'fruit' })
    expect(await ids('감말')).toEqual([])
    await w.act(bora, commons, 'market.moveListing', { listing, to: 'active' })
    expect(await ids('감말')).toEqual([listing])
  })
})

describe('the categories', () => {
  it('are a tree whose ends hold listings', async () => {
    const name = (code: string, parent: string | null) =>
      w.act(mina, commons, 'market.nameCategory', { code, parent, name: { ko: '갈래', en: 'c' }, place: 0 })
    await expect(name('brown', 'grain')).rejects.toMatchObject(refused('holds_listings'))
    await expect(name('grain', 'tools')).rejects.toMatchObject(refused('stays_in_its_place'))
    await expect(name('new', 'none')).rejects.toMatchObject(refused('no_such_category'))
    const drop = (code: string) => w.act(mina, commons, 'market.dropCategory', { code })
    await expect(drop('food')).rejects.toMatchObject(refused('has_others_below'))
    await expect(drop('fruit')).rejects.toMatchObject(refused('holds_listings'))
    for (const [at, code] of ['a1', 'a2', 'a3', 'a4', 'a5'].entries()) await name(code, at ? `a${at}` : null)
    await expect(name('a6', 'a5')).rejects.toMatchObject(refused('too_deep'))
    await drop('a5')
    const many = Array.from({ length: 2_000 }, (_, n) => ({
      ...{ commons_id: commons, code: `x${n}`, parent: null, ko: 'x', en: 'x', place: 0, path: `x${n}` },
    }))
    await w.office.database.write.insertInto('market_category').values(many).execute()
    await expect(name('y', null)).rejects.toMatchObject(refused('too_many_categories'))
    await w.office.database.write.deleteFrom('market_category').where('code', 'like', 'x%').execute()
    await expect(w.act(bora, commons, 'market.dropCategory', { code: 'a4' })).rejects.toMatchObject({
      status: 403,
    })
    const all = await w.get<{ code: string; isLeaf: boolean }[]>(bora, commons, 'market.categories', {})
    expect(all.find(({ code }) => code === 'food')).toMatchObject({ isLeaf: false })
    expect(all.find(({ code }) => code === 'a4')).toMatchObject({ isLeaf: true })
  })
})

describe('a seller’s file', () => {
  const rows = (from: number, n: number, over: object = {}) =>
    Array.from({ length: n }, (_, at) => ({ ...goods, number: `F${from + at}`, to: 'active', ...over }))
  const take = (all: object[], who = duri) =>
    w.act<{ made: number; changed: number; refused: { row: number; problem: string }[] }>(
      who,
      commons,
      'market.takeListings',
      { rows: all },
    )

  it('makes, changes and closes by number; bad rows are named, the others are in', async () => {
    const bad = [{ ...rows(3, 1)[0], category: 'food' }, { ...rows(4, 1)[0], quantity: 0 }, rows(0, 1)[0]!]
    expect(await take([...rows(0, 3, { title: '파일 사과' }), ...bad])).toEqual({
      ...{ made: 3, changed: 0 },
      refused: [
        { row: 3, problem: 'no_such_category' },
        { row: 4, problem: 'none_left' },
        { row: 5, problem: 'number_twice' },
      ],
    })
    expect((await find('파일사과')).found).toBe(3)
    // The same numbers of another seller are other listings.
    await take(rows(0, 1, { title: '파일 사과' }), bora)
    expect((await find('파일사과')).found).toBe(4)
    const second = [...rows(0, 1, { title: '파일 배' }), ...rows(1, 1, { title: '파일 사과', to: 'closed' })]
    expect(await take(second)).toMatchObject({ made: 0, changed: 2, refused: [] })
    expect([(await find('파일사과')).found, (await find('파일 배')).found]).toEqual([2, 1])
    expect((await take(rows(1, 1))).refused).toEqual([{ row: 0, problem: 'closed_for_good' }])
    await expect(take(rows(0, 501))).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })

  it('fills pages that go on where the last one ended, and counts no further than it says', async () => {
    for (let from = 100; from < 1_200; from += 500)
      await take(rows(from, Math.min(500, 1_200 - from), { title: '쪽 넘김', price: '1000' }))
    for (const sort of ['newest', 'cheap', 'dear'] as const) {
      const first = await find('쪽넘김', { sort })
      expect(first).toMatchObject({ found: 1_000, hasMore: true, isNext: true })
      const last = first.listings.at(-1)! as unknown as { listing: string; listedAt: string; price: bigint }
      const at = sort === 'newest' ? last.listedAt : String(last.price)
      const second = await find('쪽넘김', { sort, after: { at, listing: last.listing } })
      const seen = new Set([...first.listings, ...second.listings].map(({ listing }) => listing))
      expect(seen.size).toBe(40)
      const elsewhere = { at: sort === 'newest' ? '1000' : '2026-01-01T00:00:00.000Z', listing: last.listing }
      expect(await ids('쪽넘김', { sort, after: elsewhere })).toEqual(
        first.listings.map((one) => one.listing),
      )
    }
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})
