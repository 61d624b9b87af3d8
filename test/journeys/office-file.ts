import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/node'
import { rollMembers } from '../roll-file.ts'

/** What one row of the office's list says; `paid` may be less than the shares are worth. */
export interface OfficeMember {
  name: string
  phone: string
  joinedOn: string
  shares: number
  paid: number
}

/** Won for one share of this co-operative. */
export const shareValue = 50_000

/** Rows of the sheet as a spreadsheet program counts them, and what is wrong in them. */
export const wrong = {
  /** 2021년 봄. */
  date: 12,
  /** Two digits short. */
  phone: 17,
  /** Holds 4 shares and has paid two of them. */
  paysInParts: 9,
} as const

const firstRow = 6

/** Forty people, the office among them; the second and the thirty-first have one name, and are two people. */
export function officeMembers(): OfficeMember[] {
  const all = rollMembers({ types: ['직원'], shareValue }).map(({ name, phone, joinedOn, shares }) => ({
    ...{ name, phone, joinedOn, shares, paid: shares * shareValue },
  }))
  all[0]!.name = '김민아'
  all[30]!.name = all[1]!.name
  Object.assign(all[wrong.paysInParts - firstRow]!, { shares: 4, paid: 2 * shareValue })
  return all
}

/**
 * The office's own list: a title over merged cells, the day it was printed, headings over two rows, days written in
 * five ways, amounts as text, a total row and a remark below it.
 */
export async function officeFile(): Promise<Buffer> {
  const members = officeMembers()
  const rows: SheetData = [
    [
      null,
      { value: '햇살협동조합 조합원 명부 및 출자 현황', columnSpan: 7, fontWeight: 'bold', align: 'center' },
    ],
    [null, null, null, null, null, null, null, { value: '2026. 3. 1. 현재', align: 'right' }],
    [],
    ...headings,
    ...members.map(memberRow),
    totalRow(members),
    [null, { value: '※ 출자 1좌 50,000원. 수정: 사무국' }],
  ]
  return writeXlsxFile(rows, { sheet: '명부(최종)_진짜최종' }).toBuffer()
}

const headings: Row[] = [
  [
    null,
    ...['연번', '성 명', '휴대폰', '가입일자'].map((value) => ({ value, rowSpan: 2 })),
    { value: '출자', columnSpan: 2 },
    null,
    { value: '비고', rowSpan: 2 },
  ],
  [null, null, null, null, null, { value: '좌수' }, { value: '금액(원)' }, null],
]

function memberRow({ name, phone, joinedOn, shares, paid }: OfficeMember, i: number): Row {
  const row = i + firstRow
  const day = row === wrong.date ? { value: '2021년 봄' } : dayCell(joinedOn, i)
  const number = row === wrong.phone ? '010-27' : i % 3 === 0 ? phone.replaceAll('-', ' ') : phone
  return [
    null,
    { value: i + 1, type: Number },
    { value: i % 4 === 1 ? `${name} ` : name },
    { value: number },
    day,
    i % 3 === 1 ? { value: `${shares}좌` } : { value: shares, type: Number },
    i % 3 === 2 ? { value: paid, type: Number } : { value: `${paid.toLocaleString('en-US')}원` },
    row === wrong.paysInParts ? { value: '나누어 냄' } : null,
  ]
}

function dayCell(iso: string, i: number): NonNullable<Row[number]> {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const ways = [
    `${year}년 ${month}월 ${day}일`,
    `${year}. ${month}. ${day}.`,
    `${year % 100}/${month}/${day}`,
    `${year}.${String(month).padStart(2, '0')}.${String(day).padStart(2, '0')}`,
  ]
  const way = ways[i % 5]
  return way ? { value: way } : { value: new Date(`${iso}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
}

const totalRow = (members: readonly OfficeMember[]): Row => [
  null,
  { value: '합 계', columnSpan: 4 },
  null,
  null,
  null,
  { value: members.reduce((sum, one) => sum + one.shares, 0), type: Number },
  { value: members.reduce((sum, one) => sum + one.paid, 0), type: Number },
  null,
]
