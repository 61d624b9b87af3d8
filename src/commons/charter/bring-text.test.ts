import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import type { Layer } from '../../kernel/charter.ts'
import { amending, decided } from './amending.fixture.ts'

const w = await world()

const written = `제1장 총칙
제1조(목적) 함께 일하는 조합이다.
제2조(의결권) 조합원은 한 표를 가진다.
제3조(총회의 소집) 총회는 7일 전까지 알린다.
부칙
제1조(시행일) 신고한 날부터 시행한다.`

interface Text {
  version: number | null
  hash: string
  clauses: { key: string; title: string; body: string; paths: string[] }[]
}

async function office() {
  const { mina, commons, charter } = await amending(w, 'worker-coop')
  const text = (layer: Layer = 'articles') => w.get<Text>(mina, commons, 'charter.text', { layer })
  const bring = (layer: Layer = 'articles', text = written, actor: Actor = mina) =>
    w.act(actor, commons, 'charter.bringText', { layer, text })
  const confirm = async (layer: Layer = 'articles') =>
    w.act(mina, commons, 'charter.confirmText', { layer, hash: (await text(layer)).hash })
  const procedure = (await charter()).data.layers.articles!.amendedBy
  const amend = (text: unknown[], changes: unknown[] = []) =>
    w.act(decided(procedure), commons, 'charter.amendArticles', { changes, text })
  return { mina, commons, text, bring, confirm, amend, charter }
}

test('the office brings the articles in, again until it confirms them, and not after that', async () => {
  const { bring, confirm, text, mina, commons } = await office()
  expect(await text()).toMatchObject({ version: null, clauses: [] })
  await bring('articles', '제1조(목적) 처음 것')
  expect(await bring()).toEqual({ clauses: 4 })
  const draft = await text()
  expect(draft).toMatchObject({ version: 0, clauses: [{ key: '1', title: '목적' }, {}, {}, { key: 's1' }] })
  await expect(
    w.act(mina, commons, 'charter.confirmText', { layer: 'articles', hash: '0'.repeat(64) }),
  ).rejects.toMatchObject({ code: 'charter.text_moved_on' })
  await confirm()
  expect(await text()).toEqual({ ...draft, version: 1 })
  await expect(bring()).rejects.toMatchObject({ code: 'charter.text_present' })
  await expect(confirm()).rejects.toMatchObject({ code: 'charter.no_draft' })
  await bring('regulations', '제1조(목적) 여비 규정')
  expect(await text('regulations')).toMatchObject({ version: 0 })
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
})

test('only the office brings it in, into a layer there is, and only articles', async () => {
  const { bring, commons } = await office()
  const jun = await w.person('준호')
  await expect(bring('articles', written, jun)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  await expect(bring('articles', '그냥 글')).rejects.toMatchObject({ code: 'charter.no_clauses' })
  const many = Array.from({ length: 501 }, (_, i) => `제${i + 1}조(조항) 글`).join('\n')
  await expect(bring('articles', many)).rejects.toMatchObject({ code: 'charter.too_many_clauses' })
  const village = await amending(w, 'informal-group')
  const layers = Object.keys((await village.charter()).data.layers)
  const missing = (['articles', 'bylaws', 'regulations'] as const).find((one) => !layers.includes(one))!
  const into = { layer: missing, text: written }
  await expect(w.act(village.mina, village.commons, 'charter.bringText', into)).rejects.toMatchObject({
    code: 'charter.layer_missing',
  })
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
})

test('an article is linked to the rules it speaks of', async () => {
  const { bring, text, mina, commons } = await office()
  const link = (key: string, paths: string[]) =>
    w.act(mina, commons, 'charter.linkClause', { layer: 'articles', key, paths })
  await expect(link('2', ['memberTypes.worker'])).rejects.toMatchObject({ code: 'charter.no_such_clause' })
  await bring()
  await link('2', ['memberTypes.worker', 'procedures.assembly'])
  expect((await text()).clauses[1]!.paths).toEqual(['memberTypes.worker', 'procedures.assembly'])
  await link('2', ['memberTypes.worker'])
  expect((await text()).clauses[1]!.paths).toEqual(['memberTypes.worker'])
  await expect(link('9', [])).rejects.toMatchObject({ code: 'charter.no_such_clause' })
  await expect(link('2', ['memberTypes.ghost'])).rejects.toMatchObject({ code: 'charter.path_unknown' })
  await link('2', [])
  expect((await text()).clauses[1]!.paths).toEqual([])
})

test('confirmed text changes as its layer does, together with the rules or by itself', async () => {
  const { bring, confirm, text, amend, charter, mina, commons } = await office()
  const from = { title: '목적', body: '함께 일하는 조합이다.' }
  const to = { title: '목적', body: '함께 일하고 함께 돌보는 조합이다.' }
  await expect(amend([{ key: '1', from, to }])).rejects.toMatchObject({ code: 'charter.text_missing' })
  await bring()
  await expect(amend([{ key: '1', from, to }])).rejects.toMatchObject({ code: 'charter.text_missing' })
  await confirm()
  await expect(
    w.act(mina, commons, 'charter.amendArticles', { changes: [], text: [{ key: '1', from, to }] }),
  ).rejects.toMatchObject({ code: 'kernel.needs_decision' })
  const { version } = await charter()
  await amend([
    { key: '1', from, to },
    { key: '2-2', from: null, to: { title: '선거권', body: '선거도 같다.' } },
    { key: 's1', from: { title: '', body: '제1조(시행일) 신고한 날부터 시행한다.' }, to: null },
  ])
  const changed = await text()
  expect(changed.version).toBe(2)
  expect(changed.clauses.map((one) => one.key)).toEqual(['1', '2', '2-2', '3'])
  expect(changed.clauses[0]!.body).toBe(to.body)
  expect((await charter()).version).toBe(version)
  await expect(amend([{ key: '1', from, to }])).rejects.toMatchObject({ code: 'charter.text_moved_on' })
  await expect(amend([{ key: '1', from: to, to }])).rejects.toMatchObject({ code: 'charter.change_empty' })
  await expect(amend([], [])).rejects.toMatchObject({ code: 'kernel.bad_input' })
  const seats = { path: 'organs.board.seats', from: (await charter()).data.organs.board!.seats, to: 9 }
  const both = [{ key: '3', from: { title: '총회의 소집', body: '총회는 7일 전까지 알린다.' }, to: null }]
  await amend(both, [seats])
  expect((await text()).version).toBe(3)
  expect((await charter()).data.organs.board!.seats).toBe(9)
  expect(await w.verify(commons)).toMatchObject({ balancesAgree: true })
})
