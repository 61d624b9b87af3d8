import { beforeAll, describe, expect, it } from 'vitest'
import { languages } from '../../../kernel/language.ts'
import { drill, rice, village } from '../commands.fixture.ts'
import type { Kind } from '../kinds.ts'
import { editResourcePage, editResourcePost } from './edit-resource.tsx'
import { importPost } from './import.tsx'
import { newResourcePage, newResourcePost } from './new-resource.tsx'
import { drawing, form, html } from './pages.fixture.tsx'
import { recordPage, recordPost } from './record.tsx'
import { confirmPost, recordsPage, valueFlowsDownload, waitingRecords } from './records.tsx'
import { registerDownload } from './register.tsx'
import { resourcePage } from './resource.tsx'
import { resourcesCard, resourcesPage } from './resources.tsx'

const v = await village()
const { w, commons, mina, bora, juno, agents, act, at } = v

const { viewOf, draw } = drawing(w, commons)

it('teaches while nothing is written down', async () => {
  expect(await draw(resourcesPage, bora)).toContain('함께 가진 것부터 적어 보세요')
  const view = await viewOf(bora)
  expect(await html(view, resourcesCard.render(view))).toContain('첫 자원 적기')
})

describe('with resources', () => {
  let tool = ''
  let event = ''

  beforeAll(async () => {
    tool = (
      await act(mina, 'observation.registerResource', {
        ...drill,
        conditions: '군청이 준 것',
        quantity: '1',
        at,
      })
    ).resource!
    await act(mina, 'observation.registerResource', { ...rice, quantity: '50000', at })
    await act(bora, 'observation.recordEvent', {
      action: 'work',
      provider: agents.bora,
      resource: tool,
      effort: '5400',
      effortUnit: 'h',
      at,
    })
    const lend = {
      action: 'transferCustody',
      receiver: agents.juno,
      resource: tool,
      quantity: '1',
      unit: 'pieces',
      at,
    }
    event = (await act(bora, 'observation.recordEvent', lend)).event!
  })

  it('draws every page in both languages', async () => {
    const pages = [resourcesPage, newResourcePage, resourcePage, editResourcePage, recordPage, recordsPage]
    for (const lang of languages) {
      for (const page of pages) {
        const drawn = await draw(page, mina, { lang, params: { resource: tool } })
        expect(drawn).not.toMatch(/undefined|\[object/)
        const own = drawn.replace(/드릴|쌀|공방|창고|군청이 준 것|민아|보라|준호|나|총무|lang="ko"/g, '')
        if (lang === 'en') expect(own.match(/[가-힣]+/g) ?? []).toEqual([])
      }
    }
  })

  it('shows the thing, its people, its rules and what happened', async () => {
    const drawn = await draw(resourcePage, mina, { params: { resource: tool } })
    for (const text of [
      '공방',
      '보라',
      '군청이 준 것',
      '7일 동안 말이 없으면',
      '보라 님이 드릴에서 1시간 30분 일했어요.',
    ])
      expect(drawn).toContain(text)
  })

  it('asks those whose word is out, and nobody else', async () => {
    const list = await waitingRecords.list(await viewOf(juno))
    expect(list).toMatchObject([{ title: '우리가 준호 님에게 드릴을 맡겼어요.', tone: 'person' }])
    expect(await waitingRecords.list(await viewOf(mina))).toEqual([])
  })

  it('takes the word from a form', async () => {
    await confirmPost.handle(await viewOf(juno), form({ event }))
    expect(await waitingRecords.list(await viewOf(juno))).toEqual([])
    expect(await draw(resourcesPage, mina)).toContain('준호 님이 가지고 있어요')
  })

  it('writes down, edits and records from forms', async () => {
    const fields = {
      name: '볍씨',
      kind: 'stock',
      quantity: '12.5',
      unit: 'kg',
      whose: 'ours',
      since: '2026-03-01',
    }
    const { to } = await newResourcePost.handle(await viewOf(bora), form(fields))
    const resource = to.split('/').at(-1)!
    const params = { resource }
    await editResourcePost.handle(
      await viewOf(bora, { params }),
      form({ name: '볍씨 봉투', location: '창고' }),
    )
    const taken = { action: 'consume', quantity: '2.5', day: '2026-03-02' }
    await recordPost.handle(await viewOf(bora, { params }), form(taken))
    const drawn = await draw(resourcePage, mina, { params })
    expect(drawn).toContain('볍씨 봉투')
    expect(drawn).toContain('10kg')
    const soon = recordPost.handle(await viewOf(bora, { params }), form({ ...taken, day: '2026-03-03' }))
    await expect(soon).rejects.toMatchObject({ code: 'observation.in_the_future' })
    const nonsense = recordPost.handle(await viewOf(bora, { params }), form({ action: 'fly', day: 'x' }))
    await expect(nonsense).rejects.toMatchObject({ code: 'kernel.bad_input' })
  })

  it('writes down every kind from its own questions, and gives and takes them as a table', async () => {
    const said: [Record<string, string>, Kind, string][] = [
      [{ name: '삽', kind: 'thing' }, 'thing', '함께 쓰는 것'],
      [{ name: '의자', kind: 'pool', pieces: '20', unit: 'kg' }, 'pool', '20개'],
      [{ name: '회관 방', kind: 'time' }, 'time', '시간을 나누어 쓰는 것'],
      [{ name: '뒷산', kind: 'nature' }, 'nature', '자연에서 온 것'],
      [
        { name: '윗물길', kind: 'flow', flowAmount: '30.5', flowUnit: 'L', flowPer: 'second' },
        'flow',
        '1초에 30.5L',
      ],
      [{ name: '조개밭', kind: 'harvest', quantity: '120', unit: 'kg' }, 'harvest', '120kg'],
      [{ name: '볏짚', kind: 'stock', quantity: '3', unit: 'm3' }, 'stock', '3m³'],
      [{ name: '베틀 설계', kind: 'knowledge', licence: 'cc-by-sa' }, 'knowledge', 'CC BY-SA'],
    ]
    for (const [fields, kind, shown] of said) {
      const sent = form({ ...fields, whose: 'ours', since: '2026-03-01' })
      const { to } = await newResourcePost.handle(await viewOf(bora), sent)
      const drawn = await draw(resourcePage, mina, { params: { resource: to.split('/').at(-1)! } })
      expect([fields.name, drawn]).toEqual([fields.name, expect.stringContaining(shown)])
      const listed = await draw(resourcesPage, mina, { search: `kind=${kind}` })
      expect(listed).toContain(fields.name)
    }
    const bad = form({ name: '물', kind: 'flow', flowAmount: '많이', flowUnit: 'L', flowPer: 'second' })
    await expect(newResourcePost.handle(await viewOf(bora), bad)).rejects.toMatchObject({
      code: 'kernel.bad_input',
    })
    const table = String((await registerDownload.respond(await viewOf(mina))).body)
    expect(table).toContain('30.5 L/s')
    const before = (await pick()).map(bare)
    const file = { name: 'register.csv', mediaType: 'text/csv', bytes: new TextEncoder().encode(table) }
    await importPost.handle(await viewOf(mina), { ...form({}), file: () => file })
    expect((await pick()).map(bare)).toEqual(before.flatMap((one) => [one, one]))
  })

  const pick = async () => {
    return w.office.database.read
      .selectFrom('observation_resource')
      .select(['name', 'used_as', 'flow_amount', 'flow_unit', 'flow_per', 'licence', 'unit', 'single'])
      .where('commons_id', '=', commons)
      .where('status', '=', 'active')
      .orderBy('name')
      .execute()
  }
  const bare = (one: object) =>
    JSON.parse(JSON.stringify(one, (_, v) => (typeof v === 'bigint' ? String(v) : v)))

  it('hands everything out as ValueFlows', async () => {
    const { body, mediaType } = await valueFlowsDownload.respond(await viewOf(mina))
    expect(mediaType).toBe('application/ld+json')
    expect(JSON.parse(String(body))['@context'].vf).toBe('https://w3id.org/valueflows/ont/vf#')
  })
})
