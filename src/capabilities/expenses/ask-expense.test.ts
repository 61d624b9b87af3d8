import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { tell } from '../../kernel/tell.ts'
import { asked, type Coop, coop, jpeg } from './coop.fixture.ts'

let w: World
let c: Coop
beforeAll(async () => {
  w = await world()
  c = await coop(w)
})

const refused = (code: string) => ({ code: `expenses.${code}` })

describe('expenses.askExpense', () => {
  it('keeps what is asked, posts nothing, and leaves words out of the journal', async () => {
    const photo = await c.photo(c.bora)
    const expense = await c.ask(c.bora, { photos: [photo], vat: '10909' })
    const { expense: one, can } = await c.one(c.bora, expense)
    expect(one).toMatchObject({ number: 1, state: 'asked', amount: 120_000n, vat: 10_909n, photos: [photo] })
    expect(can).toMatchObject({ approve: false, change: true, withdraw: true, answer: false })
    expect(await c.balance('expenses:supplies')).toBe(0n)
    const [entry] = await c.entries('expense_asked')
    expect(entry.postings).toEqual([])
    expect(JSON.stringify(entry)).not.toMatch(/모종|푸른종묘/)
    const told = await tell(w.slices, await w.view(c.junho, c.commons), [JSON.stringify(entry)])
    expect(told[0]?.sentence).toBe('보라 님이 지출을 올렸어요: 모종 200포기 120,000원')
    const inEnglish = await tell(w.slices, await w.view(c.junho, c.commons, 'en'), [JSON.stringify(entry)])
    expect(inEnglish[0]?.sentence).toBe('보라 asked for an expense: 모종 200포기, ₩120,000.')
  })

  it('counts up its numbers', async () => {
    await c.ask(c.bora)
    const { expenses } = await c.get<{ expenses: { number: number }[] }>(c.junho, 'expenses')
    expect(expenses.map(({ number }) => number)).toEqual([2, 1])
  })

  it.each([
    ['other_unit', { unit: 'EUR' }],
    ['not_for_spending', { account: 'assets:bank:main' }],
    ['not_for_spending', { account: 'income:sales' }],
    ['not_for_spending', { account: 'assets:receivable:dues' }],
    ['not_yet', { spentOn: '2026-03-03' }],
    ['whose', { payeeName: undefined }],
    ['refund_to_member', { refund: true }],
    ['no_such_withholding', { withholding: 'lottery' }],
    ['withholding_with_vat', { withholding: 'business', vat: '10' }],
    ['vat_too_large', { vat: '120001' }],
    ['vat_too_large', { vat: '-1' }],
    ['no_such_photo', { photos: ['a'.repeat(64)] }],
  ])('refuses: %s', async (code, more) => {
    await expect(c.act(c.bora, 'askExpense', asked(more))).rejects.toMatchObject(refused(code))
  })

  it('knows whom it pays', async () => {
    const both = asked({ payee: c.agents.bora })
    await expect(c.act(c.bora, 'askExpense', both)).rejects.toMatchObject(refused('whose'))
    const nobody = asked({ payeeName: undefined, payee: c.commons })
    await expect(c.act(c.bora, 'askExpense', nobody)).rejects.toMatchObject(refused('no_such_member'))
    const strange = asked({ amount: '0' })
    await expect(c.act(c.bora, 'askExpense', strange)).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })

  it('takes a receipt once only, unless the first request is over', async () => {
    const photo = await c.photo(c.bora, 'twice')
    const first = await c.ask(c.bora, { photos: [photo] })
    await expect(c.act(c.junho, 'askExpense', asked({ photos: [photo] }))).rejects.toMatchObject({
      ...refused('photo_used'),
      values: { number: 3 },
    })
    await c.act(c.bora, 'withdrawExpense', { expense: first })
    await c.ask(c.junho, { photos: [photo] })
  })

  it('is for members, and the office may ask for one', async () => {
    const stranger = await w.person('나그네')
    await expect(c.act(stranger, 'askExpense', asked())).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const entered = await w.office.door.execute({
      ...{ commons: c.commons, command: 'expenses.askExpense', input: asked(), actor: c.mina },
      onBehalfOf: { agent: c.agents.bora },
    })
    const { expense } = entered.result as { expense: string }
    expect((await c.one(c.junho, expense)).expense.asker).toBe(c.agents.bora)
    // Whoever wrote it down is not its asker, so the office may still answer it.
    expect((await c.one(c.mina, expense)).can).toMatchObject({ approve: true })
  })
})

describe('expenses.keepPhoto', () => {
  const keep = (content: string, name = '영수증.jpg') =>
    c.act<{ photo: string }>(c.bora, 'keepPhoto', { name, content })
  const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64')

  it('keeps it for whoever took it until it is used', async () => {
    const { photo } = await keep(jpeg('mine'))
    const mine = () => c.get<{ photos: string[] }>(c.bora, 'myExpenses')
    expect((await mine()).photos).toContain(photo)
    expect((await c.get<{ photos: string[] }>(c.junho, 'myExpenses')).photos).toEqual([])
    await c.ask(c.bora, { photos: [photo] })
    expect((await mine()).photos).not.toContain(photo)
  })

  it.each([
    ['photo_empty', ''],
    ['photo_not_a_photo', base64('이건 글이에요')],
    ['photo_not_a_photo', base64('<svg onload=alert(1)>')],
    ['photo_not_a_photo', base64('PK\u0003\u0004 a table')],
    ['photo_is_heic', base64('\u0000\u0000\u0000\u0018ftypheic....')],
    ['photo_cut_off', jpeg().slice(0, 40)],
    ['photo_cut_off', base64('\u0089PNG\r\n\u001a\nand nothing more')],
    ['photo_cut_off', base64('%PDF-1.7 and nothing more')],
    ['photo_cut_off', base64('RIFF\u00ff\u00ff\u0000\u0000WEBPVP8 ')],
    ['photo_too_large', Buffer.alloc(12 * 1024 * 1024 + 1).toString('base64')],
  ])('refuses what is no picture: %s', async (code, content) => {
    await expect(keep(content)).rejects.toMatchObject(refused(code))
  })

  it('takes PNG, WebP and PDF as well', async () => {
    const png = `\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\u000dIHDR\u0000\u0000\u0000\u0001\u0000\u0000\u0000\u0001${'.'.repeat(20)}IEND....`
    for (const one of [png, 'RIFF\u0010\u0000\u0000\u0000WEBPVP8 1234....', '%PDF-1.7\n%%EOF'])
      expect((await keep(base64(one))).photo).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is for people of the commons', async () => {
    const open = await coop(w, {
      'powers.expenses.keepPhoto': { who: ['provider'], layer: 'regulations' },
      'powers.expenses.askExpense': { who: ['provider'], layer: 'regulations' },
    })
    const bank = { kind: 'provider', name: 'bank' } as const
    const photo = open.act(bank, 'keepPhoto', { name: 'a', content: jpeg() })
    await expect(photo).rejects.toMatchObject(refused('members_only'))
    await expect(open.act(bank, 'askExpense', asked())).rejects.toMatchObject(refused('members_only'))
  })
})
