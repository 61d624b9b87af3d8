import { describe, expect, it } from 'vitest'
import { cp949, csvText, utf8 } from './files/encode.fixture.ts'
import { base64, office, statement, type Told } from './office.fixture.ts'

const { bank, ask, upload, bringIn, lines, queue, w, commons, mina } = await office()
const refused = (code: string, values = {}) => ({
  code: `bank.${code}`,
  values: expect.objectContaining(values),
})
type Check = {
  fresh: number
  known: number
  early: number
  alike: unknown[]
  gap: unknown
  problems: { row: number; code: string }[]
  sample: string[][]
  format: string
}
const check = (upload: string) => ask<Check>('uploadCheck', { upload })
const take = (upload: string, more = {}) =>
  bank('importStatement', { upload, skipAlike: true, despite: false, ...more })

const march: Told[] = [
  ['2026.03.02', '이보라', 50_000],
  ['2026.03.03', '다이소', -12_500],
  ['2026.03.04', '최하늘', 10_000],
]

describe('bank.uploadStatement and bank.importStatement', () => {
  it('bring a file in once it was looked at', async () => {
    const { upload: id, lines: count } = await upload(
      cp949(statement(march, 1_000_000, { newestFirst: true })),
    )
    expect(count).toBe(3)
    expect(await check(id)).toMatchObject({ fresh: 3, known: 0, problems: [], gap: null })
    expect(await lines()).toEqual([])
    await take(id)
    expect((await lines()).map(({ day, name, amount, balance }) => [day, name, amount, balance])).toEqual([
      ['2026-03-04', '최하늘', 10_000n, 1_047_500n],
      ['2026-03-03', '다이소', -12_500n, 1_037_500n],
      ['2026-03-02', '이보라', 50_000n, 1_050_000n],
    ])
    await expect(check(id)).rejects.toMatchObject({ code: 'kernel.not_found' })
  })

  it('know lines of an overlapping file, and keep two that are alike', async () => {
    const april: Told[] = [...march.slice(1), ['2026.03.05', '김밥', -5_000], ['2026.03.05', '김밥', -5_000]]
    // The overlap begins later in the day's order, so only whole lines decide.
    const text = statement(march.concat(april.slice(2)), 1_000_000)
    const { upload: id } = await upload(text)
    expect(await check(id)).toMatchObject({ fresh: 2, known: 3, gap: null })
    await take(id)
    await bringIn(text)
    expect((await lines()).filter(({ name }) => name === '김밥')).toHaveLength(2)
    expect(await lines()).toHaveLength(5)
  })

  it('say where lines are missing in between, and what looks like a stored line in other words', async () => {
    const { upload: id } = await upload(statement([['2026.03.09', '먼 날', 1_000]], 2_000_000))
    expect(await check(id)).toMatchObject({ gap: { expected: 1_037_500n, found: 2_000_000n } })
    const other = statement(march, 1_000_000).replace('최하늘', '최하늘(모바일)')
    const { upload: alike } = await upload(other)
    expect((await check(alike)).alike).toHaveLength(1)
    await take(alike)
    expect(await lines()).toHaveLength(5)
  })

  it('leave out what is older than the account here', async () => {
    const { upload: id } = await upload(
      statement(
        [
          ['2026.02.27', '지난달', 1_000],
          ['2026.03.12', '이달', 1_000],
        ],
        5,
      ),
    )
    expect(await check(id)).toMatchObject({ early: 1, fresh: 1 })
  })

  it('refuse what cannot be read, and write nothing', async () => {
    const before = await lines()
    const file = { account: 'main', fileName: 'x.csv', content: base64('그림') }
    await expect(bank('uploadStatement', file)).rejects.toMatchObject(
      refused('file_refused', { reason: 'not_a_statement' }),
    )
    const { upload: id } = await upload(
      statement([
        ['어제', '누구', 1_000],
        ['2026.03.20', '누구', 1_000],
      ]),
    )
    expect((await check(id)).problems[0]).toMatchObject({ row: 2, code: 'day_bad' })
    await expect(take(id, { despite: true })).rejects.toMatchObject(
      refused('file_has_errors', { row: 2, count: 1 }),
    )
    expect(await lines()).toEqual(before)
  })

  it('stop at wrong sums unless the office has looked', async () => {
    const wrong = statement(
      [
        ['2026.03.20', '가', 1_000],
        ['2026.03.21', '나', 2_000],
      ],
      1_037_500,
    ).replace(',2000,', ',2500,')
    const { upload: id } = await upload(wrong)
    expect((await check(id)).problems).toMatchObject([{ row: 3, code: 'balance_breaks', doubt: true }])
    await expect(take(id)).rejects.toMatchObject(refused('file_doubtful', { count: 1 }))
    await take(id, { despite: true })
    expect(await lines()).toHaveLength(7)
    const other = `계좌번호,999-888-777666\r\n${statement([['2026.03.22', '다', 1_000]])}`
    const { upload: foreign } = await upload(other)
    expect((await check(foreign)).problems).toMatchObject([{ row: null, code: 'other_account' }])
  })

  it('keep formulas as text', async () => {
    await bringIn(statement([['2026.03.25', '=1+1|cmd', 700]], 1_040_500))
    expect((await lines())[0]!.name).toBe('=1+1|cmd')
  })

  it('need the office', async () => {
    const file = { account: 'main', fileName: 'x.csv', content: 'YQ==' }
    const clock = { kind: 'clock' } as const
    await expect(w.act(clock, commons, 'bank.uploadStatement', file)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
  })
})

describe('bank.nameColumns', () => {
  const odd = csvText([
    ['언제', '들어옴', '나감', '누가'],
    ['2026-03-26', '900', '', '라'],
    ['2026-03-27', '', '300', '마'],
  ])
  const columns = {
    at: { day: 0, in: 1, out: 2, name: 3 },
    headings: ['언제', '들어옴', '나감', '누가'],
    firstRow: 2,
  }

  it('teaches an account the columns of its files', async () => {
    const { upload: id, needsColumns } = await upload(utf8(odd))
    expect(needsColumns).toBe(true)
    expect((await check(id)).sample[0]).toEqual(['언제', '들어옴', '나감', '누가'])
    await expect(take(id)).rejects.toMatchObject(refused('needs_columns'))
    const some = { ...columns, at: { day: 0, in: 1 } }
    await expect(bank('nameColumns', { upload: id, columns: some })).rejects.toMatchObject(
      refused('columns_missing'),
    )
    const elsewhere = { ...columns, headings: ['없는', '칸', '이름', '들'] }
    await expect(bank('nameColumns', { upload: id, columns: elsewhere })).rejects.toMatchObject(
      refused('columns_unreadable'),
    )
    await bank('nameColumns', { upload: id, columns })
    expect(await check(id)).toMatchObject({ format: 'table', fresh: 2 })
    await take(id)
    const again = await upload(utf8(odd.replace('2026-03-27', '2026-03-28')))
    expect(again).toMatchObject({ needsColumns: false, lines: 2 })
    expect(await check(again.upload)).toMatchObject({ fresh: 1, known: 1 })
  })
})

describe('bank.importPart', () => {
  it('brings a long file in as a job, and twice changes nothing', async () => {
    const many: Told[] = Array.from({ length: 2_500 }, (_, i) => ['2026.03.29', `손님${i}`, 1_000] as const)
    const text = statement(many, 50_000)
    const before = (await queue()).length
    const { upload: id } = await upload(text)
    await bank('importStatement', { upload: id, skipAlike: true, despite: true })
    await w.settle()
    const { imports } = await ask<{ imports: { added: number; parts: number; partsDone: number }[] }>(
      'imports',
      { account: 'main' },
    )
    expect(imports[0]).toMatchObject({ added: 2_500, parts: 3, partsDone: 3 })
    await bringIn(text)
    await w.settle()
    const again = await ask<{ imports: { added: number }[] }>('imports', { account: 'main' })
    expect(again.imports[0]).toMatchObject({ added: 0 })
    expect(before).toBeLessThan(60)
    await expect(w.act(mina, commons, 'bank.importPart', {})).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })
})
