import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/authority.ts'
import { type Lang, languages } from '../../../kernel/language.ts'
import type { FormInput, Page, PageView } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { pageView } from '../../charter/pages/page-view.fixture.ts'
import { csvText, utf8 } from '../files/encode.fixture.ts'
import { office, statement } from '../office.fixture.ts'
import { accountPage, undoPost } from './account.tsx'
import { closePost, editPage, editPost, newPage, newPost } from './account-form.tsx'
import { batchPage, cancelPost, csvDownload, sentPost, xmlDownload } from './batch.tsx'
import { batchPaper } from './batch-paper.tsx'
import { checkPage, importPost } from './check.tsx'
import { columnsPost } from './columns-post.ts'
import { bankCard, homePage, waitingItems } from './home.tsx'
import { importPage, uploadPost } from './import.tsx'
import { minePage, minePost, mineRemovePost, payeePage, payeePost } from './payee.tsx'
import { payoutsPage, preparePost } from './payouts.tsx'
import { pickPage, pickPost } from './pick.tsx'
import { againPost, queuePage } from './queue.tsx'
import { queuePosts } from './queue-posts.ts'
import { dropPost, rulesPage } from './rules.tsx'

const { w, commons, mina, bora, agents, dues, queue, lines, ask, bank } = await office()

interface At {
  lang?: Lang
  search?: string
  params?: Record<string, string>
}

async function viewOf(viewer: Actor, where: At = {}): Promise<PageView> {
  const view = await pageView(w, { viewer, commons, ...where })
  const labels: PageView['labels'] = async (idOf, ids) =>
    (await w.slices.label(idOf)?.(view.db, commons, [...ids])) ?? new Map()
  const execute = ((command: { name: string }, input: unknown) =>
    w.act(viewer, commons, command.name, input)) as never
  return { ...view, labels, execute, key: w.clock.newId() }
}

async function draw(
  page: { render: Page['render'] | typeof bankCard.render },
  viewer: Actor,
  where?: At,
): Promise<string> {
  const view = await viewOf(viewer, where)
  const node = (
    <PageContext.Provider value={{ lang: view.lang }}>{await page.render(view)}</PageContext.Provider>
  )
  return String(await node.toString())
}

/** What is ours in English must be English: names and words people wrote are taken out. */
const people =
  /민아|이보라|보라|두리|운영 통장|여윳돈|거래내역\.csv|손님|결산이자|이자|전자금융|체크카드|다이소|3월 조합비|씨앗값|우리 마을|모임|이장|주민|언제|들어옴|나감|누가|가|나|다|라/g

async function drawBoth(page: Page, viewer: Actor, where?: At): Promise<string> {
  for (const lang of languages) {
    const drawn = await draw(page, viewer, { ...where, lang })
    expect(drawn).not.toMatch(/undefined|\[object/)
    if (lang === 'en') expect(drawn.replace(people, '').match(/[가-힣]+/g) ?? []).toEqual([])
  }
  return draw(page, viewer, where)
}

const form = (fields: Record<string, string | string[]>, file?: Uint8Array): FormInput => ({
  text: (name) => String(fields[name] ?? ''),
  all: (name) => [fields[name] ?? []].flat(),
  values: () => ({}),
  file: () => (file ? { name: '거래내역.csv', mediaType: 'text/csv', bytes: file } : undefined),
})

describe('the pages of the bank', () => {
  it('teach, and add an account', async () => {
    expect(await drawBoth(homePage, mina)).toContain('아직 거래내역을 올리지 않았어요')
    await drawBoth(newPage, mina)
    const fields = {
      title: '예비 통장',
      bank: 'nh',
      number: '',
      unit: 'KRW',
      openingOn: '2026-03-01',
      opening: '5,000',
      post: 'yes',
    }
    expect(await newPost.handle(await viewOf(mina), form(fields))).toMatchObject({
      to: '/bank/import?account=account-2',
    })
    const params = { code: 'account-2' }
    await draw(editPage, mina, { params })
    await editPost.handle(await viewOf(mina, { params }), form({ ...fields, title: '여윳돈' }))
    expect(await draw(homePage, mina)).toContain('여윳돈')
    await expect(closePost.handle(await viewOf(mina, { params }), form({}))).rejects.toMatchObject({
      code: 'bank.account_not_empty',
    })
    await expect(draw(homePage, bora)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    expect(await bankCard.render(await viewOf(bora))).toBeNull()
    expect(await draw(bankCard, mina)).toContain('운영 통장')
  })

  it('bring a file in, from upload to queue', async () => {
    await dues(agents.bora)
    await dues(agents.duri)
    await drawBoth(importPage, mina)
    const text = statement([
      ['2026.03.02', '보라', 10_000],
      ['2026.03.02', '손님', 10_000],
      ['2026.03.02', '다이소', -3_000, '체크카드'],
      ['2026.03.02', '결산이자', 120, '이자'],
    ])
    const { to } = await uploadPost.handle(await viewOf(mina), form({ account: 'main' }, utf8(text)))
    const params = { upload: to.split('/').at(-1)! }
    const drawn = await drawBoth(checkPage, mina, { params })
    expect(drawn).toContain('새 내역 4줄')
    expect(drawn).toContain('4줄 들이기')
    expect(await importPost.handle(await viewOf(mina, { params }), form({}))).toMatchObject({
      to: '/bank/queue',
    })
    expect(await waitingItems.list(await viewOf(mina))).toMatchObject([
      { title: '통장 내역 3건을 확인해 주세요' },
    ])
    const missing = uploadPost.handle(await viewOf(mina), form({ account: 'main' }))
    await expect(missing).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })

  it('say by row what is wrong with a file', async () => {
    const bad = statement(
      [
        ['2026.03.03', '가', 1_000],
        ['어제', '나', 1_000],
      ],
      1_017_120,
    )
    const one = await uploadPost.handle(await viewOf(mina), form({ account: 'main' }, utf8(bad)))
    const broken = await drawBoth(checkPage, mina, { params: { upload: one.to.split('/').at(-1)! } })
    expect(broken).toContain('날짜를 읽을 수 없어요.')
    expect(broken).not.toContain('줄 들이기')
    const sums = statement(
      [
        ['2026.03.03', '가', 1_000],
        ['2026.03.04', '나', 1_000],
      ],
      2_000_000,
    ).replace(',2002000,', ',2009000,')
    const two = await uploadPost.handle(await viewOf(mina), form({ account: 'main' }, utf8(sums)))
    const doubtful = await drawBoth(checkPage, mina, { params: { upload: two.to.split('/').at(-1)! } })
    expect(doubtful).toContain('잔액이 2,002,000원이어야 하는데 2,009,000원이라고')
    expect(doubtful).toContain('그래도 들일게요')
    expect(doubtful).toContain('빠졌을 수 있어요')
  })

  it('ask once which column is which', async () => {
    const odd = csvText([
      ['언제', '들어옴', '나감', '누가'],
      ['2026-03-06', '900', '', '라'],
    ])
    const { to } = await uploadPost.handle(await viewOf(mina), form({ account: 'account-2' }, utf8(odd)))
    const params = { upload: to.split('/').at(-1)! }
    expect(await drawBoth(checkPage, mina, { params })).toContain('어느 칸이 무엇인가요?')
    await columnsPost.handle(
      await viewOf(mina, { params }),
      form({ heading: '1', day: '0', in: '1', out: '2', name: '3' }),
    )
    expect(await draw(checkPage, mina, { params })).toContain('새 내역 1줄')
  })

  it('let each waiting line be booked with a press', async () => {
    const drawn = await drawBoth(queuePage, mina)
    expect(drawn).toContain('이 이름으로 받을 돈·줄 돈이 없어요')
    expect(drawn).toContain('두리 · 3월 조합비')
    expect(drawn).toContain('이자로 적기')
    const [guest, shop, interest] = ['손님', '다이소', '결산이자'].map((name) => name)
    const idOf = async (name: string) => (await queue()).find((one) => one.name === name)!
    const send = async (way: string, name: string, fields: Record<string, string>) => {
      const post = queuePosts.find(({ path }) => path.endsWith(`/${way}`))!
      return post.handle(await viewOf(mina, { params: { line: (await idOf(name)).id } }), form(fields))
    }
    const picked = (await idOf(guest!)).id
    const params = { line: picked }
    expect(await drawBoth(pickPage, mina, { params })).toContain('두리 · 3월 조합비')
    const obligation = (await idOf(guest!)).suggestions.find((one) => one.is === 'match')!
    const id = obligation.is === 'match' ? obligation.parts[0]!.obligation : ''
    expect(await draw(pickPage, mina, { params, search: 'q=두리' })).toContain(id)
    await expect(pickPost.handle(await viewOf(mina, { params }), form({}))).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    await pickPost.handle(
      await viewOf(mina, { params, search: 'q=없는이름' }),
      form({ obligation: [id], remember: 'on' }),
    )
    await send('account', interest!, { account: 'income:interest', rule: 'on', words: '결산이자', note: '' })
    await send('leave', shop!, { reason: 'not_ours', note: '' })
    expect(await draw(queuePage, mina)).toContain('다 확인했어요')
    expect(await againPost.handle(await viewOf(mina), form({}))).toMatchObject({
      notice: '더 맞는 것이 없었어요.',
    })
  })

  it('show a statement with what became of each line, and take it back', async () => {
    const params = { code: 'main' }
    const drawn = await drawBoth(accountPage, mina, { params })
    for (const part of [
      '은행과 장부가 다른 까닭',
      '보라 · 저절로',
      '우리 돈이 아니에요',
      '/books/why/assets%3Abank%3Amain/KRW',
    ])
      expect(drawn).toContain(part)
    const booking = (await lines()).find(({ name }) => name === '결산이자')!.booking!
    await undoPost.handle(await viewOf(mina, { params }), form({ booking }))
    expect(await queue()).toHaveLength(1)
    expect(await drawBoth(rulesPage, mina)).toContain('결산이자')
    const { rules } = await ask<{ rules: { id: string }[] }>('rules')
    await dropPost.handle(await viewOf(mina), form({ rule: rules[0]!.id }))
    expect(await draw(rulesPage, mina)).toContain('아직 규칙이 없어요')
  })

  it('prepare payments and hand out their file', async () => {
    expect(await drawBoth(payoutsPage, mina)).toContain('지금 보낼 돈이 없어요')
    const owed = await dues(agents.bora, {
      direction: 'out',
      purpose: 'expenses',
      amount: '30000',
      label: '씨앗값',
      account: `liabilities:payable:expenses:${agents.bora}`,
      against: 'expenses:supplies',
    })
    expect(await draw(payoutsPage, mina)).toContain(`/bank/payees/${agents.bora}`)
    await drawBoth(minePage, bora)
    const fields = { holder: '이보라', bank: '004', number: '110-222-333444' }
    await minePost.handle(await viewOf(bora), form(fields))
    expect(await draw(minePage, bora)).toContain('110-222-333444')
    await mineRemovePost.handle(await viewOf(bora), form({}))
    const params = { agent: agents.bora }
    await payeePost.handle(await viewOf(mina, { params }), form(fields))
    const office = await drawBoth(payeePage, mina, { params })
    expect(office).toContain('····3444')
    expect(office).not.toContain('333444')
    expect(await draw(payeePage, mina, { params: { agent: 'outside' }, search: 'party=한빛' })).toContain(
      '한빛 님에게',
    )
    const { to } = await preparePost.handle(await viewOf(mina), form({ account: 'main', obligation: [owed] }))
    const batch = { batch: to.split('/').at(-1)! }
    expect(await drawBoth(batchPage, mina, { params: batch })).toContain('KB국민은행 양식')
    const paper = await drawBoth(batchPaper, mina, { params: batch })
    for (const said of ['지급 명세서', '받는 사람', '합계', '(서명 또는 인)']) expect(paper).toContain(said)
    const csv = await csvDownload.respond(await viewOf(mina, { params: batch, search: 'layout=kb' }))
    expect(String(csv.body)).toContain('004,110222333444,30000,이보라')
    const xml = await xmlDownload.respond(await viewOf(mina, { params: batch }))
    expect(String(xml.body)).toContain('<InstdAmt Ccy="KRW">30000</InstdAmt>')
    await sentPost.handle(await viewOf(mina, { params: batch }), form({ on: '2026-03-02' }))
    await cancelPost.handle(await viewOf(mina, { params: batch }), form({}))
    expect(await drawBoth(payoutsPage, mina)).toContain('취소함')
    expect(bank).toBeTypeOf('function')
  })
})
