import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { match, type Open } from './match.ts'
import { fitsMask, keysOf, nameKey, strippedKey } from './names.ts'

const owed = (id: string, name: string, rest: bigint, more: Partial<Open> = {}): Open => ({
  ...{ id, holder: name, names: [name], purpose: 'dues', rest, dueOn: '2026-03-31' },
  ...more,
})
const paid = (name: string, amount: bigint, text = '') => ({ name, amount, text })
const parts = (found: ReturnType<typeof match>) =>
  found.certain ? found.parts.map(({ obligation }) => obligation) : found.why

describe('names', () => {
  it('are the same however banks and senders write them', () => {
    expect(nameKey('㈜ 한빛')).toBe('한빛')
    expect(nameKey('주식회사 한빛')).toBe('한빛')
    expect(nameKey('Kim, Min-A')).toBe('kimmina')
    expect(strippedKey('김민아2월')).toBe('김민아')
    expect(strippedKey('김민아 2월회비')).toBe('김민아')
    expect(strippedKey('2월김민아')).toBe('김민아')
    expect(strippedKey('김민아0215')).toBe('김민아')
    expect(strippedKey('010-1234-5678 김민아')).toBe('김민아')
    expect(strippedKey('회비김민아')).toBe('김민아')
    expect(strippedKey('이수분')).toBe('이수')
    expect(strippedKey('김민아')).toBeUndefined()
    expect(keysOf('김')).toEqual([])
    expect(fitsMask('김*수', '김민수')).toBe(true)
    expect(fitsMask('김*수', '김민아')).toBe(false)
    expect(fitsMask('***', '김민아')).toBe(false)
  })
})

describe('a payment', () => {
  const open = [owed('a', '김민아', 30_000n), owed('b', '이보라', 30_000n), owed('c', '박나리', 50_000n)]

  it('is for whom the name says, also where the amount fits several', () => {
    expect(parts(match(paid('김 민아', 30_000n), open))).toEqual(['a'])
    expect(parts(match(paid('이보라3월', 30_000n), open))).toEqual(['b'])
    expect(parts(match(paid('이*라', 30_000n), open))).toEqual(['b'])
    expect(
      parts(match(paid('이수분', 30_000n), [owed('d', '이수분', 30_000n), owed('e', '이수', 30_000n)])),
    ).toEqual(['d'])
  })

  it('waits for a person where name or amount leave a doubt', () => {
    expect(parts(match(paid('최하늘', 30_000n), open))).toBe('nobody')
    expect(parts(match(paid('김민아', 29_000n), open))).toBe('amount_fits_nothing')
    expect(parts(match(paid('', 50_000n), open))).toBe('nobody')
    const twice = [
      owed('a', '김민아', 30_000n, { holder: '1' }),
      owed('b', '김민아', 30_000n, { holder: '2' }),
    ]
    expect(parts(match(paid('김민아', 30_000n), twice))).toBe('several_people')
    expect(parts(match(paid('김*아', 30_000n), [...open, owed('x', '김보아', 30_000n)]))).toBe(
      'several_people',
    )
  })

  it('of two of one name is for the one whose amount it is', () => {
    const twice = [
      owed('a', '김민아', 30_000n, { holder: '1' }),
      owed('b', '김민아', 40_000n, { holder: '2' }),
    ]
    expect(parts(match(paid('김민아', 40_000n), twice))).toEqual(['b'])
  })

  it('by somebody else’s hand is known by the remembered name', () => {
    const aliases = new Map([['박아빠', ['김민아']]])
    expect(parts(match(paid('박아빠', 30_000n), open, aliases))).toEqual(['a'])
  })

  it('is a sum of several, the oldest first', () => {
    const months = ['01', '02', '03'].map((m) => owed(m, '김민아', 30_000n, { dueOn: `2026-${m}-28` }))
    expect(parts(match(paid('김민아', 30_000n), months))).toEqual(['01'])
    expect(parts(match(paid('김민아', 60_000n), months))).toEqual(['01', '02'])
    expect(parts(match(paid('김민아', 90_000n), months))).toEqual(['01', '02', '03'])
    const mixed = [
      ...months.slice(0, 1),
      owed('s', '김민아', 100_000n, { purpose: 'shares' }),
      owed('t', '김민아', 20_000n, { purpose: 'fees' }),
    ]
    expect(parts(match(paid('김민아', 130_000n), mixed))).toEqual(['01', 's'])
  })

  it('for two purposes of the same amount is for the one it names', () => {
    const both = [owed('d', '김민아', 30_000n), owed('s', '김민아', 30_000n, { purpose: 'shares' })]
    expect(parts(match(paid('김민아', 30_000n), both))).toBe('several_fit')
    expect(parts(match(paid('김민아출자금', 30_000n), both))).toEqual(['s'])
    expect(parts(match(paid('김민아', 30_000n, '3월 회비'), both))).toEqual(['d'])
  })
})

const people = fc.constantFrom('김민아', '이보라', '박나리', '김민수')
const opened = fc.array(
  fc.record({
    name: people,
    rest: fc.bigInt(1n, 6n),
    purpose: fc.constantFrom('dues', 'shares'),
    dueOn: fc.constantFrom('2026-01-31', null),
  }),
  { maxLength: 8 },
)

describe('whatever is owed', () => {
  it('never settles more than is owed, settles exactly what was paid, and only the payer’s', () => {
    fc.assert(
      fc.property(opened, people, fc.bigInt(1n, 30n), (list, name, amount) => {
        const open = list.map((one, i) => owed(`${i}`, one.name, one.rest, one))
        const found = match(paid(name, amount), open)
        if (!found.certain) return
        expect(new Set(found.parts.map((part) => part.obligation)).size).toBe(found.parts.length)
        expect(found.parts.reduce((sum, part) => sum + part.amount, 0n)).toBe(amount)
        for (const part of found.parts) {
          const one = open.find(({ id }) => id === part.obligation)!
          expect(part.amount <= one.rest && one.holder === name).toBe(true)
        }
      }),
    )
  })

  it('reads the same in any order', () => {
    fc.assert(
      fc.property(opened, people, fc.bigInt(1n, 30n), fc.nat(), (list, name, amount, turn) => {
        const open = list.map((one, i) => owed(`${i}`, one.name, one.rest, one))
        const turned = open.map((_, i) => open[(i * 7 + turn) % open.length]!)
        const shuffled = new Set(turned).size === open.length ? turned : [...open].reverse()
        expect(match(paid(name, amount), shuffled)).toEqual(match(paid(name, amount), open))
      }),
    )
  })
})
