import { expect, it } from 'vitest'
import { lineText, readLine, readLines } from './lines.ts'

const ko = { lang: 'ko' as const }
const en = { lang: 'en' as const }

it('reads lines as kitchens write them', () => {
  const read = (text: string) => readLine(ko, text)
  expect(read('메주콩 10kg')).toEqual({ name: '메주콩', amount: 10000n, unit: 'kg' })
  expect(read('- 소금 500 g')).toEqual({ name: '소금', amount: 500n, unit: 'kg' })
  expect(read('콩 삶기 3시간 30분')).toEqual({ name: '콩 삶기', amount: 12600n, unit: 'h' })
  expect(read('오븐 200도 2시간')).toEqual({ name: '오븐 200도', amount: 7200n, unit: 'h' })
  expect(read('소금값 30,000원')).toEqual({ name: '소금값', amount: 30000n, unit: 'KRW' })
  expect(read('달걀5개')).toEqual({ name: '달걀', amount: 5n, unit: 'pieces' })
  expect(read('그릇 3')).toEqual({ name: '그릇', amount: 3n, unit: 'pieces' })
  expect(readLine(ko, '반죽 2', 'h')).toEqual({ name: '반죽', amount: 7200n, unit: 'h' })
  for (const odd of ['소금 한 줌', '10kg', '소금 0개', '']) expect(read(odd)).toBeUndefined()
})

it('says which line it cannot read', () => {
  expect(() => readLines(ko, '콩 10kg\n소금 조금\n')).toThrow(/소금 조금/)
})

it('reads back what it writes', () => {
  const all = [
    { name: '콩', amount: 12345n, unit: 'kg' },
    { name: '일 2차', amount: 5400n, unit: 'h' },
    { name: '값', amount: 1234000n, unit: 'KRW' },
    { name: '그릇', amount: 1n, unit: 'pieces' },
  ]
  for (const view of [ko, en]) for (const one of all) expect(readLine(view, lineText(view, one))).toEqual(one)
})
