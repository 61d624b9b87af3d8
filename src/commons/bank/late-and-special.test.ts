import { describe, expect, it } from 'vitest'
import { office, statement } from './office.fixture.ts'

const refused = (code: string) => ({ code: `bank.${code}` })
const care = { code: 'care', label: { ko: '돌봄', en: 'Care' } }

describe('a line that comes late, for a day whose books are closed', async () => {
  const v = await office()
  const entry = async (seq: number, lang: 'ko' | 'en' = 'ko') =>
    v.w.get<{ sentence: string; effectiveOn: string }>(v.mina, v.commons, 'books.entry', { seq }, lang)

  it('says so before, is booked on the first open day, and keeps the bank’s own', async () => {
    await v.dues(v.agents.bora)
    v.w.clock.pass({ days: 40 })
    await v.w.office.database.owner.query('insert into kernel_closed (commons_id, until) values ($1, $2)', [
      v.commons,
      '2026-03-31',
    ])
    const text = statement([
      ['2026.03.20', '보라', 10_000],
      ['2026.03.21', '모르는 가게', -3_000],
      ['2026.03.22', '모르는 사람', 5_000],
    ])
    const { upload } = await v.upload(text)
    expect(await v.ask('uploadCheck', { upload })).toMatchObject({ late: '2026-04-01' })
    await v.bringIn(text)
    const matched = await v.lineOf('보라')
    expect(matched).toMatchObject({ state: 'booked', day: '2026-03-20' })
    const { body } = await v.w.office.database.read
      .selectFrom('journal_entry')
      .select('body')
      .where('commons_id', '=', v.commons)
      .where('seq', '=', BigInt(matched.booked!.seq))
      .executeTakeFirstOrThrow()
    expect(JSON.parse(body)).toMatchObject({ effectiveOn: '2026-04-01', data: { bankDay: '2026-03-20' } })
    expect(JSON.stringify(await entry(matched.booked!.seq))).toContain('통장에는 2026년 3월 20일')
    expect(JSON.stringify(await entry(matched.booked!.seq, 'en'))).toContain('The bank has it on')
    const [shop, person] = await v.queue()
    expect(shop).toMatchObject({ day: '2026-03-21', late: '2026-04-01' })
    await v.bank('bookLine', { line: shop!.id, account: 'expenses:food', note: '' })
    await v.bank('addAccount', { ...v.account, code: 'savings', opening: '0', openingOn: '2026-04-02' })
    await v.bank('transferLine', { line: person!.id, other: 'savings', otherLine: null })
    const taken = await v.lineOf('보라')
    await v.bank('takeBackMatch', { booking: taken.booking })
    expect(await v.w.verify(v.commons)).toMatchObject({ findings: [], balancesAgree: true })
  })

  it('is told apart from what somebody types on such a day: that is refused with the day to take', async () => {
    const typed = { date: '2026-03-31', unit: 'KRW', amount: '1', text: '늦은 것' }
    const late = v.act(v.mina, 'books.recordEntry', { ...typed, from: 'income:dues', to: 'assets:cash' })
    await expect(late).rejects.toMatchObject({
      code: 'kernel.day_closed',
      values: { day: '2026-03-31', open: '2026-04-01' },
    })
  })
})

describe('a bank account of a special account', async () => {
  const v = await office({ 'books.special_accounts': [care] })
  const add = (more: object) => v.bank('addAccount', { ...v.account, opening: '0', ...more })

  it('stands in that account’s books, and money reaches it by a transfer out and in', async () => {
    await expect(add({ code: 'x', accounting: 'ghost' })).rejects.toMatchObject(refused('no_such_accounting'))
    await add({ code: 'care', accounting: 'care', opening: '50000' })
    expect(await v.balance('assets:sp-care:bank:care')).toBe(50_000n)
    expect(await v.balance('equity:sp-care:opening')).toBe(-50_000n)
    await v.bringIn(statement([['2026.03.02', '돌봄 통장', -20_000]]))
    await v.bringIn(statement([['2026.03.02', '운영 통장', 20_000]], 50_000), 'care')
    const [out, into] = [await v.lineOf('돌봄 통장'), (await v.lines('care'))[0]!]
    await v.bank('transferLine', { line: out.id, other: 'care', otherLine: into.id })
    expect(await v.balance('assets:bank:main')).toBe(980_000n)
    expect(await v.balance('expenses:transfers')).toBe(20_000n)
    expect(await v.balance('income:sp-care:transfers')).toBe(-20_000n)
    expect(await v.balance('assets:sp-care:bank:care')).toBe(70_000n)
    const booked = await v.lineOf('돌봄 통장')
    await v.bank('takeBackMatch', { booking: booked.booking })
    expect(await v.balance('income:sp-care:transfers')).toBe(0n)
    expect(await v.balance('assets:sp-care:bank:care')).toBe(50_000n)
  })

  it('is matched and booked within its own account only', async () => {
    const owed = await v.dues(v.agents.bora)
    await v.bringIn(statement([['2026.03.05', '보라', 10_000]], 70_000), 'care')
    const line = (await v.lines('care')).find(({ name }) => name === '보라')!
    expect(line.state).toBe('open')
    const parts = [{ obligation: owed, amount: '10000' }]
    await expect(v.bank('matchLine', { line: line.id, parts, remember: false })).rejects.toMatchObject(
      refused('other_accounting'),
    )
    const book = (account: string) => v.bank('bookLine', { line: line.id, account, note: '' })
    await expect(book('income:donations')).rejects.toMatchObject(refused('other_accounting'))
    await expect(book('assets:sp-care:bank:care')).rejects.toMatchObject(refused('is_a_transfer'))
    await book('income:sp-care:donations')
    expect(await v.balance('income:sp-care:donations')).toBe(-10_000n)
    const suggested = (await v.queue()).flatMap(({ suggestions }) => suggestions)
    expect(suggested.filter((one) => one.is === 'match')).toEqual([])
  })
})
