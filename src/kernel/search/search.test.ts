import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { searchKeys } from './keys.ts'
import { initials, plain, typed } from './letters.ts'
import { searchQuery } from './query.ts'

/** What PostgreSQL does with our queries: lexemes, beginnings, and, or. */
function finds(query: string, text: string): boolean {
  const keys = searchKeys(text)
  const met = (term: string): boolean => {
    if (term.startsWith('('))
      return term
        .slice(1, -1)
        .split(' | ')
        .some((one) =>
          one
            .replace(/^\(|\)$/g, '')
            .split(' & ')
            .every(met),
        )
    const [, key, isStart] = /^'(.*)'(:\*)?$/.exec(term)!
    return keys.some((one) => (isStart ? one.startsWith(key!) : one === key))
  }
  return searchQuery(query)
    .split(/ & (?![^(]*\))/)
    .every(met)
}

const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code))
const word = fc.array(syllable, { minLength: 1, maxLength: 7 }).map((all) => all.join(''))
const title = fc.array(word, { minLength: 1, maxLength: 5 })

describe('searching', () => {
  it('finds a title at each key while one of its words is typed', () => {
    fc.assert(
      fc.property(title, fc.nat(), (words, n) => {
        const wanted = words[n % words.length]!
        const keys = typed(wanted)
        for (const [at] of [...wanted].entries()) {
          const whole = wanted.slice(0, at)
          for (const half of halves(wanted[at]!)) expect(finds(whole + half, words.join(' '))).toBe(true)
        }
        expect(keys.length).toBeGreaterThan(0)
      }),
    )
  })

  it('finds by any part, by initials, and whatever the spaces', () => {
    fc.assert(
      fc.property(title, fc.nat(), fc.nat(), (words, from, length) => {
        const run = words.join('')
        const start = from % run.length
        const part = run.slice(start, start + 1 + (length % 6))
        expect(finds(part, words.join(' '))).toBe(true)
        const letters = [...part].map(initialOf).join('')
        expect(finds(letters, words.join(' '))).toBe(true)
      }),
    )
  })

  it('finds what an end of a syllable begins', () => {
    for (const half of ['ㅈ', '자', '장', '장ㅂ', '장바', '장박', '장바구', '장바군', '장바구니'])
      expect(finds(half, '튼튼한 장바구니')).toBe(true)
    for (const other of ['장보', '장바나', '바장', '니구', 'ㅈㅂㄴ'])
      expect(finds(other, '튼튼한 장바구니')).toBe(false)
    expect(finds('ㅈㅂㄱㄴ', '튼튼한 장바구니')).toBe(true)
    expect(finds('닭갈ㅂ', '춘천 닭갈비')).toBe(true)
    expect(finds('유기농쌀', '유기농 쌀 10kg')).toBe(true)
    expect(finds('wkdqkrnsl', '장바구니')).toBe(true)
  })

  it('finds European words without accents, in any case, by their beginning', () => {
    expect(finds('strasse gro', 'Große Straße')).toBe(true)
    expect(finds('CREME brul', 'Crème brûlée')).toBe(true)
    expect(finds('istanbul', 'İstanbul ve ışık')).toBe(true)
    expect(finds('ελλ', 'Ελλάδα')).toBe(true)
    expect(finds('москв', 'Москва́')).toBe(true)
    expect(finds('9783', '978316148410')).toBe(true)
    expect(finds('rganic', 'organic')).toBe(false)
  })

  it('makes a query of anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => searchQuery(text).length < 4_000),
    )
    expect(searchQuery(" '; drop & | ! :* () ")).toBe("'drop':*")
    expect(searchQuery('!!')).toBe('')
    expect(plain('ＡÄ')).toBe('ａa')
    expect(initials('장바ㄱ')).toBe('wqr')
  })
})

const leads = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const initialOf = (one: string) => leads[Math.floor((one.charCodeAt(0) - 0xac00) / 588)]!

/** A syllable on its way: its initial, with its vowel, whole. */
function halves(one: string): string[] {
  const place = one.charCodeAt(0) - 0xac00
  return [initialOf(one), String.fromCharCode(0xac00 + place - (place % 28)), one]
}
