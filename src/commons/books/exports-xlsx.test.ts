import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountTitle } from './exports-titles.ts'
import { type AdviserBook, type AdviserEntry, adviserWorkbook, plainCell } from './exports-xlsx.ts'

const bora = '018f0000-0000-7000-8000-000000000001'

const entry = (more: Partial<AdviserEntry> = {}): AdviserEntry => ({
  seq: 12,
  day: '2026-03-01',
  text: '모종을 샀어요.',
  party: '푸른종묘',
  evidence: '세금계산서 20260301-1',
  postings: [{ from: 'liabilities:payable:expenses', to: 'expenses:supplies', amount: 120_000n }],
  ...more,
})

const book = (more: Partial<AdviserBook> = {}): AdviserBook => ({
  ...{ lang: 'ko', name: '두레공방', unit: 'KRW', from: '2026-01-01', until: '2026-12-31' },
  ...{ opening: [], entries: [entry()], names: new Map([[bora, '보라']]) },
  ...more,
})

async function sheets(of: AdviserBook): Promise<unknown[][][]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await adviserWorkbook(of)).buffer as never)
  return workbook.worksheets.map((one) => {
    const rows: unknown[][] = []
    one.eachRow({ includeEmpty: true }, (row) => rows.push((row.values as unknown[]).slice(1)))
    return rows
  })
}

describe('the workbook for the tax adviser', () => {
  it('has a journal of debits and credits with titles, parties, words and papers', async () => {
    const [journal] = await sheets(book())
    expect(journal![0]![0]).toBe('두레공방 · 2026-01-01 ~ 2026-12-31 · 단위 원')
    expect(journal![1]).toEqual(expect.arrayContaining(['일자', '계정과목', '거래처', '적요', '증빙']))
    const [debit, credit] = journal!.slice(2)
    expect(debit![0]).toEqual(new Date('2026-03-01T00:00:00Z'))
    expect(debit!.slice(1, 8)).toEqual([
      12,
      '차변',
      '소모품비',
      '푸른종묘',
      '모종을 샀어요.',
      120_000,
      undefined,
    ])
    expect(debit![8]).toBe('세금계산서 20260301-1')
    expect(credit!.slice(2, 8)).toEqual([
      '대변',
      '미지급금',
      '푸른종묘',
      '모종을 샀어요.',
      undefined,
      120_000,
    ])
  })

  it('carries balances through the ledger, and both sides of the trial balance agree', async () => {
    const opening = [
      { account: 'assets:bank:main', amount: 500_000n },
      { account: `equity:shares:${bora}`, amount: -500_000n },
    ]
    const paid = entry({
      seq: 13,
      postings: [{ from: 'assets:bank:main', to: 'expenses:rent', amount: 200_000n }],
    })
    const [, ledger, trial] = await sheets(book({ opening, entries: [paid] }))
    const bank = ledger!.filter((row) => row[0] === '보통예금 › 주 통장')
    expect(bank.map((row) => [row[5], row[6], row[7], row[8]])).toEqual([
      ['전기 이월', undefined, undefined, 500_000],
      ['모종을 샀어요.', undefined, 200_000, 300_000],
    ])
    const shares = trial!.find((row) => row[0] === `equity:shares:${bora}`)!
    expect(shares.slice(1)).toEqual(['출자금', '보라', -500_000, undefined, undefined, undefined, 500_000])
    expect(trial!.at(-1)!.slice(4)).toEqual([200_000, 200_000, 500_000, 500_000])
  })

  it('speaks English too, in units with decimals', async () => {
    const [journal, , trial] = await sheets(
      book({
        lang: 'en',
        unit: 'EUR',
        entries: [entry({ postings: [{ from: 'assets:cash', to: 'expenses:food', amount: 1250n }] })],
      }),
    )
    expect(journal![2]!.slice(2, 7)).toEqual(['Debit', 'Staff welfare', '푸른종묘', '모종을 샀어요.', 12.5])
    expect(trial![1]![1]).toBe('Account')
  })

  it('keeps every digit of amounts a spreadsheet would round', async () => {
    const amount = 1_234_567_890_123_456n
    const postings = [{ from: 'assets:cash', to: 'assets:bank:main', amount }]
    const [journal] = await sheets(book({ entries: [entry({ postings })] }))
    expect(journal![2]![6]).toBe('1234567890123456')
  })

  it.each(['=HYPERLINK("http://x")', '+1+1', '-2+3', '@SUM(A1)', ' =1', '\t=1', '＝1+1', "'=1"])(
    'lets no text be a formula: %s',
    async (text) => {
      const [journal] = await sheets(book({ entries: [entry({ text, party: text, evidence: text })] }))
      for (const at of [4, 5, 8]) {
        const cell = journal![2]![at]
        expect(typeof cell).toBe('string')
        expect(cell).toMatch(/^'/)
      }
    },
  )

  it('writes whatever people may have typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
        const [journal] = await sheets(book({ name: text, entries: [entry({ text: `가${text}` })] }))
        expect(String(journal![2]![5]).startsWith('가')).toBe(true)
      }),
      { numRuns: 10 },
    )
    expect(plainCell('가\u0000나\ud800')).toBe('가나\ufffd')
  })

  it('shows a year without entries', async () => {
    const [journal, ledger, trial] = await sheets(book({ entries: [] }))
    expect([journal!.length, ledger!.length, trial!.length]).toEqual([2, 2, 3])
  })
})

describe('account titles', () => {
  it.each([
    ['assets:bank:main', '보통예금 › 주 통장'],
    [`equity:shares:${bora}`, '출자금'],
    ['equity:reserve:legal', '법정적립금'],
    ['liabilities:withholding', '예수금'],
    ['expenses:sp-care:rent', '임차료 (care 특별회계)'],
    ['expenses:unheard', '나간 돈 › unheard'],
  ])('%s', (account, title) => {
    expect(accountTitle(account, 'ko')).toBe(title)
  })
})
