import ExcelJS from 'exceljs'

/** One member as the generated roll states it. */
export interface RollMember {
  number: string
  name: string
  type: string
  phone: string
  email: string
  joinedOn: string
  shares: number
  amount: number
  address: string
  note: string
}

export interface RollFileOptions {
  members?: number
  /** Labels in the type column, as the office writes them. */
  types?: string[]
  /** Won for one share. */
  shareValue?: number
}

const families = [
  '김',
  '이',
  '박',
  '최',
  '정',
  '강',
  '조',
  '윤',
  '장',
  '임',
  '한',
  '오',
  '서',
  '신',
  '권',
  '황',
  '남궁',
]
const givenNames = [
  '서연',
  '민준',
  '영희',
  '철수',
  '하은',
  '도윤',
  '순자',
  '정호',
  '미경',
  '성훈',
  '지우',
  '은정',
]
const places = [
  '은평구 불광로 12',
  '마포구 성미산로 3길 5',
  '홍성군 홍동면 광금남로 658',
  '완주군 고산면 읍내리 24',
]

/** Members of a small co-operative: the same ones each time, no two alike in name, number, phone or e-mail. */
export function rollMembers(options: RollFileOptions = {}): RollMember[] {
  const { members = 40, types = ['직원', '소비자', '생산자', '후원자'], shareValue = 50_000 } = options
  return Array.from({ length: members }, (_, i) => {
    const shares = 1 + ((i * 7) % 12)
    const day = new Date(Date.UTC(2019, 2, 4 + i * 61)).toISOString().slice(0, 10)
    return {
      number: `M-${String(i + 1).padStart(3, '0')}`,
      name: families[i % 17]! + givenNames[(i * 5 + Math.floor(i / 17)) % 12]!,
      type: types[i % 10 === 0 ? 0 : i % types.length]!,
      phone: `010-${String(2100 + i * 37).padStart(4, '0')}-${String(1000 + i * 211).padStart(4, '0')}`,
      email: i % 3 === 2 ? '' : `member${i + 1}@example.org`,
      joinedOn: day,
      shares,
      amount: shares * shareValue,
      address: places[i % places.length]!,
      note: i === 4 ? '카카오톡으로만 연락' : '',
    }
  })
}

const headings = [
  '조합원번호',
  '성명',
  '조합원 유형',
  '연락처',
  '이메일',
  '가입일',
  '출자좌수',
  '출자금(원)',
  '주소',
  '비고',
]

/** A tidy roll as `.xlsx`: a title, headings, dates as dates, amounts as numbers, no total. Headings in row 1. */
export async function rollFile(options: RollFileOptions = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('조합원명부')
  sheet.addRow(headings)
  for (const member of rollMembers(options)) {
    const { number, name, type, phone, email, joinedOn, shares, amount, address, note } = member
    sheet.addRow([number, name, type, phone, email, new Date(joinedOn), shares, amount, address, note])
  }
  sheet.getColumn(6).numFmt = 'yyyy-mm-dd'
  sheet.getColumn(8).numFmt = '#,##0'
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** Where things stand in the messy roll; rows are counted from 1, as a spreadsheet program shows them. */
export const messyRoll = {
  /** Two heading rows, the lower one is this. */
  headingRow: 5,
  firstRow: 6,
  repeatedName: { row: 10, ofRow: 6 },
  badEmail: 8,
  badDate: 9,
  fractionalShares: 11,
  negativeAmount: 12,
  unknownType: 13,
  missingName: 14,
  residentNumberInNote: 15,
  repeatedNumber: { row: 16, ofRow: 7 },
  formula: 17,
  emptyRow: 20,
} as const

/**
 * The same roll as real offices keep it: title and date above, an empty first column, merged headings over two
 * rows, phones that lost their zero, dates in five ways, amounts as text, birth dates, a total row, and the
 * mistakes `messyRoll` names.
 */
export async function messyRollFile(options: RollFileOptions = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('명부(최종)_수정2')
  sheet.getCell('B2').value = '○○협동조합 조합원 명부'
  sheet.mergeCells('B2:K2')
  sheet.getCell('K3').value = '2026. 3. 1. 현재'
  messyHeadings(sheet)
  const members = rollMembers(options)
  members.forEach((member, i) => {
    const row = messyRoll.firstRow + i + (messyRoll.firstRow + i >= messyRoll.emptyRow ? 1 : 0)
    sheet.getRow(row).values = [undefined, ...messyCells(member, i)]
  })
  spoil(sheet, members)
  const last = messyRoll.firstRow + members.length + 1
  sheet.getCell(`B${last}`).value = '합 계'
  sheet.getCell(`H${last}`).value = { formula: `SUM(H6:H${last - 1})`, result: 261 }
  sheet.getCell(`I${last}`).value = { formula: `SUM(I6:I${last - 1})`, result: 13_050_000 }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** 연번 성명 구분 핸드폰 생년월일 가입일자 | 출자: 좌수 금액 | 이메일 비고, in columns B to K. */
function messyHeadings(sheet: ExcelJS.Worksheet): void {
  const single = {
    B: '조합원\n번호',
    C: '성 명',
    D: '구분 ',
    E: '핸드폰',
    F: '생년월일',
    G: '가입일자',
    J: 'E-mail',
    K: '비고',
  }
  for (const [column, heading] of Object.entries(single)) {
    sheet.getCell(`${column}4`).value = heading
    sheet.mergeCells(`${column}4:${column}5`)
  }
  sheet.getCell('H4').value = '출자'
  sheet.mergeCells('H4:I4')
  sheet.getCell('H5').value = '좌수'
  sheet.getCell('I5').value = '금액(원)'
}

function messyCells(member: RollMember, i: number): (string | number | Date)[] {
  return [
    i + 1,
    i % 4 === 1 ? ` ${member.name} ` : member.name,
    i % 5 === 1 ? `${member.type}조합원` : member.type,
    i % 3 === 0
      ? Number(member.phone.replaceAll('-', ''))
      : i % 3 === 1
        ? member.phone
        : member.phone.replaceAll('-', ' '),
    `19${60 + (i % 40)}.0${1 + (i % 9)}.1${i % 9}`,
    messyDate(member.joinedOn, i),
    i % 4 === 0 ? member.shares : `${member.shares}좌`,
    i % 3 === 0 ? `${member.amount.toLocaleString('en-US')}원` : member.amount,
    i % 7 === 3 ? fullWidth(member.email) : member.email,
    member.note,
  ]
}

function messyDate(iso: string, i: number): string | number | Date {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number]
  const ways = [
    iso,
    `${year}.${month}.${day}`,
    `${year % 100}/${month}/${day}`,
    `${year}년 ${month}월 ${day}일`,
    (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000,
  ]
  return ways[i % ways.length]!
}

function fullWidth(text: string): string {
  return text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
}

function spoil(sheet: ExcelJS.Worksheet, members: RollMember[]): void {
  const put = (cell: string, value: ExcelJS.CellValue) => {
    sheet.getCell(cell).value = value
  }
  const { row, ofRow } = messyRoll.repeatedName
  for (const column of ['C', 'E', 'F']) put(`${column}${row}`, sheet.getCell(`${column}${ofRow}`).value)
  put(`B${row}`, null)
  put(`J${messyRoll.badEmail}`, 'member3(골뱅이)example.org')
  put(`G${messyRoll.badDate}`, '2021년 봄')
  put(`H${messyRoll.fractionalShares}`, 2.5)
  put(`I${messyRoll.negativeAmount}`, '△50,000')
  put(`D${messyRoll.unknownType}`, '특별')
  put(`C${messyRoll.missingName}`, '   ')
  put(`K${messyRoll.residentNumberInNote}`, '대리인 900101-2345678')
  put(`B${messyRoll.repeatedNumber.row}`, 2)
  put(`I${messyRoll.formula}`, { formula: `H${messyRoll.formula}*50000`, result: members[11]!.amount })
}
