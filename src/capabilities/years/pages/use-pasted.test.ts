import { describe, expect, it } from 'vitest'
import { readPasted } from './use-pasted.ts'

const people = [
  { agent: 'a', name: '김민아' },
  { agent: 'b', name: '이 수호' },
  { agent: 'c', name: '박지우' },
  { agent: 'd', name: '박지우' },
]
const read = (text: string) => readPasted({ lang: 'ko' }, text, { people, unit: 'KRW' })
const refused = (text: string) => () => read(text)

describe('use pasted out of a spreadsheet', () => {
  it('takes a name and the last amount of each line, under a heading or not', () => {
    const both = [
      { agent: 'a', used: '1200000' },
      { agent: 'b', used: '0' },
    ]
    expect(read('이름\t직책\t합계\n김민아\t이사\t1,200,000원\n\n이수호\t\t0\n')).toEqual(both)
    expect(read('김민아,1200000\n이수호,0')).toEqual(both)
    // As a Mac copies it: syllables in their parts.
    expect(read('김민아\t5'.normalize('NFD'))).toEqual([{ agent: 'a', used: '5' }])
  })

  it('guesses nothing: each line it cannot take is refused by its number', () => {
    expect(refused('김민아\t1\n홍길동\t2')).toThrow(/2번째 줄 ‘홍길동’\(명부에 없는/)
    expect(refused('박지우\t1')).toThrow(/1번째 줄 ‘박지우’\(이름이 같은/)
    expect(refused('김민아\t1\n이수호\t2\n김 민아\t3')).toThrow(/3번째 줄 ‘김 민아’\(앞에/)
    for (const amount of ['만원', '-5', '', '1.5'])
      expect(refused(`이수호\t7\n김민아\t${amount}`)).toThrow(/2번째 줄/)
    // A first line with a figure is nobody's heading.
    expect(refused('홍길동\t300')).toThrow(/1번째 줄/)
  })
})
