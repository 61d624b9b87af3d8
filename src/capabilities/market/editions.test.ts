import { describe, expect, it } from 'vitest'
import { putFile } from '../../kernel/files.ts'
import { goods } from './market.fixture.ts'
import { trades } from './orders/trade.fixture.ts'

const s = await trades()
const { w, commons, mina, bora, duri, nari, agents, act, get, make, buy } = s

/** The hash of a picture that is kept. */
async function picture(name: string): Promise<string> {
  const file = { name, mediaType: 'image/png', owner: 'bora', at: w.clock.now() }
  const bytes = new TextEncoder().encode(name)
  return (await putFile(w.office.database.write, { commonsId: commons, bytes, ...file })).hash
}

const price = '4850'
const order = async (listing: string) =>
  (await buy(nari, agents.bora, [{ listing, quantity: 1, price }])).order
const asOrdered = (who: typeof nari, one: string, n = 0) =>
  get<{ title: string; body: string; until: string | null; pictures: string[] }>(who, 'asOrdered', {
    order: one,
    n,
  })

describe('several pictures', () => {
  it('stand in the order their seller gave them, the first in lists', async () => {
    const [front, back, label] = [await picture('앞'), await picture('뒤'), await picture('표')]
    const listing = await make(bora, { title: '사진 많은 쌀', pictures: [front, back, label] })
    expect(await get(duri, 'listing', { listing })).toMatchObject({ pictures: [front, back, label] })
    const found = await get<{ listings: object[] }>(duri, 'listingsForSale', { text: '사진많은' })
    expect(found.listings).toMatchObject([{ picture: front }])
    await act(bora, 'changeListing', { ...goods, price, listing, pictures: [label] })
    expect(await get(duri, 'listing', { listing })).toMatchObject({ pictures: [label] })
    const unknown = make(bora, { pictures: [front, 'f'.repeat(64)] })
    await expect(unknown).rejects.toMatchObject({ code: 'observation.no_such_file' })
    for (const pictures of [
      [front, front],
      Array.from({ length: 11 }, (_, at) => String(at).padStart(64, '0')),
    ])
      await expect(make(bora, { pictures })).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })
})

describe('what was said of a thing', () => {
  it('stays as its buyer read it, however often it changes', async () => {
    const front = await picture('낫')
    const listing = await make(bora, { title: '날이 선 낫', body: '작년에 벼린 것', pictures: [front] })
    const first = await order(listing)
    expect(await asOrdered(nari, first)).toMatchObject({ title: '날이 선 낫', until: null })
    w.clock.pass({ hours: 1 })
    const change = { ...goods, price, listing, category: 'tools' }
    await act(bora, 'changeListing', { ...change, title: '무딘 낫', body: '녹이 슬었어요' })
    const second = await order(listing)
    await act(bora, 'changeListing', { ...change, title: '부러진 낫' })
    const seen = { title: '날이 선 낫', body: '작년에 벼린 것', pictures: [front], until: expect.any(String) }
    for (const who of [nari, bora, mina]) expect(await asOrdered(who, first)).toMatchObject(seen)
    expect(await asOrdered(nari, second)).toMatchObject({ title: '무딘 낫', body: '녹이 슬었어요' })
    expect(await get(nari, 'listing', { listing })).toMatchObject({ title: '부러진 낫' })
    // Others learn nothing of it, and there is no line beyond its lines.
    await expect(asOrdered(duri, first)).rejects.toMatchObject({ status: 404 })
    await expect(asOrdered(nari, first, 1)).rejects.toMatchObject({ status: 404 })
  })

  it('is not kept where nobody bought it, nor twice for one edition', async () => {
    const kept = async (listing: string) =>
      (
        await w.office.database.read
          .selectFrom('market_listing_edition')
          .select('edition')
          .where('listing', '=', listing)
          .execute()
      ).map(({ edition }) => edition)
    const listing = await make(bora, { title: '들깨' })
    const change = (over: object) => act(bora, 'changeListing', { ...goods, price, listing, ...over })
    await change({ title: '볶은 들깨' })
    expect(await kept(listing)).toEqual([])
    await order(listing)
    await change({ title: '볶은 들깨', quantity: 3 })
    expect(await kept(listing)).toEqual([])
    await change({ title: '생들깨' })
    await change({ title: '거피 들깨' })
    expect(await kept(listing)).toEqual([1])
  })

  it('is kept when a file changes it, with its pictures', async () => {
    const front = await picture('콩')
    const listing = await make(bora, { title: '메주콩', number: 'K1', pictures: [front] })
    const first = await order(listing)
    const row = { ...goods, price, number: 'K1', title: '서리태', to: 'active' }
    await act(bora, 'takeListings', { rows: [row] })
    expect(await asOrdered(nari, first)).toMatchObject({ title: '메주콩', pictures: [front] })
    expect(await get(nari, 'listing', { listing })).toMatchObject({ title: '서리태', pictures: [front] })
  })
})

describe('a share of the price', () => {
  it('is given as of all they sell, or as said of this one thing', async () => {
    const seller = {
      ...{ kind: 'private', name: null, representative: null, businessNumber: null, mailOrderNumber: null },
      ...{ address: null, contact: null, terms: '', bundle: true, freeFrom: null },
    }
    const listing = await make(duri, { title: '나누는 꿀', donated: 1000 })
    expect(await get(nari, 'listing', { listing })).toMatchObject({ gift: null })
    await act(duri, 'setSeller', { ...seller, cause: agents.mina, donated: 300 })
    expect(await get(nari, 'listing', { listing })).toMatchObject({
      gift: { cause: agents.mina, share: 1000 },
    })
    const all = await make(duri, { title: '그냥 꿀' })
    expect(await get(nari, 'listing', { listing: all })).toMatchObject({ gift: { share: 300 } })
    const bought = await s.place(nari, {
      ...{ seller: agents.duri, way: 'pick_up', terms: 1, total: '9700' },
      lines: [listing, all].map((one) => ({ listing: one, quantity: 1, price })),
    })
    // 10 % of 48.50 and 3 % of 48.50, each rounded by Fairmondo's rules.
    expect(await s.order(nari, bought.orders[0]!.order)).toMatchObject({ causePart: 485n + 146n })
    await expect(make(duri, { donated: 10_001 })).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })
})
