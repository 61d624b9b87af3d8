import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messyRoll, messyRollFile, rollFile, rollMembers } from '../../../test/roll-file.ts'
import { findHeader } from '../../kernel/spreadsheet/header.ts'
import { readTable } from '../../kernel/spreadsheet.ts'
import { withoutResidentNumbers } from './resident-number.ts'
import { guessColumns, headingKey, isRollHeading } from './roll-columns.ts'
import { type RollOptions, readRollRows } from './roll-rows.ts'

const types = [
  { key: 'worker', ko: '직원', en: 'Worker' },
  { key: 'consumer', ko: '소비자', en: 'Consumer' },
  { key: 'producer', ko: '생산자', en: 'Producer' },
  { key: 'supporter', ko: '후원자', en: 'Supporter' },
]

async function readFile(bytes: Uint8Array, options: Partial<RollOptions> = {}) {
  const { rows } = await readTable(bytes, '명부.xlsx')
  const header = findHeader(rows, isRollHeading)!
  const guess = guessColumns(header.headings)
  return {
    guess,
    header,
    reading: readRollRows(rows, guess.columns, { ...header, types, shareValue: 50_000n, ...options }),
  }
}

describe('guessing columns', () => {
  test('by Korean and English headings, however they are written', () => {
    const korean = [
      '조합원 번호',
      '성 명',
      '구분',
      '휴대폰',
      '이메일',
      '가입일자',
      '출자좌수',
      '출자금(원)',
      '주소',
      '비고',
    ]
    expect(guessColumns(korean).columns).toEqual({
      memberNumber: 0,
      name: 1,
      type: 2,
      phone: 3,
      email: 4,
      joinedOn: 5,
      shares: 6,
      shareAmount: 7,
      address: 8,
      note: 9,
    })
    const english = ['No.', 'Full name', 'E-mail', 'Mobile phone', 'Joined', 'Shares', 'Amount']
    const { columns, confidence, unknown } = guessColumns(english)
    expect(columns).toEqual({
      memberNumber: 0,
      name: 1,
      email: 2,
      phone: 3,
      joinedOn: 4,
      shares: 5,
      shareAmount: 6,
    })
    expect(confidence.name).toBeGreaterThan(0.8)
    expect(confidence.shareAmount).toBeLessThan(0.7)
    expect(unknown).toEqual([])
  })

  test('prefers the surer of two columns and reports the other', () => {
    const { columns, unknown } = guessColumns(['번호', '조합원번호', '이름', '집전화', '휴대전화', '혈액형'])
    expect(columns).toEqual({ memberNumber: 1, name: 2, phone: 4 })
    expect(unknown.map(({ heading }) => heading)).toEqual(['번호', '집전화', '혈액형'])
  })

  test('follows what a person confirmed before, except for resident numbers', () => {
    const remembered = { [headingKey('별칭')]: 'name', [headingKey('이름')]: 'ignore', 주민번호: 'note' }
    const guess = guessColumns(['이름', '별칭', '주민번호', '생년월일'], remembered)
    expect(guess.columns).toEqual({ name: 1, birth: 3 })
    expect(guess.dropped.map(({ code }) => code)).toEqual(['resident_number_dropped', 'birth_dropped'])
    expect(guessColumns(['constructor', '__proto__', '이름']).columns).toEqual({ name: 2 })
  })
})

describe('reading rows', () => {
  test('a tidy roll has no problems and says what it said', async () => {
    const { reading } = await readFile(await rollFile())
    expect(reading.problems).toEqual([])
    expect(reading.people).toHaveLength(40)
    const member = rollMembers()[7]!
    expect(reading.people[7]).toEqual({
      row: 9,
      memberNumber: member.number,
      name: member.name,
      type: types.find(({ ko }) => ko === member.type)!.key,
      phone: member.phone,
      email: member.email,
      joinedOn: member.joinedOn,
      shares: BigInt(member.shares),
      shareAmount: BigInt(member.amount),
      address: member.address,
    })
  })

  test('a messy roll gives the same people, and each mistake its row', async () => {
    const { guess, header, reading } = await readFile(await messyRollFile())
    expect(header.firstDataRow).toBe(messyRoll.firstRow - 1)
    expect(guess.columns).toMatchObject({ name: 2, birth: 5, shares: 7, shareAmount: 8 })
    const found = reading.problems.map(({ row, column, code }) => [row, column, code])
    expect(found).toEqual([
      [messyRoll.badEmail, 'email', 'email_bad'],
      [messyRoll.badDate, 'joinedOn', 'date_bad'],
      [messyRoll.repeatedName.row, 'name', 'name_duplicate'],
      [messyRoll.fractionalShares, 'shares', 'fractional'],
      [messyRoll.negativeAmount, 'shareAmount', 'negative'],
      [messyRoll.unknownType, 'type', 'type_unknown'],
      [messyRoll.missingName, 'name', 'missing'],
      [messyRoll.residentNumberInNote, 'note', 'resident_number_dropped'],
      [messyRoll.repeatedNumber.row, 'memberNumber', 'number_duplicate'],
    ])
    expect(reading.skipped).toEqual([
      { row: messyRoll.emptyRow, reason: 'empty' },
      { row: 47, reason: 'total' },
    ])
    expect(reading.people).toHaveLength(40 - 7)
    const members = rollMembers()
    for (const person of reading.people.filter(({ row }) => row !== messyRoll.repeatedName.row)) {
      const member = members[person.row - messyRoll.firstRow - (person.row > messyRoll.emptyRow ? 1 : 0)]!
      expect(person).toMatchObject({ name: member.name, phone: member.phone, joinedOn: member.joinedOn })
      expect(person.shareAmount).toBe(BigInt(member.amount))
      expect(person.email).toBe(member.email || undefined)
      expect(person.type).toBe(types.find(({ ko }) => ko === member.type)!.key)
    }
    const everything = JSON.stringify(reading, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
    expect(everything).not.toMatch(/2345678|1960\.|birth/)
    expect(reading.people.find(({ row }) => row === messyRoll.residentNumberInNote)?.note).toBe('대리인')
  })

  const mapping = {
    name: 0,
    phone: 1,
    memberNumber: 2,
    birth: 3,
    shares: 4,
    shareAmount: 5,
    joinedOn: 6,
    email: 7,
  }
  const read = (rows: string[][], options: Partial<RollOptions> = {}) =>
    readRollRows(rows, mapping, { firstDataRow: 0, ...options })
  const codes = (rows: string[][], options: Partial<RollOptions> = {}) =>
    read(rows, options).problems.map(({ code }) => code)

  test('namesakes are told apart by phone, number or birth, and only doubted otherwise', () => {
    const first = ['김영희', '010-1111-2222', '1', '1960.1.1']
    expect(codes([first, ['김 영희', '01033334444']])).toEqual([])
    expect(codes([first, ['김영희', '', '', '1971.2.2']])).toEqual([])
    const doubted = read([first, ['김영희', '1011112222']])
    expect(doubted.problems).toMatchObject([
      { row: 2, code: 'name_duplicate', level: 'warning', otherRow: 1 },
    ])
    expect(doubted.people).toHaveLength(2)
  })

  test('every other check says its code', () => {
    const row = (cells: Record<number, string>) =>
      Array.from({ length: 8 }, (_, i) => cells[i] ?? (i === 0 ? '김' : ''))
    expect(codes([row({ 0: '김'.repeat(101) })])).toEqual(['too_long'])
    expect(codes([row({ 1: '010-12' })])).toEqual(['phone_bad'])
    expect(codes([row({ 4: '세 좌' })])).toEqual(['not_a_number'])
    expect(codes([row({ 5: '9'.repeat(20) })])).toEqual(['too_large'])
    expect(codes([row({ 4: '2', 5: '50000' })], { shareValue: 50_000n })).toEqual(['amount_mismatch'])
    expect(codes([row({ 6: '2027-01-01' })], { today: '2026-03-01' })).toEqual(['joined_in_future'])
    expect(codes([row({ 7: 'a@b.kr' }), row({ 0: '이', 7: 'A@B.kr' })])).toEqual(['email_shared'])
    expect(codes([row({ 1: '없음', 6: '-', 7: 'X' })])).toEqual([])
    const typed = readRollRows([['김', '']], { name: 0, type: 1 }, { firstDataRow: 0, types })
    expect(typed.problems.map(({ code }) => code)).toEqual(['type_missing'])
  })

  test('headings printed again, remarks and totals are no people', () => {
    const rows = [
      ['이름', '연락처'],
      ['※ 탈퇴자 제외'],
      ['합계', '3'],
      ['', '', '', '', '', '', '', '', '옆에 쓴 글'],
      ['박'],
    ]
    const { people, skipped } = read(rows)
    expect(skipped.map(({ reason }) => reason)).toEqual(['headings', 'remark', 'total', 'remark'])
    expect(people).toEqual([{ row: 5, name: '박' }])
  })

  test('anything at all is read without a crash', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 9 }), { maxLength: 20 }),
        (rows) => {
          const { people, skipped, problems } = read(rows)
          const rowsWithErrors = new Set(
            problems.filter(({ level }) => level === 'error').map(({ row }) => row),
          )
          expect(people.length + skipped.length + rowsWithErrors.size).toBe(rows.length)
        },
      ),
    )
  })
})

test('resident numbers are struck out in every writing, other numbers stay', () => {
  const struck = [
    '900101-2345678',
    '９００１０１－２３４５６７８',
    '0503034123456',
    '900101-2******',
    '번호:900101 - 1234567.',
  ]
  for (const text of struck) expect(withoutResidentNumbers(text).found).toBe(true)
  expect(withoutResidentNumbers('계 900101-2345678 좌').text).toBe('계 좌')
  for (const text of ['010-1234-5678', '110-345-678901', '991301-1234567', '900101-9345678', '㈜두레']) {
    expect(withoutResidentNumbers(text)).toEqual({ text, found: false })
  }
})
