import { expect, test } from 'vitest'
import { world } from '../../../../test/world.ts'
import { languages } from '../../../kernel/language.ts'
import type { Page } from '../../../ui/page.ts'
import { PageContext } from '../../../ui/page-context.ts'
import { amending } from '../amending.fixture.ts'
import { charterFrom } from '../compose.ts'
import {
  type EntryField,
  fieldsOfEntry,
  holdsRecords,
  isListDial,
  type ListDial,
  waysOf,
} from '../entry-asks.ts'
import { changedBy, formOf, listOf, wayOf } from '../entry-change.ts'
import { registry } from '../registry.ts'
import { templateNamed, templates } from '../templates.ts'
import { changePage } from './change-page.tsx'
import { entryPage } from './entry-page.tsx'
import { pageView } from './page-view.fixture.ts'

const w = await world()
const { mina, commons } = await amending(w, 'worker-coop')
const dials = registry().all.flatMap((one) => one.dials)
const lists = dials.filter(isListDial) as ListDial[]
/** Income is shared by rules that have a form of their own. */
const ownForm = ['value.equations']

async function draw(page: Pick<Page, 'render'>, search: string, lang: 'ko' | 'en' = 'ko'): Promise<string> {
  const view = await pageView(w, { viewer: mina, commons, lang, search })
  const content = await page.render(view)
  const node = <PageContext.Provider value={{ lang }}>{content}</PageContext.Provider>
  return String(await node.toString())
}

test('every list of records has a form, and every part of it its words in both languages', () => {
  const without = dials.filter((one) => holdsRecords(one) && !isListDial(one)).map(({ name }) => name)
  expect(without).toEqual(ownForm)
  const wordless = (fields: readonly EntryField[]): string[] =>
    fields.flatMap(({ path, ask, said }) => {
      const inner =
        ask.is === 'group'
          ? ask.fields
          : ask.is === 'rows' && ask.of.ask.is === 'group'
            ? ask.of.ask.fields
            : []
      const values = 'values' in ask ? (ask.values ?? []) : []
      const isSaid = ask.is === 'code' || (said?.label.ko && said.label.en)
      return [
        ...(isSaid ? [] : [path]),
        ...values.filter((one) => !said?.words?.[one]).map((one) => `${path}=${one}`),
        ...wordless(inner),
      ]
    })
  for (const dial of lists) {
    const ways = waysOf(dial)
    for (const way of ways.length > 0 ? ways : [undefined]) {
      expect(wordless(fieldsOfEntry(dial, way)), `${dial.name} ${way}`).toEqual([])
      if (way)
        expect(dial.entries.asks[dial.entries.first!]?.words?.[way], `${dial.name} ${way}`).toBeDefined()
    }
    for (const { label, hint, words } of Object.values(dial.entries.asks))
      for (const one of [label, hint, ...Object.values(words ?? {})])
        if (one) expect(/[가-힣]/.test(one.ko) || /^\W|kWh/.test(one.ko), one.ko).toBe(true)
  }
})

test('the form of every record of every template, sent as it is drawn, gives that record', () => {
  let seen = 0
  for (const template of templates) {
    const data = charterFrom(template)
    for (const dial of lists.filter(({ name }) => Object.hasOwn(data.dials, name)))
      for (const lang of languages) {
        const list = listOf(data, dial)
        list.forEach((_, place) => {
          const known = { dial, list, place, rules: { ...data }, lang }
          const editing = { ...known, way: wayOf(known, '') }
          const form = formOf(editing)
          const { list: after, errors } = changedBy(editing, (name) => form[name] ?? [])
          expect({ errors, after }, `${template.code} ${dial.name}`).toEqual({ errors: {}, after: list })
          seen++
        })
      }
  }
  expect(seen).toBeGreaterThan(100)
})

test('a new record of every kind begins with what its list allows, but for what only its makers know', () => {
  const data = charterFrom(templateNamed('maker-space'))
  const dial = lists.find(({ name }) => name === 'things.rules')!
  const list = listOf(data, dial)
  const editing = { dial, list, way: 'booking', rules: { ...data }, lang: 'ko' as const }
  const form = { ...formOf(editing), 'e.name': ['3D 프린터', '3D printer'] }
  const changed = changedBy(editing, (name) => form[name as keyof typeof form] ?? [])
  expect(changed.errors).toEqual({})
  expect(changed.list).toHaveLength(list.length + 1)
  expect(changed.entry).toMatchObject({ code: 'd-printer', way: 'booking' })
})

const kinds = 'path=dials.contributions.kinds'

test('the list shows each record as it reads, with a way to change it and one to add another', async () => {
  for (const lang of languages) {
    const drawn = await draw(changePage, kinds, lang)
    expect(drawn).toContain('place=0')
    expect(drawn).toContain('place=new')
    expect(drawn).not.toMatch(/undefined|\[object|JSON/)
  }
})

test('what can’t be stands beside its field, and nothing typed is lost', async () => {
  const drawn = await draw(entryPage, `${kinds}&place=new&show=1&e.label=요리&e.label=&e.units=h`)
  expect(drawn).toContain('이 칸을 적어 주세요')
  expect(drawn).toContain('value="요리"')
  expect(drawn).not.toContain('/charter/entry/propose')
  const approval = 'path=dials.expenses.approval&place=new&show=1&e.approvals=99&e.by=role:chair&e.upTo='
  expect(await draw(entryPage, `${approval}many`)).toMatch(/읽을 수 없어요[\s\S]*value="many"/)
  expect(await draw(entryPage, `${approval}90,000,000`)).toContain('범위를 벗어났어요')
})

test('how it would read is shown before it is sent; a form of another list is refused', async () => {
  const blank = await draw(entryPage, `${kinds}&place=0`)
  const [, seen = ''] = /name="seen" value="(\w+)"/.exec(blank) ?? []
  const filled = `${kinds}&place=0&show=1&e.label=부엌일&e.label=Kitchen&e.units=h`
  const shown = await draw(entryPage, `${filled}&seen=${seen}`)
  expect(shown).toMatch(/<ins[^>]*>[\s\S]*부엌일/)
  expect(shown).toContain('/charter/entry/propose')
  const stale = await draw(entryPage, `${filled}&seen=0`)
  expect(stale).toContain('그사이에 이 목록이 바뀌었어요')
  expect(stale).not.toContain('/charter/entry/propose')
})

test('a record can be taken out, and a list that is not there is none', async () => {
  expect(await draw(entryPage, `${kinds}&place=1&out=1`)).toMatch(/<del[\s\S]*\/charter\/entry\/propose/)
  for (const search of [
    'path=dials.ghost.x',
    `${kinds}&place=99`,
    `${kinds}&place=-1`,
    'path=dials.books.open_to',
  ])
    await expect(draw(entryPage, search)).rejects.toMatchObject({ code: 'kernel.not_found' })
})

test('what the rules hold in ten-thousandths is asked for in per cent, and nothing is lost between', () => {
  const dial = lists.find(({ name }) => name === 'services.cancelling')!
  const rules = { ...charterFrom(templateNamed('maker-space')) }
  const editing = { dial, list: [{ hours: 24, rate: 1_250 }], place: 0, rules, lang: 'ko' as const }
  const form = formOf(editing)
  const at = Object.keys(form).find((name) => name.endsWith('rate'))!
  expect(form[at]).toEqual(['12.5'])
  const written = (text: string) =>
    changedBy(editing, (name) => (name === at ? [text] : [...(form[name] ?? [])]))
  for (const [text, rate] of [
    ['12.5', 1_250],
    ['12.05%', 1_205],
    ['50', 5_000],
    ['0.01', 1],
  ] as const)
    expect(written(text)).toMatchObject({ list: [{ hours: 24, rate }], errors: {} })
  for (const text of ['half', '1.234', '-5', '101']) expect(written(text).errors).not.toEqual({})
})
