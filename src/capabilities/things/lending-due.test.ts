import { describe, expect, it } from 'vitest'
import { isOpen } from './calendar.ts'
import { dueAt } from './lending-due.ts'
import { lengthsOf } from './lengths.ts'
import { plain, tool } from './library.fixture.ts'
import { ruleText } from './rule-text.ts'

const at = (text: string) => Date.parse(`${text}+09:00`)
const due = (from: string, days: number, rule = tool) => dueAt(at(from), days, 'Asia/Seoul', rule)

describe('when a loan is due', () => {
  it('is closing time of the day it falls on, or of the next open one', () => {
    expect(due('2026-03-03T11:00', 7)).toBe(at('2026-03-10T18:00'))
    // Sunday and Monday are closed.
    expect(due('2026-03-03T11:00', 5)).toBe(at('2026-03-10T18:00'))
  })

  it('steps over single days the place is closed', () => {
    const rule = { ...tool, closed: ['2026-03-10', '2026-03-11'] }
    expect(due('2026-03-03T11:00', 7, rule)).toBe(at('2026-03-12T18:00'))
    expect(due('2026-03-03T11:00', 7, { ...plain, closed: ['2026-03-10'] })).toBe(at('2026-03-12T00:00'))
  })

  it('is never on a closed day, on which nothing begins or ends either', () => {
    const rule = { ...tool, closed: ['2026-03-10'] }
    const isOpenOn = (day: string) =>
      isOpen({ from: at(`${day}T11:00`), until: at(`${day}T12:00`) }, 'Asia/Seoul', rule)
    expect(['2026-03-10', '2026-03-11', '2026-03-15'].map(isOpenOn)).toEqual([false, true, false])
    const always = { ...plain, closed: ['2026-03-10'] }
    const span = { from: at('2026-03-09T11:00'), until: at('2026-03-11T12:00') }
    expect(isOpen(span, 'Asia/Seoul', always)).toBe(true)
    expect(isOpen({ ...span, until: at('2026-03-10T12:00') }, 'Asia/Seoul', always)).toBe(false)
    expect(ruleText(rule, 'ko').join(' ')).toContain('쉬는 날: 3월 10일 (화).')
    expect(ruleText(rule, 'en').join(' ')).toContain('Closed: Tue 10 Mar.')
  })

  it('is the end of the day where there are no hours', () => {
    expect(due('2026-03-03T23:30', 1, plain)).toBe(at('2026-03-05T00:00'))
    expect(lengthsOf(tool)).toContain(7 * 1440)
  })
})
