import { describe, expect, it } from 'vitest'
import { wayOf } from './looking.ts'
import { marketplace } from './market.fixture.ts'

const { w, commons, bora } = await marketplace()

/** Words from frequent to rare, each in the titles of every so many listings; more than the first look sees. */
const every = { 현미: 2, 감자: 7, 고구마: 20, 유자차: 400, 녹두전: 2_311 }
const goods = Array.from({ length: 2_500 }, (_, at) => ({
  number: String(at),
  title: ['마을', ...Object.entries(every).flatMap(([word, n]) => (at % n === 1 ? [word] : []))].join(' '),
  ...{ body: '', condition: at % 3 === 0 ? 'used' : 'new', wear: at % 3 === 0 ? '조금 썼어요' : null },
  ...{ category: at % 11 === 0 ? 'tools' : 'grain', price: String(((at * 7_919) % 2_503) * 100), vat: null },
  ...{ content: null, gtin: null, quantity: 1, swap: false, lend: false, pickUp: true, sending: null },
  ...{ donated: null, pictures: [], to: 'active' },
}))
for (let from = 0; from < goods.length; from += 500)
  await w.act(bora, commons, 'market.takeListings', { rows: goods.slice(from, from + 500) })

interface Asked {
  text: string
  category?: string
  condition?: string
  least?: string
  most?: string
  sort?: 'newest' | 'cheap' | 'dear'
}
const search = (asked: object) =>
  w.get<{ listings: { title: string; price: bigint }[]; found: number; hasMore: boolean }>(
    ...([bora, commons, 'market.listingsForSale', asked] as const),
  )

/** What is met, found the plain way. */
const meant = ({ text, category, condition, least, most }: Asked) =>
  goods.filter(
    (one) =>
      text.split(' ').every((word) => one.title.replaceAll(' ', '').includes(word)) &&
      (!category || one.category === category) &&
      (!condition || one.condition === condition) &&
      (!least || Number(one.price) >= Number(least)) &&
      (!most || Number(one.price) <= Number(most)),
  )

describe('what is met', () => {
  const texts = [
    '',
    '현미',
    '현미 감자',
    '감자 고구마',
    '고구마 유자차',
    '유자차',
    '녹두전',
    '녹두전 현미',
    '없는말',
  ]
  const filters = [
    {},
    { category: 'tools' },
    { condition: 'used', least: '40000', most: '90000' },
    { most: '200' },
  ]
  const sorts = ['newest', 'cheap', 'dear'] as const

  it('is the same whichever way was the cheaper', async () => {
    for (const text of texts)
      for (const filter of filters)
        for (const sort of sorts) {
          const asked = { text, ...filter, sort }
          const all = meant(asked)
          const found = await search(asked)
          // Counted to the end, or said to be more than was counted.
          const isWhole = found.found === all.length
          expect({ asked, isRight: found.hasMore ? found.found < all.length : isWhole }).toEqual({
            ...{ asked, isRight: true },
          })
          const prices = all
            .map(({ price }) => Number(price))
            .sort((a, b) => (sort === 'cheap' ? a - b : b - a))
          if (sort !== 'newest')
            expect(found.listings.map(({ price }) => Number(price))).toEqual(prices.slice(0, 20))
        }
  })
})

describe('the way to it', () => {
  const seen = { rows: 1_000, isAll: false, priced: 1_000, met: 0, shelf: 2_000_000 }
  const way = (parts: Record<string, number>, met = 0) =>
    wayOf(
      { ...seen, met, parts: new Map(Object.entries(parts)) },
      Object.keys(parts).map((part) => [part]),
      'newest',
    )

  it('is a walk for what comes up soon, and the index for what is rare', () => {
    expect(way({ rice: 200 }, 200)).toMatchObject({ far: 6_000 })
    expect(way({ saffron: 0 })).toEqual({ far: null, rare: 'saffron' })
    expect(way({ rice: 200, saffron: 0 })).toEqual({ far: null, rare: 'saffron' })
  })

  it('asks the index for a second part where that spares rows', () => {
    expect(way({ rice: 150, pear: 2, plum: 3 })).toEqual({ far: null, rare: 'pear & plum' })
    expect(way({ new: 600, pear: 2 }).rare).toBe('pear')
  })

  it('takes the rarest part of a word for the word', () => {
    const parts = new Map([
      ['jang', 90],
      ['bagu', 80],
      ['guni', 85],
    ])
    const { far } = wayOf({ ...seen, parts }, [['jang', 'bagu', 'guni']], 'newest')
    expect(far).toBe(6_000)
  })
})
