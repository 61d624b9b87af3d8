import { describe, expect, it } from 'vitest'
import { goods, marketplace } from '../market.fixture.ts'

const { w, commons, mina, bora, duri } = await marketplace({
  'market.limits': { cart: 100, searches: 2, collections: 2, things: 2 },
})
const act = <R = { collection: string }>(who: typeof bora, name: string, input: object) =>
  w.act<R>(who, commons, `market.${name}`, input)
const make = async (title: string) =>
  (await act<{ listing: string }>(bora, 'makeListing', { ...goods, title, draft: false })).listing
const begin = async (over: object = {}, who = duri) =>
  (await act(who, 'makeCollection', { title: '겨울 먹거리', note: '', open: false, ...over })).collection
type One = { title: string; isMine: boolean; isFeatured: boolean; things: number; listings: object[] }
const see = (collection: string, who = duri) => w.get<One>(who, commons, 'market.collection', { collection })
const list = async (of: string, who = duri) =>
  (
    await w.get<{ collections: { collection: string; things: number }[] }>(
      who,
      commons,
      'market.collections',
      {
        of,
      },
    )
  ).collections
const refused = (code: string) => ({ code: `market.${code}` })
const put = (collection: string, listing: string, who = duri) =>
  act(who, 'putInCollection', { collection, listing })

describe('a collection', () => {
  it('is its maker’s alone until it is open: market.putInCollection, market.takeFromCollection, market.dropCollection', async () => {
    const [kimchi, rice] = [await make('김장 배추'), await make('햅쌀')]
    const one = await begin()
    await put(one, kimchi)
    w.clock.pass({ minutes: 1 })
    await put(one, rice)
    // Put in twice it is in once.
    await put(one, rice)
    expect((await see(one)).listings).toMatchObject([{ title: '햅쌀' }, { title: '김장 배추' }])
    for (const who of [bora, mina]) await expect(see(one, who)).rejects.toMatchObject({ status: 404 })
    expect([await list('open', bora), await list('mine', bora)]).toEqual([[], []])
    const hidden = act(mina, 'featureCollection', { collection: one, featured: true })
    await expect(hidden).rejects.toMatchObject({ status: 404 })
    await act(duri, 'changeCollection', { collection: one, title: '김장', note: '함께 해요', open: true })
    expect(await see(one, bora)).toMatchObject({ title: '김장', isMine: false, things: 2 })
    expect(await list('open', bora)).toMatchObject([{ collection: one, things: 2 }])
    for (const [name, input] of [
      ['changeCollection', { title: '내 것', note: '', open: true }],
      ['dropCollection', {}],
      ['putInCollection', { listing: kimchi }],
      ['takeFromCollection', { listing: kimchi }],
    ] as const)
      await expect(act(bora, name, { collection: one, ...input })).rejects.toMatchObject(
        refused('not_your_collection'),
      )
    await act(duri, 'takeFromCollection', { collection: one, listing: kimchi })
    expect((await see(one)).things).toBe(1)
    // What is not for sale now stays in it, unseen, and comes back with its thing.
    await act(bora, 'moveListing', { listing: rice, to: 'locked' })
    expect(await see(one)).toMatchObject({ things: 1, listings: [] })
    await expect(put(one, rice)).rejects.toMatchObject(refused('not_for_sale'))
    await act(bora, 'moveListing', { listing: rice, to: 'active' })
    expect((await see(one)).listings).toHaveLength(1)
    await act(duri, 'dropCollection', { collection: one })
    await expect(see(one)).rejects.toMatchObject({ status: 404 })
  })

  it('is recommended by the office as long as it is open: market.featureCollection, market.changeCollection', async () => {
    const one = await begin({ open: true })
    const feature = (featured: boolean, who = mina) =>
      act(who, 'featureCollection', { collection: one, featured })
    await expect(feature(true, bora)).rejects.toMatchObject({ status: 403 })
    await feature(true)
    await expect(feature(true)).rejects.toMatchObject(refused('is_so_already'))
    expect(await list('top', bora)).toMatchObject([{ collection: one, isFeatured: true }])
    await act(duri, 'changeCollection', { collection: one, title: '비밀', note: '', open: false })
    expect([await list('top', bora), await list('top')]).toEqual([[], []])
    await act(duri, 'changeCollection', { collection: one, title: '열린', note: '', open: true })
    expect(await list('top')).toEqual([])
    const own = await begin({}, mina)
    const closed = act(mina, 'featureCollection', { collection: own, featured: true })
    await expect(closed).rejects.toMatchObject(refused('collection_not_open'))
    // Whoever looks after all listings may take away what is shown to all.
    for (const collection of [one, own]) await act(mina, 'dropCollection', { collection })
    expect(await list('mine')).toEqual([])
  })

  it('holds so much, and one person so many: market.makeCollection', async () => {
    const one = await begin()
    for (const title of ['하나', '둘']) await put(one, await make(title))
    await expect(put(one, await make('셋'))).rejects.toMatchObject(refused('collection_full'))
    await begin()
    await expect(begin()).rejects.toMatchObject(refused('too_many_collections'))
    await expect(begin({ title: ' ' }, bora)).rejects.toMatchObject({ code: 'kernel.bad_input' })
    const { size } = await w.view(duri, commons)
    await act(duri, 'changeCollection', { collection: one, title: '일', note: '', open: false })
    expect((await w.view(duri, commons)).size).toBe(size)
  })

  it('is read page by page', async () => {
    const one = await begin({}, bora)
    const { write } = w.office.database
    const all = await Promise.all(Array.from({ length: 60 }, (_, n) => make(`것 ${n}`)))
    const added_at = w.clock.now()
    const rows = all.map((listing) => ({ commons_id: commons, collection: one, listing, added_at }))
    await write.insertInto('market_collected').values(rows).execute()
    type Page = { listings: { listing: string }[]; next: string | null }
    const first = await w.get<Page>(bora, commons, 'market.collection', { collection: one })
    const after = first.next!
    const second = await w.get<Page>(bora, commons, 'market.collection', { collection: one, after })
    expect([first.listings.length, second.listings.length, second.next]).toEqual([50, 10, null])
    const seen = [...first.listings, ...second.listings].map(({ listing }) => listing)
    expect(new Set(seen)).toEqual(new Set(all))
  })
})
