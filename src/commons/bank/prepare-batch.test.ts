import { describe, expect, it } from 'vitest'
import { csvOf } from '../../kernel/spreadsheet/delimited.ts'
import { utf8 } from './files/encode.fixture.ts'
import { readStatement } from './files/read-statement.ts'
import { office, statement } from './office.fixture.ts'
import { layoutNamed, layoutRows, payoutLayouts } from './payouts/layouts.ts'
import { pain001 } from './payouts/pain001.ts'

const { bank, ask, bringIn, lineOf, lines, dues, agents, balance, w, commons, mina, bora, duri, account } =
  await office()
const refused = (code: string, values = {}) => ({
  code: `bank.${code}`,
  values: expect.objectContaining(values),
})

const owedTo = (agent: string | null, amount: string, more = {}) =>
  dues(agent as string, {
    ...{ direction: 'out', purpose: 'expenses', amount, label: '씨앗값', against: 'expenses:supplies' },
    account: agent ? `liabilities:payable:expenses:${agent}` : 'liabilities:payable:expenses',
    ...more,
  })
const payee = (agent: string | null, holder: string, more = {}) => ({
  ...{ agent, party: null, holder, bank: '004', number: '110-222-333444' },
  ...more,
})

describe('bank.setPayee and bank.removePayee', () => {
  it('are for oneself and the office, and hide the number', async () => {
    await w.act(bora, commons, 'bank.setPayee', payee(agents.bora, '이보라'))
    await expect(w.act(bora, commons, 'bank.setPayee', payee(agents.duri, '남'))).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    const whose = { agent: agents.bora, party: null }
    expect(await w.get(bora, commons, 'bank.payee', whose)).toMatchObject({
      payee: { number: '110-222-333444' },
    })
    expect(await ask('payee', whose)).toMatchObject({ payee: { number: '····3444', holder: '이보라' } })
    await expect(w.get(duri, commons, 'bank.payee', whose)).rejects.toMatchObject({
      code: 'kernel.not_allowed',
    })
    await expect(bank('setPayee', payee(agents.duri, '남', { party: '남' }))).rejects.toMatchObject(
      refused('whose'),
    )
    const nobody = payee('019cadc6-9a80-7e6a-ab7c-f1556f846f72', '없는 사람')
    await expect(bank('setPayee', nobody)).rejects.toMatchObject({ code: 'kernel.not_found' })
    await bank('setPayee', payee(agents.duri, '김두리'))
    await w.act(duri, commons, 'bank.removePayee', { agent: agents.duri })
    await expect(bank('removePayee', { agent: agents.duri })).rejects.toMatchObject({
      code: 'kernel.not_found',
    })
    const { rows } = await w.office.database.owner.query(
      `select body from journal_entry where kind like 'bank.payee%'`,
    )
    expect(rows.length).toBe(3)
    expect(JSON.stringify(rows)).not.toMatch(/333444|이보라/)
  })
})

describe('bank.prepareBatch and bank.cancelBatch', () => {
  it('takes what is owed and has somewhere to go, once', async () => {
    const [toBora, toDuri, outside] = [
      await owedTo(agents.bora, '30000'),
      await owedTo(agents.duri, '20000'),
      await owedTo(null, '45000', { party: '(주)한빛' }),
    ]
    const prepare = (obligations: string[], from = 'main') =>
      bank<{ batch: string; total: string }>('prepareBatch', { account: from, obligations })
    await expect(prepare([toBora, toDuri])).rejects.toMatchObject(refused('payee_missing', { count: 1 }))
    await expect(prepare([toBora, toBora])).rejects.toMatchObject(refused('same_twice'))
    await expect(prepare([await dues(agents.bora)])).rejects.toMatchObject(refused('nothing_owed'))
    await bank('addAccount', { ...account, code: 'euro', unit: 'EUR', opening: '0' })
    await expect(prepare([toBora], 'euro')).rejects.toMatchObject(refused('other_unit'))
    await bank('closeAccount', { code: 'euro' })
    await expect(prepare([toBora], 'euro')).rejects.toMatchObject(refused('account_closed'))
    await bank('setPayee', payee(null, '주식회사 한빛', { party: '(주)한빛', bank: '088' }))
    const { batch, total } = await prepare([toBora, outside])
    expect(total).toBe('75000')
    await expect(prepare([toBora])).rejects.toMatchObject(refused('in_a_batch'))
    const { payables } = await ask<{ payables: { obligation: string; inBatch: boolean; payee: unknown }[] }>(
      'payouts',
    )
    expect(payables.filter(({ inBatch }) => inBatch)).toHaveLength(2)
    expect(payables.filter(({ payee }) => payee === null)).toMatchObject([
      { obligation: toDuri, inBatch: false },
    ])
    await bank('cancelBatch', { batch })
    await expect(bank('cancelBatch', { batch })).rejects.toMatchObject(refused('batch_cancelled'))
    await expect(bank('markBatchSent', { batch, on: '2026-03-02' })).rejects.toMatchObject(
      refused('batch_not_ready'),
    )
    await prepare([toBora, outside])
  })
})

describe('bank.markBatchSent', () => {
  it('and its lines are found when the statement comes, one by one or as a sum', async () => {
    const { batches } = await ask<{ batches: { id: string; state: string }[] }>('batches')
    const { id: batch } = batches.find(({ state }) => state === 'ready')!
    await expect(bank('markBatchSent', { batch, on: '2027-01-01' })).rejects.toMatchObject(
      refused('in_the_future'),
    )
    await bank('markBatchSent', { batch, on: '2026-03-02' })
    await bringIn(statement([['2026.03.02', '이보라', -30_000]], 1_000_000))
    expect((await lineOf('이보라')).booked).toMatchObject({ kind: 'match', certain: true })
    await bringIn(statement([['2026.03.02', '주식회사한빛', -45_000]], 970_000))
    expect((await lineOf('주식회사한빛')).state).toBe('booked')
    expect(await balance('liabilities:payable:expenses')).toBe(0n)
    const told = await ask<{ items: { paid: boolean }[] }>('batch', { batch })
    expect(told.items.map(({ paid }) => paid)).toEqual([true, true])
    await bank('setPayee', payee(agents.duri, '김두리'))
    const { payables } = await ask<{ payables: { obligation: string }[] }>('payouts')
    const more = await owedTo(agents.bora, '1000')
    const second = await bank<{ batch: string }>('prepareBatch', {
      account: 'main',
      obligations: [payables[0]!.obligation, more],
    })
    await bank('markBatchSent', { batch: second.batch, on: '2026-03-02' })
    await bringIn(statement([['2026.03.03', '대량이체', -21_000]], 925_000))
    expect((await lineOf('대량이체')).booked).toMatchObject({ kind: 'match', agent: null })
    expect(await balance(`liabilities:payable:expenses:${agents.duri}`)).toBe(0n)
    expect(await lines()).toHaveLength(3)
  })
})

describe('a file for the bank', () => {
  const payment = {
    id: 'x1',
    bank: '004',
    bankName: 'KB',
    number: '110-222-333444',
    holder: "=cmd|'/C calc'!A1",
    amount: 30_000n,
    memo: '우리 마을 살림살이',
  }

  it('has the columns of each bank and runs nothing', () => {
    for (const { code } of payoutLayouts) {
      const csv = csvOf(layoutRows(layoutNamed(code), [payment]))
      expect(csv).toContain('110222333444')
      expect(csv).toContain("'=cmd")
      expect(csv).toContain('30000')
    }
    expect(layoutNamed('unheard-of').code).toBe('other')
  })

  it('is well-formed ISO 20022 with sums that agree', async () => {
    const file = {
      ...{ id: 'b1', createdAt: new Date('2026-03-02T00:00:00Z'), payOn: '2026-03-03' },
      debtor: { name: '우리 <마을> & 살림', number: '123-45', bank: '004' },
      unit: { code: 'EUR', scale: 2 },
      payments: [
        payment,
        { ...payment, id: 'x2', bank: 'iban', number: 'DE89 3704 0044 0532 0130 00', amount: 1_250n },
      ],
    }
    const xml = pain001(file)
    expect(xml).toContain('<CtrlSum>312.50</CtrlSum>')
    expect(xml).toContain('<IBAN>DE89370400440532013000</IBAN>')
    expect(xml).toContain('<Othr><Id>110222333444</Id></Othr>')
    expect(xml).toContain('우리 &lt;마을&gt; &amp; 살림')
    expect(xml.match(/<EndToEndId>/g)).toHaveLength(2)
    await expect(readStatement(utf8(xml), { unit: 'EUR' })).rejects.toMatchObject({
      reason: 'not_a_statement',
    })
  })
})

describe('whoever is erased', () => {
  it('takes account number, name and words with them; the sums stay', async () => {
    const held = await balance('assets:bank:main')
    await w.act(bora, commons, 'members.leave', { agent: agents.bora })
    await w.act(mina, commons, 'members.erase', { agent: agents.bora })
    await w.settle()
    expect((await lines()).find(({ amount }) => amount === -30_000n)).toMatchObject({ name: '', text: '' })
    expect(await ask('payee', { agent: agents.bora, party: null })).toEqual({ payee: null })
    expect(await balance('assets:bank:main')).toBe(held)
    expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
  })
})
