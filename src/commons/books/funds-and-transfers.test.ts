import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/authority.ts'
import { dues, seeds, village } from './commands.fixture.ts'

const care = { code: 'care', label: { ko: '돌봄', en: 'Care' } }
const meeting: Actor = {
  kind: 'decision',
  decision: '0b8cbb2c-6f5f-4c9b-9a53-93a8d5a0a001',
  procedure: 'assembly',
}
const refused = (code: string) => ({ code: `books.${code}` })
const { w, commons, mina, bora, nari, act, get } = await village({
  'books.special_accounts': [care],
  'books.open_to': 'anyone',
})
const balance = async (account: string) =>
  (await get<{ balance: bigint }>(bora, 'why', { account, unit: 'KRW' })).balance

describe('a fund with its purpose', () => {
  const roof = { code: 'roof', name: '지붕 기금', purpose: '마을회관 지붕을 고쳐요', spender: 'role:steward' }
  const fill = (amount: string) =>
    act(meeting, 'books.fillFund', { fund: 'roof', unit: 'KRW', amount, text: '총회에서 정한 적립' })
  const spend = (by: Actor, amount: string, fund = 'roof') =>
    act(by, 'books.spendFund', { fund, unit: 'KRW', amount, text: '기와 값' })

  it('is opened by decision, for a spender our rules know', async () => {
    await expect(act(mina, 'books.openFund', roof)).rejects.toMatchObject({ code: 'kernel.needs_decision' })
    const ghost = { ...roof, spender: 'organ:ghost' }
    await expect(act(meeting, 'books.openFund', ghost)).rejects.toMatchObject(refused('no_such_spender'))
    await act(meeting, 'books.openFund', roof)
    await expect(act(meeting, 'books.openFund', roof)).rejects.toMatchObject(refused('fund_taken'))
    await act(meeting, 'books.openFund', { ...roof, code: 'bound', spender: 'decision' })
  })

  it('is given only what nothing else holds, and spent by whom it names', async () => {
    await act(mina, 'books.recordEntry', dues)
    await expect(fill('30001')).rejects.toMatchObject(refused('more_than_free'))
    await fill('20000')
    await expect(fill('10001')).rejects.toMatchObject(refused('more_than_free'))
    await expect(spend(mina, '20001')).rejects.toMatchObject(refused('more_than_in_fund'))
    const { seq } = await spend(mina, '5000')
    await expect(spend(mina, '1', 'bound')).rejects.toMatchObject(refused('not_the_spender'))
    await expect(spend(mina, '1', 'ghost')).rejects.toMatchObject({ code: 'kernel.not_found' })
    const undo = act(mina, 'books.reverseEntry', { seq, date: '2026-03-02', reason: '잘못' })
    await expect(undo).rejects.toMatchObject(refused('not_in_cash_book'))
  })

  it('is seen by everyone with what came and went and why, and in the balance sheet', async () => {
    const { funds } = await get<{ funds: object[] }>(nari, 'funds')
    expect(funds).toMatchObject([
      {
        ...{ code: 'roof', name: '지붕 기금', purpose: roof.purpose, decision: meeting.decision },
        sums: [{ unit: 'KRW', balance: 15_000n, filled: 20_000n, spent: 5_000n }],
        moves: [
          { text: '기와 값', amount: -5_000n, decision: null },
          { text: '총회에서 정한 적립', amount: 20_000n, decision: meeting.decision },
        ],
      },
      { code: 'bound', sums: [], moves: [] },
    ])
    const days = { unit: 'KRW', from: '2026-01-01', until: '2026-12-31' }
    const sheet = await get<{ balances: object[]; funds: object }>(nari, 'statements', days)
    expect(sheet.balances).toContainEqual({ account: 'equity:funds:roof', unit: 'KRW', amount: -15_000n })
    expect(sheet.funds).toMatchObject({ roof: '지붕 기금' })
    for (const lang of ['ko', 'en'] as const) {
      const told = JSON.stringify(await w.get(bora, commons, 'books.journal', {}, lang))
      expect(told).toContain('지붕 기금')
    }
  })

  it('is one of fifty at most', async () => {
    for (let i = 0; i < 48; i++) await act(meeting, 'books.openFund', { ...roof, code: `fund-${i}` })
    const more = act(meeting, 'books.openFund', { ...roof, code: 'more' })
    await expect(more).rejects.toMatchObject(refused('too_many_funds'))
  })
})

describe('books.transfer', () => {
  const given = {
    ...{ date: '2026-03-01', from: 'assets:bank', to: 'assets:sp-care:cash' },
    ...{ unit: 'KRW', amount: '7000', text: '돌봄 전출금' },
  }
  const move = (more: object = {}) => act(mina, 'books.transfer', { ...given, ...more })

  it('goes out of the one account and into the other, and cancels out in the whole', async () => {
    await expect(move({ date: '2026-03-09' })).rejects.toMatchObject(refused('in_the_future'))
    await expect(move({ to: 'income:sp-care:dues' })).rejects.toMatchObject(refused('not_a_place'))
    await expect(move({ to: 'assets:sp-ghost:cash' })).rejects.toMatchObject(refused('no_such_accounting'))
    await expect(move({ to: 'assets:cash' })).rejects.toMatchObject(refused('same_accounting'))
    const before = await balance('assets:bank')
    const { seq } = await move()
    expect(await balance('assets:bank')).toBe(before - 7_000n)
    expect(await balance('assets:sp-care:cash')).toBe(7_000n)
    const of = (accounting?: string) =>
      get<{ results: object[]; balances: { account: string }[]; result: bigint; openResult: bigint }>(
        bora,
        'statements',
        { unit: 'KRW', from: '2026-01-01', until: '2026-12-31', accounting },
      )
    expect((await of('care')).results).toEqual([
      { account: 'income:sp-care:transfers', unit: 'KRW', amount: -7_000n },
    ])
    expect((await of('general')).results).toContainEqual({
      ...{ account: 'expenses:transfers', unit: 'KRW', amount: 7_000n },
    })
    const whole = await of()
    expect(JSON.stringify(whole.results, (_, one) => `${one}`)).not.toContain('transfers')
    expect([whole.result, whole.openResult]).toEqual([30_000n, 30_000n])
    await act(mina, 'books.reverseEntry', { seq, date: '2026-03-02', reason: '두 번 적음' })
    expect(await balance('assets:sp-care:cash')).toBe(0n)
    expect(await w.verify(commons)).toMatchObject({ findings: [], balancesAgree: true })
  })
})

describe('what outsiders see of the books', () => {
  const days = { unit: 'KRW', from: '2026-03-01', until: '2026-03-01' }
  const flows = (by: Actor) =>
    get<{ flows: { from: string; to: string; amount: bigint }[] }>(by, 'flows', {
      from: '2026-03-01',
      until: '2026-03-01',
    })

  it('is whole years, whatever days they ask for: no difference tells one payment', async () => {
    await act(mina, 'books.recordEntry', { ...seeds, date: '2026-02-11' })
    expect((await flows(bora)).flows.map((one) => one.to)).not.toContain('expenses:supplies')
    expect((await flows(nari)).flows.map((one) => one.to)).toContain('expenses:supplies')
    expect(await get(nari, 'statements', days)).toMatchObject({ result: 17_500n })
  })

  it('is only the parts our rules choose', async () => {
    const v = await village({ 'books.open_to': 'anyone', 'books.open_sections': ['funds'] })
    await v.act(v.mina, 'books.recordEntry', dues)
    await v.get(v.nari, 'funds')
    for (const shut of ['balances', 'flows', 'statements']) {
      const asked = v.get(
        v.nari,
        shut,
        shut === 'balances' ? {} : shut === 'flows' ? { from: days.from, until: days.until } : days,
      )
      await expect(asked, shut).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    }
    const half = await village({ 'books.open_to': 'anyone', 'books.open_sections': ['accounts'] })
    await half.act(half.mina, 'books.recordEntry', dues)
    expect(await half.get(half.nari, 'statements', days)).toMatchObject({
      ...{ balances: [], openResult: 0n, funds: {}, result: 30_000n },
    })
    const shut = await village()
    await expect(shut.get(shut.nari, 'funds')).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })
})
