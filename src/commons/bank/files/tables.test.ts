import { deflateRawSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { cp949, csvText, htmlText, kbRows, utf8, utf16le } from './encode.fixture.ts'
import { lineKeys } from './keys.ts'
import type { Reading } from './line.ts'
import { anyBank, statementProfiles } from './profiles.ts'
import { readStatement } from './read-statement.ts'

const read = async (bytes: Uint8Array, how = {}) => {
  const reading = await readStatement(bytes, { unit: 'KRW', ...how })
  if (reading.format === 'unknown') throw new Error('no columns')
  return reading
}
const codes = ({ problems }: Reading) => problems.map(({ row, code }) => `${row ?? ''}${code}`)

async function workbook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('거래내역').addRows(rows.map((row) => [...row]))
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer)
}

describe('a bank’s table', () => {
  it('is the same in every encoding and container', async () => {
    const files = {
      utf8: utf8(csvText(kbRows)),
      bom: utf8(`\ufeff${csvText(kbRows)}`),
      cp949: cp949(csvText(kbRows)),
      utf16: utf16le(csvText(kbRows).replaceAll('\r\n', '\n')),
      html: cp949(htmlText(kbRows)),
      htmlUtf8: utf8(htmlText(kbRows, 'utf-8')),
      xlsx: await workbook(kbRows),
    }
    const readings = await Promise.all(Object.values(files).map((bytes) => read(bytes)))
    for (const reading of readings) {
      expect(reading.problems).toEqual([])
      expect(reading).toMatchObject({ profile: 'kb', newestFirst: true, account: '12345601789012' })
      expect(
        reading.lines.map(({ day, time, amount, balance, name, text }) => [
          day,
          time,
          amount,
          balance,
          name,
          text,
        ]),
      ).toEqual([
        ['2026-03-02', '09:30:15', 50_000n, 1_050_000n, '이보라', '전자금융'],
        ['2026-03-03', '10:00:00', -12_500n, 1_037_500n, '다이소', '체크카드 · 걸레'],
        ['2026-03-05', '14:02:11', 30_000n, 1_067_500n, '김민아2월', '전자금융'],
      ])
      // So the same line is one, whichever way it was downloaded.
      expect(lineKeys(reading.lines)).toEqual(lineKeys(readings[0]!.lines))
    }
  })

  it('is read by the headings of every bank we know', async () => {
    for (const profile of [...statementProfiles, anyBank]) {
      const heads = Object.entries(profile.headings).map(([field, names]) => [field, names[0]!] as const)
      const cells: Record<string, string> = {
        day: '2026-03-02',
        time: '09:30:00',
        in: '50,000',
        out: '',
        amount: '50,000',
        direction: '입금',
        balance: '150,000',
        name: '이보라',
        text: '이체',
        memo: '회비',
        branch: '강남',
      }
      const one = heads.map(([field]) => cells[field]!)
      const two = heads.map(
        ([field]) =>
          ({
            ...cells,
            in: '',
            out: '20,000',
            amount: profile.headings.direction ? '20,000' : '-20,000',
            direction: '출금',
            balance: '130,000',
          })[field] ?? '',
      )
      const reading = await read(utf8(csvText([heads.map(([, head]) => head), one, two])), {
        bank: profile.code,
      })
      expect([profile.code, codes(reading)]).toEqual([profile.code, []])
      expect(reading.profile).toBe(profile.code)
      expect(reading.lines.map(({ amount, name }) => [amount, name])).toEqual([
        [50_000n, '이보라'],
        [-20_000n, '이보라'],
      ])
    }
  })

  it('with columns nobody knows is read as the office says, and again next month', async () => {
    const rows = [
      ['가', '나', '다', '라'],
      ['2026-03-02', '5,000', '', '이보라'],
      ['2026-03-03', '', '2,000', '다이소'],
    ]
    const bytes = utf8(csvText(rows))
    expect(await readStatement(bytes, { unit: 'KRW' })).toMatchObject({ format: 'unknown' })
    const columns = {
      at: { day: 0, in: 1, out: 2, name: 3 },
      headings: ['가', '나', '다', '라'],
      firstRow: 2,
    }
    expect((await read(bytes, { columns })).lines.map(({ amount }) => amount)).toEqual([5_000n, -2_000n])
    const later = utf8(csvText([['4월'], ...rows]))
    expect((await read(later, { columns })).lines).toHaveLength(2)
  })

  it('keeps formulas and markup as text', async () => {
    const rows = kbRows.map((row) => [...row])
    rows[5]![2] = '=HYPERLINK("http://x")'
    rows[6]![3] = "@SUM(1+1)*cmd|' /C calc'!A0"
    const html = await read(utf8(htmlText(rows.map((row) => row.map((cell) => cell.replace('"', '&quot;'))))))
    const csv = await read(utf8(csvText(rows.map((row) => row.map((cell) => cell.replaceAll('"', '""'))))))
    expect(csv.lines[2]!.name).toBe('=HYPERLINK("http://x")')
    expect(html.lines[2]!.name).toBe('=HYPERLINK("http://x")')
    expect(csv.lines[1]!.text).toContain('@SUM(1+1)')
  })
})

describe('what is wrong is told by row', () => {
  const changed = (row: number, column: number, cell: string) => {
    const rows = kbRows.map((one) => [...one])
    rows[row]![column] = cell
    return utf8(csvText(rows))
  }

  it('cells that cannot be read', async () => {
    expect(codes(await read(changed(6, 0, '어제')))).toContain('7day_bad')
    expect(codes(await read(changed(6, 4, '만이천')))).toContain('7amount_bad')
    expect(codes(await read(changed(6, 5, '700')))).toContain('7both_sides')
    expect(codes(await read(changed(6, 6, '백만')))).toContain('7balance_bad')
  })

  it('sums', async () => {
    const wrong = await read(changed(6, 4, '12,600'))
    expect(wrong.problems).toContainEqual({
      row: 7,
      code: 'balance_breaks',
      expected: '1037400',
      found: '1037500',
    })
    expect(wrong.problems).toContainEqual({
      row: 9,
      code: 'total_differs',
      expected: '12600',
      found: '12500',
    })
    const missing = kbRows.filter((_, i) => i !== 6)
    expect(codes(await read(utf8(csvText(missing))))).toEqual(['8total_differs', '6balance_breaks'])
  })

  it('files cut off, wherever the knife fell', async () => {
    const whole = csvText(kbRows.slice(0, 8))
    const inRow = whole.slice(0, whole.indexOf('걸레'))
    expect(codes(await read(utf8(inRow)))).toEqual(['truncated', '7row_short'])
    const bytes = utf8(whole)
    expect(
      codes(await read(bytes.subarray(0, utf8(whole.slice(0, whole.indexOf('이보라') + 1)).length - 1)))[0],
    ).toBe('truncated')
    const html = htmlText(kbRows)
    expect(codes(await read(utf8(html.slice(0, html.indexOf('이보라')))))).toContain('truncated')
    const xlsx = await workbook(kbRows)
    await expect(read(xlsx.subarray(0, xlsx.length / 2))).rejects.toMatchObject({ reason: 'damaged' })
    const quoted = `${whole}"2026.03.06 10:00`
    expect(codes(await read(utf8(quoted)))).toContain('truncated')
  })

  it('lines out of order', async () => {
    const rows = [
      kbRows[4]!,
      ['2026.03.05', 'a', '', '', '0', '1', '', '', ''],
      ['2026.03.07', 'a', '', '', '0', '2', '', '', ''],
      ['2026.03.06', 'a', '', '', '0', '3', '', '', ''],
    ]
    expect(codes(await read(utf8(csvText(rows))))).toEqual(['4out_of_order'])
  })

  it('what is no statement', async () => {
    const refused = (bytes: Uint8Array) => expect(read(bytes)).rejects
    await refused(new Uint8Array()).toMatchObject({ reason: 'file_empty' })
    await refused(new Uint8Array(21 * 1024 * 1024)).toMatchObject({ reason: 'file_too_large' })
    await refused(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])).toMatchObject({
      reason: 'not_a_statement',
    })
    await refused(utf8('안녕하세요')).toMatchObject({ reason: 'not_a_statement' })
    await refused(new Uint8Array([0xff, 0x41, 0xff, 0x0a])).toMatchObject({ reason: 'unknown_encoding' })
    const old = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('Workbook', 'utf16le')])
    await refused(old).toMatchObject({ reason: 'legacy_xls' })
    const locked = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...Buffer.from('EncryptedPackage', 'utf16le')])
    await refused(locked).toMatchObject({ reason: 'password_protected' })
    await refused(zipBomb()).toMatchObject({ reason: 'unpacked_too_large' })
    expect(codes(await read(utf8(csvText(kbRows.slice(0, 5)))))).toEqual(['no_lines'])
  })
})

/** A hundred megabytes of nothing in a hundred kilobytes. */
function zipBomb(): Uint8Array {
  const name = Buffer.from('xl/workbook.xml')
  const packed = deflateRawSync(Buffer.alloc(100 * 1024 * 1024))
  const fields = (mark: number, extra: number) => {
    const head = Buffer.alloc(mark === 0x04034b50 ? 30 : 46)
    head.writeUInt32LE(mark, 0)
    head.writeUInt16LE(8, extra + 2)
    head.writeUInt32LE(packed.length, extra + 12)
    head.writeUInt32LE(100 * 1024 * 1024, extra + 16)
    head.writeUInt16LE(name.length, extra + 20)
    return head
  }
  const local = Buffer.concat([fields(0x04034b50, 6), name, packed])
  const central = Buffer.concat([fields(0x02014b50, 8), name])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return new Uint8Array(Buffer.concat([local, central, end]))
}
