import { describe, expect, it } from 'vitest'
import { utf8 } from './encode.fixture.ts'
import { lineKeys } from './keys.ts'
import type { Reading, StatementLine } from './line.ts'
import { readStatement } from './read-statement.ts'

const read = async (text: string, unit = 'EUR') => (await readStatement(utf8(text), { unit })) as Reading
const codes = ({ problems }: Reading) => problems.map(({ row, code }) => `${row ?? ''}${code}`)

const balance = (code: string, amount: string) =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-01</Dt></Dt></Bal>`
const entry = (amount: string, mark: string, inside: string, status = 'BOOK') =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${mark}</CdtDbtInd><Sts>${status}</Sts><BookgDt><Dt>2026-03-02</Dt></BookgDt>${inside}</Ntry>`
const camt = (closing = '140.50') => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>1</Id>
<Acct><Id><IBAN>DE12 3456</IBAN></Id></Acct>${balance('OPBD', '100.00')}
${entry('50.50', 'CRDT', '<AcctSvcrRef>R1</AcctSvcrRef><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Mina Kim</Nm></Dbtr><Cdtr><Nm>Co-op</Nm></Cdtr></RltdPties><RmtInf><Ustrd>dues &amp; more</Ustrd></RmtInf></TxDtls></NtryDtls>')}
${entry('10.00', 'DBIT', '<NtryDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">4.00</Amt></TxAmt></AmtDtls><RltdPties><Cdtr><Nm>A</Nm></Cdtr></RltdPties></TxDtls><TxDtls><AmtDtls><TxAmt><Amt Ccy="EUR">6.00</Amt></TxAmt></AmtDtls><RltdPties><Cdtr><Nm>B</Nm></Cdtr></RltdPties></TxDtls></NtryDtls>')}
${entry('7.00', 'CRDT', '', 'PDNG')}
${balance('CLBD', closing)}</Stmt></BkToCstmrStmt></Document>`

const seen = ({ lines }: { lines: StatementLine[] }) =>
  lines.map(({ day, amount, name }) => [day, amount, name])

describe('CAMT.053', () => {
  it('is read with names, collected bookings and balances; pending entries wait', async () => {
    const reading = await read(camt())
    expect(reading).toMatchObject({
      format: 'camt',
      opening: 10_000n,
      closing: 14_050n,
      account: 'DE123456',
      problems: [],
    })
    expect(seen(reading)).toEqual([
      ['2026-03-02', 5_050n, 'Mina Kim'],
      ['2026-03-02', -400n, 'A'],
      ['2026-03-02', -600n, 'B'],
    ])
    expect(reading.lines[0]!.text).toBe('dues & more')
  })

  it('says when balances do not add up, when it was cut off, and when it is another currency', async () => {
    expect((await read(camt('150.50'))).problems).toEqual([
      { row: null, code: 'closing_differs', expected: '14050', found: '15050' },
    ])
    expect(codes(await read(camt().slice(0, 900)))).toContain('truncated')
    expect(codes(await read(camt(), 'KRW'))).toContain('1other_unit')
  })
})

const mt940 = (closing = '1140,50') => `{1:F01BANKDEFF}{2:I940}{4:
:20:STMT1
:25:10020030/1234567
:28C:3/1
:60F:C260301EUR1100,
:61:2603020302C50,50NTRFNONREF//B1234
:86:166?00GUTSCHRIFT?20Dues Febr?21uary?32Mina ?33Kim
:61:2603030303D10,NMSCNONREF//B1235
:86:/NAME/Shop/REMI/Brushes
:62F:C260303EUR${closing}
-}`

describe('MT940', () => {
  it('is read with both kinds of text', async () => {
    const reading = await read(mt940())
    expect(reading.problems).toEqual([])
    expect(seen(reading)).toEqual([
      ['2026-03-02', 5_050n, 'Mina Kim'],
      ['2026-03-03', -1_000n, 'Shop'],
    ])
    expect(reading.lines.map(({ text }) => text)).toEqual(['Dues February', 'Brushes'])
    expect(reading).toMatchObject({ opening: 110_000n, closing: 114_050n, account: '10020030/1234567' })
  })

  it('knows reversals, and a booking day in another year than the value day', async () => {
    const text = mt940('1049,50')
      .replace('2603020302C50,50', '2701021231RC50,50')
      .replace('1100,\n', '1110,\n')
    expect(seen(await read(text))).toContainEqual(['2026-12-31', -5_050n, 'Mina Kim'])
  })

  it('says when balances do not add up and when it was cut off', async () => {
    expect(codes(await read(mt940('1141,50')))).toEqual(['closing_differs'])
    expect(codes(await read(mt940().slice(0, mt940().indexOf(':62F:'))))).toEqual(['truncated'])
    expect(codes(await read(mt940().replace('C50,50N', 'Cfifty')))).toContain('6amount_bad')
  })
})

const transaction = (close: boolean) => {
  const values = {
    TRNTYPE: 'CREDIT',
    DTPOSTED: '20260302093000[9:KST]',
    TRNAMT: '30000',
    FITID: '77',
    NAME: 'A &amp; B',
    MEMO: 'dues',
  }
  return `<STMTTRN>${Object.entries(values)
    .map(([tag, value]) => `<${tag}>${value}${close ? `</${tag}>` : ''}`)
    .join('\n')}${close ? '' : '\n'}</STMTTRN>`
}
const sgml = `OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTRS><CURDEF>KRW<BANKACCTFROM><ACCTID>123-45</BANKACCTFROM><BANKTRANLIST>${transaction(false)}</BANKTRANLIST><LEDGERBAL><BALAMT>130000<DTASOF>20260303</LEDGERBAL></STMTRS></BANKMSGSRSV1></OFX>`
const xml = `<?xml version="1.0"?><?OFX OFXHEADER="200"?><OFX><STMTRS><CURDEF>KRW</CURDEF><BANKACCTFROM><ACCTID>123-45</ACCTID></BANKACCTFROM><BANKTRANLIST>${transaction(true)}</BANKTRANLIST><LEDGERBAL><BALAMT>130000</BALAMT></LEDGERBAL></STMTRS></OFX>`

describe('OFX', () => {
  it('is the same as SGML and as XML', async () => {
    for (const text of [sgml, xml]) {
      const reading = await read(text, 'KRW')
      expect(reading).toMatchObject({ format: 'ofx', account: '12345', closing: 130_000n, problems: [] })
      expect(reading.lines[0]).toMatchObject({
        day: '2026-03-02',
        time: '09:30',
        amount: 30_000n,
        name: 'A & B',
        ref: '77',
      })
    }
    const both = [await read(sgml, 'KRW'), await read(xml, 'KRW')].map(({ lines }) => lineKeys(lines))
    expect(both[0]).toEqual(both[1])
  })

  it('says when it was cut off or is another currency', async () => {
    expect(codes(await read(xml.slice(0, -8), 'KRW'))).toEqual(['truncated'])
    expect(codes(await read(xml, 'EUR'))).toContain('other_unit')
    expect(codes(await read(xml.replace('20260302', '20261302'), 'KRW'))).toContain('1day_bad')
  })
})

describe('the same line', () => {
  const line = {
    row: 1,
    day: '2026-03-02',
    time: null,
    amount: 5n,
    balance: null,
    name: '김민아',
    text: '',
    branch: '',
    ref: null,
  }

  it('twice in one file is two, and one in two files', () => {
    const [first, second] = lineKeys([line, line])
    expect(first).not.toBe(second)
    expect(lineKeys([{ ...line, row: 9 }])).toEqual([first])
    expect(lineKeys([{ ...line, name: '김 민아' }])).toEqual([first])
    expect(lineKeys([{ ...line, amount: 6n }])).not.toEqual([first])
  })
})
