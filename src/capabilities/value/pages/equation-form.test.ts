import { describe, expect, it } from 'vitest'
import type { Equation } from '../equation/shape.ts'
import { equationFrom, shareFrom, shareText, timesText } from './equation-form.ts'

const before: Equation = {
  code: 'sales',
  label: { ko: '판매 수입', en: 'Sales' },
  unit: 'KRW',
  rest: 'commons',
  buckets: [
    {
      code: 'work',
      label: { ko: '일한 사람', en: 'Those who worked' },
      share: '7/10',
      of: 'total',
      to: {
        kind: 'contributions',
        source: { from: 'income' },
        rules: [{ kinds: ['work'], actions: [], unit: 'h', worth: '20000', claim: 'once' }],
        multipliers: [{ by: 'role', of: 'maintainer', times: '3/2' }],
        limits: { times: '4' },
      },
    },
    {
      code: 'fund',
      label: { ko: '기금', en: 'Fund' },
      share: '1',
      of: 'rest',
      to: { kind: 'fund', fund: 'commons' },
    },
  ],
}

/** The form as it is drawn for `before`. */
const drawn: Record<string, string> = {
  'label.ko': '판매 수입',
  'label.en': 'Sales',
  rest: 'commons',
  'b0.code': 'work',
  'b0.label.ko': '일한 사람',
  'b0.label.en': 'Those who worked',
  'b0.share': '70',
  'b0.of': 'total',
  'b0.kind': 'contributions',
  'b0.source': 'income',
  'b0.r0.kind': 'work',
  'b0.r0.unit': 'h',
  'b0.r0.worth': '20,000',
  'b0.r0.claim': 'once',
  'b0.m0.of': 'role:maintainer',
  'b0.m0.times': '1.5',
  'b0.highest': '4',
  'b1.code': 'fund',
  'b1.label.ko': '기금',
  'b1.label.en': 'Fund',
  'b1.share': '100',
  'b1.of': 'rest',
  'b1.kind': 'fund',
  'b1.fund': 'commons',
}
const read = (changes: Record<string, string>) => {
  const filled = { ...drawn, ...changes }
  return equationFrom((name) => filled[name] ?? '', before, 'ko')
}

describe('the form of an equation', () => {
  it('says the equation it was drawn from', () => {
    expect(read({})).toEqual({ equation: before, unread: [], overTotal: false })
  })

  it('takes a new rule, a new part and one that goes', () => {
    const added = read({
      'b0.r1.kind': 'care',
      'b0.r1.unit': 'h',
      'b0.r1.worth': '25000',
      'b0.r1.claim': 'equity-like',
    })
    expect(added.equation.buckets[0]!.to).toMatchObject({
      rules: [{ kinds: ['work'] }, { kinds: ['care'], worth: '25000' }],
    })
    const part = { 'b2.label.ko': '모두', 'b2.share': '10%', 'b2.of': 'total', 'b2.kind': 'members' }
    expect(read(part).equation.buckets[2]).toMatchObject({
      share: '1/10',
      to: { kind: 'members', types: [] },
    })
    expect(read({ 'b1.out': 'yes' }).equation.buckets).toHaveLength(1)
  })

  it('keeps the codes of what stays when a part before it went', () => {
    const moved = Object.fromEntries(
      Object.entries(drawn).flatMap(([name, value]) =>
        name.startsWith('b1.') ? [[name.replace('b1', 'b0'), value]] : [],
      ),
    )
    const said = (name: string) => moved[name] ?? drawn[name.startsWith('b') ? '' : name] ?? ''
    expect(equationFrom(said, before, 'ko').equation.buckets).toEqual([before.buckets[1]])
    const fresh = { 'b2.label.ko': '모두', 'b2.share': '10', 'b2.of': 'total', 'b2.kind': 'members' }
    expect(read(fresh).equation.buckets[2]!.code).toBe('part-3')
    expect(read({ ...fresh, 'b1.code': 'part-3' }).equation.buckets[2]!.code).toBe('part-4')
  })

  it('names the fields nothing can be made of', () => {
    expect(read({ 'b0.share': '0' }).unread).toEqual(['b0.share'])
    expect(read({ 'b0.r0.worth': '0' }).unread).toEqual(['b0.r0.worth'])
    expect(read({ 'b0.r0.worth': '이만 원' }).unread).toEqual(['b0.r0.worth'])
    expect(read({ 'b0.m0.times': '11' }).unread).toEqual(['b0.m0.times'])
    expect(read({ 'b0.least': '많이' }).unread).toEqual(['b0.least'])
    expect(read({ 'label.ko': '' }).unread).toContain('label')
  })

  it('says where the parts of the whole are more than the whole', () => {
    expect(read({ 'b1.of': 'total', 'b1.share': '31' })).toMatchObject({ overTotal: true })
    expect(read({ 'b1.of': 'total', 'b1.share': '30' })).toMatchObject({ overTotal: false, unread: [] })
  })

  it('reads and writes parts as people do', () => {
    expect(['70', '70%', '33.3', '1/3', ' 12.5 % '].map(shareFrom)).toEqual([
      '7/10',
      '7/10',
      '333/1000',
      '1/3',
      '1/8',
    ])
    expect(['7/10', '333/1000', '1/3', '1', '1/8'].map(shareText)).toEqual([
      '70',
      '33.3',
      '1/3',
      '100',
      '12.5',
    ])
    expect(['3/2', '2', '1/3', undefined].map(timesText)).toEqual(['1.5', '2', '1/3', ''])
  })
})
