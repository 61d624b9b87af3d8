import { expect, test } from 'vitest'
import { deadline } from './deadline.ts'

const now = new Date('2026-03-02T09:00:00Z')
const at = (closes: string) => deadline(new Date(closes), now, 'ko', 'Asia/Seoul')

test('says today and tomorrow by the clock of the commons, further off in days', () => {
  expect(at('2026-03-02T14:30:00Z')).toEqual({ text: '오늘 23:30 마감', soon: true })
  expect(at('2026-03-02T15:00:00Z')).toEqual({ text: '내일 00:00 마감', soon: true })
  expect(at('2026-03-04T08:59:00Z')).toEqual({ text: '2일 남음', soon: true })
  expect(at('2026-03-09T09:00:00Z')).toEqual({ text: '7일 남음', soon: false })
  expect(at('2026-03-02T09:00:00Z')).toEqual({ text: '마감 시각이 지났어요', soon: true })
})
