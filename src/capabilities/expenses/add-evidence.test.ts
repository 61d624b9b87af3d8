import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { type Coop, coop } from './coop.fixture.ts'

let w: World
let c: Coop
beforeAll(async () => {
  w = await world()
  c = await coop(w)
})

const refused = (code: string) => ({ code: `expenses.${code}` })
const missing = () =>
  c.get<{ rows: { id: string; lacks: string }[]; count: number }>(c.nari, 'missingEvidence')

async function approved(more: Record<string, unknown> = {}) {
  const expense = await c.ask(c.bora, more)
  await c.approve(c.mina, expense, (more.amount as string) ?? '120000')
  return expense
}

describe('expenses.addEvidence', () => {
  it('puts right what is missing', async () => {
    await c.ask(c.bora, { evidence: 'none' })
    const none = await approved({ evidence: 'none' })
    const noPhoto = await approved()
    const simple = await approved({ evidence: 'simple', photos: [await c.photo(c.bora, 'simple')] })
    const small = { evidence: 'simple', amount: '30000', photos: [await c.photo(c.bora, 'small')] }
    await approved(small)
    const fee = await approved({ evidence: 'none', withholding: 'business' })
    expect((await missing()).rows).toMatchObject([
      { id: simple, lacks: 'simple_too_large' },
      { id: noPhoto, lacks: 'no_photo' },
      { id: none, lacks: 'no_evidence' },
    ])
    expect((await missing()).rows.map(({ id }) => id)).not.toContain(fee)
    const paper = {
      evidence: 'tax_invoice',
      evidenceNumber: '20260301-1',
      evidenceOn: '2026-03-01',
      vat: '10909',
    }
    const photos = [await c.photo(c.bora, 'late')]
    await c.act(c.bora, 'addEvidence', { expense: none, ...paper, photos })
    expect((await c.one(c.bora, none)).expense).toMatchObject({
      ...paper,
      vat: 10_909n,
      photos,
      state: 'approved',
    })
    await c.act(c.mina, 'addEvidence', {
      expense: noPhoto,
      evidence: 'card',
      photos: [await c.photo(c.mina, 'office')],
    })
    expect(await missing()).toMatchObject({ rows: [{ id: simple }], count: 1 })
  })

  it('is for whoever asked and for the office', async () => {
    const expense = await approved()
    const add = (more: object, who = c.bora) =>
      c.act(who, 'addEvidence', { expense, evidence: 'card', photos: [], ...more })
    await expect(add({}, c.nari)).rejects.toMatchObject(refused('not_yours'))
    await expect(add({ vat: '120001' })).rejects.toMatchObject(refused('vat_too_large'))
    await expect(add({ photos: ['b'.repeat(64)] })).rejects.toMatchObject(refused('no_such_photo'))
    const used = await c.photo(c.bora, 'used')
    await c.ask(c.bora, { photos: [used] })
    await expect(add({ photos: [used] })).rejects.toMatchObject(refused('photo_used'))
    const fee = await approved({ withholding: 'business', evidence: 'none' })
    const withVat = { expense: fee, evidence: 'card', photos: [], vat: '10' }
    await expect(c.act(c.bora, 'addEvidence', withVat)).rejects.toMatchObject(refused('withholding_with_vat'))
  })
})

describe('expenses.assignAccount', () => {
  it('is the office’s, while nothing is approved', async () => {
    const expense = await c.ask(c.bora, { account: 'expenses:other' })
    const assign = (who: typeof c.mina, account: string) =>
      c.act(who, 'assignAccount', { expense, account, budgetLine: 'b-3' })
    await expect(assign(c.bora, 'expenses:food')).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await expect(assign(c.mina, 'income:sales')).rejects.toMatchObject(refused('not_for_spending'))
    await assign(c.mina, 'expenses:food')
    await c.approve(c.mina, expense, '120000')
    expect(await c.balance('expenses:food')).toBe(120_000n)
    expect((await c.one(c.bora, expense)).expense).toMatchObject({ budgetLine: 'b-3', state: 'approved' })
    await expect(assign(c.mina, 'expenses:rent')).rejects.toMatchObject(refused('not_asked'))
  })
})

describe('expenses.forgetPayee', () => {
  it('erases name and account of somebody outside once it is over', async () => {
    const account = { payeeBank: '088', payeeNumber: '110-123-456789' }
    const expense = await c.ask(c.bora, account)
    expect((await c.one(c.bora, expense)).expense).toMatchObject(account)
    expect((await c.one(c.nari, expense)).expense).toMatchObject({ payeeNumber: null, payeeName: '푸른종묘' })
    const forget = () => c.act(c.mina, 'forgetPayee', { expense })
    await expect(forget()).rejects.toMatchObject(refused('not_over'))
    await c.act(c.bora, 'withdrawExpense', { expense })
    await forget()
    expect((await c.one(c.mina, expense)).expense).toMatchObject({ payeeNumber: null, payeeName: '' })
    await expect(forget()).rejects.toMatchObject(refused('nobody_to_forget'))
  })
})

describe('who sees it', () => {
  it('is whom it concerns, where the charter keeps it to the office', async () => {
    const closed = await coop(w, {}, { 'expenses.open_to': 'office' })
    const expense = await closed.ask(closed.bora)
    const seen = async (who: typeof c.mina) =>
      (await closed.get<{ expenses: { id: string }[] }>(who, 'expenses')).expenses.map(({ id }) => id)
    expect(await seen(closed.bora)).toEqual([expense])
    expect(await seen(closed.mina)).toEqual([expense])
    expect(await seen(closed.junho)).toEqual([expense])
    expect(await seen(closed.nari)).toEqual([])
    await expect(closed.one(closed.nari, expense)).rejects.toMatchObject({ code: 'kernel.not_found' })
  })
})
