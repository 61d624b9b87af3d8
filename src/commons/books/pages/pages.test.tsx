import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../kernel/authority.ts'
import { type Lang, languages } from '../../../kernel/language.ts'
import type { FormInput, Page, PageView } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { pageView } from '../../charter/pages/page-view.fixture.ts'
import { dues, seeds, village } from '../commands.fixture.ts'
import { accountPage } from './account.tsx'
import { booksPage } from './books.tsx'
import { balancesDownload, csvDownload, hledgerDownload } from './downloads.ts'
import { entryPage, reversePost } from './entry.tsx'
import { newFundPost } from './funds.tsx'
import { journalPage } from './journal.tsx'
import { newEntryPage, newEntryPost } from './new.tsx'
import { openingPage, openingPost } from './opening.tsx'
import { whyPage } from './why.tsx'

const { w, commons, mina, bora, nari, act } = await village()

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
  return { ...view, labels, execute }
}

async function draw(page: Pick<Page, 'render'>, viewer: Actor, where?: At): Promise<string> {
  const view = await viewOf(viewer, where)
  const node = (
    <PageContext.Provider value={{ lang: view.lang }}>{await page.render(view)}</PageContext.Provider>
  )
  return String(await node.toString())
}

const form = (fields: Record<string, string>): FormInput => ({
  text: (name) => fields[name] ?? '',
  all: (name) => (fields[name] ? [fields[name]] : []),
  values: () => fields,
  file: () => undefined,
})

it('teaches while there is nothing', async () => {
  expect(await draw(booksPage, mina)).toContain('처음 잔액 옮겨 적기')
})

describe('with money in them', async () => {
  const { seq } = await act(mina, 'books.recordEntry', dues)
  await act(mina, 'books.recordEntry', seeds)
  const params = { account: 'assets:bank', unit: 'KRW', seq: String(seq) }

  it('draws every page in both languages', async () => {
    const pages = [booksPage, newEntryPage, openingPage, accountPage, whyPage, journalPage, entryPage]
    for (const lang of languages) {
      for (const page of pages) {
        const drawn = await draw(page, mina, { lang, params })
        expect(drawn).not.toMatch(/undefined|\[object/)
        const own = drawn.replace(/3월 회비|씨앗값|민아|보라|우리 마을|총무|이장|주민|모임|lang="ko"/g, '')
        if (lang === 'en') expect(own.match(/[가-힣]+/g) ?? []).toEqual([])
      }
    }
  })

  it('opens an amount down to the entry that made it', async () => {
    expect(await draw(booksPage, bora)).toContain('/books/why/assets%3Abank/KRW')
    const why = await draw(whyPage, bora, { params })
    expect(why).toContain('17,500원')
    expect(why).toContain(`/journal/${seq}`)
    const entry = await draw(entryPage, bora, { params })
    expect(entry).toContain('3월 회비: 30,000원이 들어왔어요.')
    expect(entry).not.toContain('되돌리기')
    expect(await draw(entryPage, mina, { params })).toContain('되돌리기')
  })

  it('records from plain words', async () => {
    const fields = {
      text: '삽 두 자루',
      amount: '45,000',
      unit: 'KRW',
      place: 'assets:cash',
      date: '2026-03-02',
    }
    await newEntryPost.handle(await viewOf(mina), form({ ...fields, what: 'expenses:supplies' }))
    await newEntryPost.handle(await viewOf(mina), form({ ...fields, what: 'assets:bank>assets:cash' }))
    expect(await draw(journalPage, bora, { search: 'slice=books' })).toContain(
      '삽 두 자루: 45,000원을 옮겼어요.',
    )
    const odd = newEntryPost.handle(await viewOf(mina), form({ ...fields, what: 'nonsense', amount: 'many' }))
    await expect(odd).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })

  it('brings opening balances, and takes an entry back', async () => {
    const fields = {
      asOf: '2026-03-01',
      unit: 'KRW',
      'assets:bank': '1,000,000',
      'liabilities:loans': '200000',
    }
    await openingPost.handle(await viewOf(mina), form(fields))
    expect(await draw(booksPage, bora)).toContain('200,000원')
    await expect(openingPost.handle(await viewOf(mina), form({}))).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    const { to } = await reversePost.handle(await viewOf(mina, { params }), form({ reason: '두 번' }))
    expect(await draw(entryPage, bora, { params: { seq: to.split('/').at(-1)! } })).toContain('까닭: 두 번')
    const nowhere = draw(entryPage, bora, { params: { seq: 'x' } })
    await expect(nowhere).rejects.toMatchObject({ code: 'kernel.not_found' })
  })

  it('asks the assembly for a fund, with a code nobody had to think up', async () => {
    const sent: unknown[] = []
    const view = { ...(await viewOf(mina)), execute: (_: unknown, input: unknown) => sent.push(input) }
    const fields = { name: '지붕', purpose: '회관 지붕', spender: 'decision' }
    await newFundPost.handle(view as never, form(fields))
    expect(sent).toEqual([{ code: 'fund-1', ...fields }])
  })

  it('hands the books out, the same figures everywhere', async () => {
    const [ledger, csv, json] = await Promise.all(
      [hledgerDownload, csvDownload, balancesDownload].map(async (one) =>
        String((await one.respond(await viewOf(bora))).body),
      ),
    )
    expect(ledger).toContain('    assets:bank  30000 KRW\n')
    expect(csv).toContain('assets:bank,expenses:supplies,12500,KRW')
    expect(JSON.parse(json!)).toContainEqual({ account: 'expenses:supplies', unit: 'KRW', amount: '57500' })
  })

  it('shows a stranger no more than the seal', async () => {
    await expect(draw(booksPage, nari)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    const drawn = await draw(entryPage, nari, { params })
    expect(drawn).not.toContain('회비')
    expect(drawn).toContain('그 자리에 그대로 있다는 것은 확인할 수 있어요')
  })
})
