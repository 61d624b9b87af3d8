import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { messyRoll, messyRollFile, rollFile, rollMembers } from '../../test/roll-file.ts'
import { parseDate, parseMonth, serialDate } from './spreadsheet/dates.ts'
import { csvOf, eachRecord } from './spreadsheet/delimited.ts'
import { findHeader, isTotalRow } from './spreadsheet/header.ts'
import { parseAmount } from './spreadsheet/numbers.ts'
import { restorePhone } from './spreadsheet/phones.ts'
import { TableRefused } from './spreadsheet/refusal.ts'
import { cleanText, foldText } from './spreadsheet/text.ts'
import { readTable } from './spreadsheet.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

async function refusal(bytes: Uint8Array, name = 'roll.xlsx', sheet?: string): Promise<string> {
  try {
    await readTable(bytes, name, { sheet })
  } catch (error) {
    if (error instanceof TableRefused) return error.reason
    throw error
  }
  return 'read'
}

async function bookOf(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book.addWorksheet('Sheet1'), book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** A ZIP written by hand, so that it can lie about sizes. */
function zipOf(parts: { name: string; body: Buffer; declared?: number; flags?: number }[]): Uint8Array {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, body, declared = body.length, flags = 0 } of parts) {
    const packed = deflateRawSync(body)
    const header = Buffer.alloc(30)
    header.writeUInt32LE(0x04034b50, 0)
    header.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(flags, 8)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(declared, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    bodies.push(header, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...bodies, ...directory, end]))
}

function sheetZip(sheetXml: string, extra: Parameters<typeof zipOf>[0] = []): Uint8Array {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet'
  const xml = (name: string, text: string) => ({ name, body: Buffer.from(text) })
  return zipOf([
    xml(
      'xl/workbook.xml',
      '<x:workbook xmlns:x="m" xmlns:r="r"><x:sheets><x:sheet name="명부" r:id="rId1"/></x:sheets></x:workbook>',
    ),
    xml(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${relation}" Target="/xl/worksheets/odd-name.xml"/></Relationships>`,
    ),
    xml('xl/worksheets/odd-name.xml', sheetXml),
    ...extra,
  ])
}

describe('workbooks', () => {
  test('a tidy roll comes back cell by cell, dates as days', async () => {
    const { sheet, rows } = await readTable(await rollFile(), '명부.xlsx')
    expect(sheet).toBe('조합원명부')
    expect(rows).toHaveLength(41)
    const member = rollMembers()[4]!
    const { number, name, type, phone, email, joinedOn, shares, amount, address, note } = member
    expect(rows[5]).toEqual([
      number,
      name,
      type,
      phone,
      email,
      joinedOn,
      `${shares}`,
      `${amount}`,
      address,
      note,
    ])
  })

  test('a messy roll keeps the row numbers of the file, and formulas give their stored result', async () => {
    const { rows } = await readTable(await messyRollFile(), '명부.xlsx')
    expect(rows[0]).toEqual([])
    expect(rows[1]![1]).toBe('○○협동조합 조합원 명부')
    expect(rows[messyRoll.emptyRow - 1]).toEqual([])
    expect(rows[messyRoll.formula - 1]![8]).toBe(String(rollMembers()[11]!.amount))
    expect(isTotalRow(rows.at(-1)!)).toBe(true)
  })

  test('cells of every kind become plain text', async () => {
    const bytes = await bookOf((sheet, book) => {
      sheet.addRow([0.1 + 0.2, 1e21, -5, true, { error: '#N/A' }, ' 한\u00a0글\u200b ', '=1+2'])
      sheet.addRow([
        { richText: [{ text: '김' }, { text: '서연' }] },
        { text: '누리집', hyperlink: 'https://a.kr' },
      ])
      sheet.addRow([new Date(Date.UTC(2024, 2, 1, 9, 30)), 45352, { formula: 'NOW()', result: undefined }])
      sheet.getCell('A3').numFmt = '[$-412]yyyy"년" m"월" d"일";@'
      sheet.getCell('B3').numFmt = '#,##0"원"'
      book.addWorksheet('둘째').addRow(['다른 장'])
    })
    const { rows, sheets } = await readTable(bytes, 'a.xlsx')
    expect(rows).toEqual([
      ['0.3', '1000000000000000000000', '-5', 'TRUE', '#N/A', '한 글', '=1+2'],
      ['김서연', '누리집'],
      ['2024-03-01T09:30', '45352'],
    ])
    expect(sheets).toEqual(['Sheet1', '둘째'])
    expect((await readTable(bytes, 'a.xlsx', { sheet: '둘째' })).rows).toEqual([['다른 장']])
    expect(await refusal(bytes, 'a.xlsx', '셋째')).toBe('no_such_sheet')
  })

  test('prefixed names, odd paths, inline texts with reading aids and missing references are read', async () => {
    const rows = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>이</x:t>
      <x:rPh><x:t>李</x:t></x:rPh></x:is></x:c><x:c><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    expect((await readTable(sheetZip(rows), 'a.xlsx')).rows).toEqual([['이', '7']])
  })

  test('a million formatted empty rows are no rows, and ranges over the whole sheet cost nothing', async () => {
    const empty = Array.from(
      { length: 100_000 },
      (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" s="1"/></row>`,
    ).join('')
    const xml = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${empty}</sheetData>
      <mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells></worksheet>`
    expect((await readTable(sheetZip(xml), 'a.xlsx')).rows).toEqual([['1']])
  })
})

describe('hostile files are refused by name', () => {
  const bomb = Buffer.alloc(60 * 1024 * 1024, 0x20)

  test('by size, unpacked size, ratio and lies about them', async () => {
    expect(await refusal(new Uint8Array(0))).toBe('file_empty')
    expect(await refusal(new Uint8Array(21 * 1024 * 1024))).toBe('file_too_large')
    const plain = '<worksheet/>'
    expect(await refusal(sheetZip(plain, [{ name: 'xl/a.xml', body: bomb }]))).toBe('unpacked_too_large')
    const lying = sheetZip(plain, [{ name: 'xl/sharedStrings.xml', body: bomb, declared: 1000 }])
    expect(await refusal(lying)).toBe('unpacked_too_large')
    const short = sheetZip(plain, [{ name: 'xl/styles.xml', body: Buffer.from('<a/>'), declared: 9 }])
    expect(await refusal(short)).toBe('damaged')
  })

  test('by rows and columns', async () => {
    const at = (ref: string, row: number) =>
      `<worksheet><sheetData><row r="${row}"><c r="${ref}"><v>1</v></c></row></sheetData></worksheet>`
    expect(await refusal(sheetZip(at('A50001', 50_001)))).toBe('too_many_rows')
    expect(await refusal(sheetZip(at('GS1', 1)))).toBe('too_many_columns')
    expect(await refusal(utf8('이름\n'.repeat(1_000_000)), 'a.csv')).toBe('too_many_rows')
    expect(await refusal(utf8(`${','.repeat(200)}a`), 'a.csv')).toBe('too_many_columns')
  })

  test('by what they are', async () => {
    const compound = (inside: string) =>
      new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(inside, 'utf16le')]))
    expect(await refusal(compound('Workbook'), 'a.xls')).toBe('legacy_xls')
    expect(await refusal(compound('EncryptedPackage'))).toBe('password_protected')
    expect(await refusal(compound('HwpSummaryInformation'), 'a.hwp')).toBe('not_a_table')
    expect(await refusal(utf8('\ufeff<html><table>'), 'a.xls')).toBe('web_page')
    expect(await refusal(utf8('%PDF-1.7'), 'a.pdf')).toBe('not_a_table')
    expect(await refusal(zipOf([{ name: 'a.txt', body: Buffer.from('a') }]))).toBe('not_a_table')
    expect(await refusal(zipOf([{ name: 'xl/workbook.bin', body: Buffer.from('a') }]))).toBe('binary_xlsb')
    const ods = Buffer.from('application/vnd.oasis.opendocument.spreadsheet')
    expect(await refusal(zipOf([{ name: 'mimetype', body: ods }]))).toBe('open_document')
    const locked = [{ name: 'xl/workbook.xml', body: Buffer.from('a'), flags: 1 }]
    expect(await refusal(zipOf(locked))).toBe('password_protected')
    expect(await refusal(sheetZip('<worksheet>'))).toBe('damaged')
    expect(await refusal(sheetZip('<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'))).toBe(
      'damaged',
    )
    expect(await refusal(utf8('a,"b\nc,d'), 'a.csv')).toBe('quote_not_closed')
    expect(await refusal(new Uint8Array([0x61, 0xff, 0xff, 0x0a]), 'a.csv')).toBe('unknown_encoding')
    expect(await refusal(utf8(' \n,\n'), 'a.csv')).toBe('no_rows')
  })

  test('and any damage to a good file is read or refused, never a crash', async () => {
    const good = await rollFile({ members: 3 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 8 }),
        async (hits) => {
          const bytes = good.slice()
          for (const [at, value] of hits) bytes[at] = value
          await refusal(bytes)
          await refusal(bytes.slice(0, hits[0]?.[0] ?? 0))
        },
      ),
      { numRuns: 150 },
    )
  })
})

describe('delimited text', () => {
  const rows = [
    ['이름', '출자금'],
    ['김서연', '1,000'],
  ]
  // '이름,출자금\r\n김서연,"1,000"' in CP949, as Korean Excel saves it.
  const cp949 = Buffer.from('c0ccb8a72cc3e2c0dab1dd0d0ab1e8bcadbfac2c22312c30303022', 'hex')

  test.each([
    ['UTF-8', utf8('이름,출자금\n김서연,"1,000"\n')],
    ['UTF-8 with mark', utf8('\ufeff이름,출자금\r김서연,"1,000"')],
    ['CP949', new Uint8Array(cp949)],
    ['UTF-16 LE', new Uint8Array(Buffer.from('\ufeff이름\t출자금\r\n김서연\t1,000', 'utf16le'))],
    ['semicolons', utf8('이름;출자금\n김서연;1,000\n')],
    ['tabs, with commas in them', utf8('이름\t출자금\n김서연\t1,000\n\n')],
    ['decomposed Hangul', utf8('이름,출자금 \n김서연,"1,000"'.normalize('NFD'))],
  ])('%s', async (_, bytes) => {
    expect((await readTable(bytes, '명부.CSV')).rows).toEqual(rows)
  })

  test('blank lines and a stated separator keep their row', async () => {
    expect((await readTable(utf8('sep=;\r\n\r\na;b,c'), 'a.csv')).rows).toEqual([[], [], ['a', 'b,c']])
  })

  test('nothing a program would run is written, and everything comes back', async () => {
    expect(csvOf([['=1+2', '@a', '-5,000', '+82-10-1234-5678', '+cmd|x', '-2+A1', "'=a", '＝a']])).toBe(
      `\ufeff'=1+2,'@a,"-5,000",+82-10-1234-5678,'+cmd|x,'-2+A1,''=a,'＝a\r\n`,
    )
    const cell = fc.string({ unit: fc.constantFrom(...`=+-@'",;\n\t 가a1`) }).map(cleanText)
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1 }), async (table) => {
        const back = await readTable(utf8(csvOf([['머리', '글'], ...table, ['끝', '줄']])), 'a.csv')
        expect(back.rows.slice(1, -1).map(([a = '', b = '']) => [a, b])).toEqual(table)
      }),
    )
  })
})

describe('values', () => {
  test.each([
    ['2024.3.1', '2024-03-01'],
    ['24/3/1', '2024-03-01'],
    ['’24.3.1', undefined],
    ['2024년 3월 1일 (금)', '2024-03-01'],
    ['２０２４．０３．０１．', '2024-03-01'],
    ['2024-03-01 오전 9:30', '2024-03-01'],
    ['2024-03-01T09:30:00.000Z', '2024-03-01'],
    ['20240301', '2024-03-01'],
    ['890301', '1989-03-01'],
    ['45352', '2024-03-01'],
    ['3/15/2024', '2024-03-15'],
    ['3/4/2024', undefined],
    ['2023-02-29', undefined],
    ['2024년 봄', undefined],
    ['', undefined],
  ])('the day %s is %s', (text, day) => expect(parseDate(text)).toBe(day))

  test.each([
    ['2021년 3월', '2021-03-01'],
    ['21년 3월경', '2021-03-01'],
    ['2021.07', '2021-07-01'],
    ['2021-11', '2021-11-01'],
    ['2021.1', undefined],
    ['2021년', undefined],
    ['2021년 13월', undefined],
    ['3월', undefined],
  ])('the month %s begins on %s', (text, day) => expect(parseMonth(text)).toBe(day))

  test('serials know the day that never was and the Macintosh', () => {
    expect([1, 59, 61, 0.5].map((serial) => serialDate(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '12:00',
    ])
    expect(serialDate(0, true)).toBe('1904-01-01')
    expect(serialDate(-1, false)).toBeUndefined()
  })

  test.each([
    ['1,000,000원', 1_000_000n],
    ['₩ 5,000', 5000n],
    ['12좌', 12n],
    ['5만 5천원', 55_000n],
    ['1억2000만', 120_000_000n],
    ['천원', 1000n],
    ['５０００', 5000n],
    ['50000.00', 50_000n],
    ['(50,000)', -50_000n],
    ['△50,000', -50_000n],
    ['-₩5', -5n],
    ['1,00', 'not_a_number'],
    ['2.5', 'fractional'],
    ['열 좌', 'not_a_number'],
    ['1e5', 'not_a_number'],
    ['', 'not_a_number'],
  ])('the amount %s is %s', (text, amount) => expect(parseAmount(text)).toBe(amount))

  test('amounts of units with decimals', () => {
    expect([parseAmount('€12.50', 2), parseAmount('12.505', 2), parseAmount('3만', 2)]).toEqual([
      1250n,
      'fractional',
      3_000_000n,
    ])
  })

  test.each([
    ['1012345678', '010-1234-5678'],
    ['010.1234.5678', '010-1234-5678'],
    ['+82 10-1234-5678', '010-1234-5678'],
    ['821012345678', '010-1234-5678'],
    ['212345678', '02-1234-5678'],
    ['0318887777', '031-888-7777'],
    ['15881234', '1588-1234'],
    ['+49 30 1234567', '+49301234567'],
    ['0112345678', '011-234-5678'],
    ['010-1234-567', undefined],
    ['없음', undefined],
  ])('the phone %s is %s', (text, phone) => expect(restorePhone(text)).toBe(phone))
})

describe('headings', () => {
  const known = (heading: string) => ['이름', '연락처', '출자좌수', '출자금액'].includes(foldText(heading))

  test('stand below titles, over one row or two', () => {
    const one = [['조합원 명부'], [], ['', '이름', '연락처'], ['', '김서연', '010']]
    expect(findHeader(one, known)).toEqual({ headings: ['', '이름', '연락처'], firstDataRow: 3 })
    const two = [['명부'], ['이름', '연락처', '출자', ''], ['', '', '좌수', '금액'], ['김', '1', '2', '3']]
    expect(findHeader(two, known)).toEqual({
      headings: ['이름', '연락처', '출자좌수', '출자금액'],
      firstDataRow: 3,
    })
    expect(findHeader([['가', '나']], known)).toBeUndefined()
  })

  test('total rows are known by their first filled cell', () => {
    const totals = [['', '합 계'], ['총계(40명)'], ['TOTAL', '3'], ['계']]
    expect(totals.map(isTotalRow)).toEqual([true, true, true, true])
    expect([['총 40명'], ['계 40명'], ['총무'], ['계 영희']].map(isTotalRow)).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect([['계숙자'], ['합정동'], ['1', '합계'], []].map(isTotalRow)).toEqual([false, false, false, false])
  })
})

describe('records one by one', () => {
  const records = async (text: string) => {
    const all: string[][] = []
    for await (const one of eachRecord(utf8(text))) all.push(one)
    return all
  }

  test('no letter is cut in two, wherever it stands', async () => {
    // One letter further on, so that every cut would fall between the two halves of a letter.
    for (const first of ['', 'x']) {
      const cell = first + '🌱'.repeat(100_000)
      expect((await records(`${cell}\n`))[0]![0] === cell, first).toBe(true)
    }
  })

  test('others have their turn while they are read', async () => {
    let turns = 0
    const ticking = setInterval(() => {
      turns += 1
    }, 0)
    await records('들깨,100,곡식\n'.repeat(60_000))
    clearInterval(ticking)
    expect(turns).toBeGreaterThan(10)
  })
})
