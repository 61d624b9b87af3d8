import { describe, expect, it } from 'vitest'
import { languages } from '../../../kernel/language.ts'
import { drill, rice, village } from '../commands.fixture.ts'
import { editResourcePage, marksPost } from './edit-resource.tsx'
import { drawing, form, html } from './pages.fixture.tsx'
import { finishProcessPost, processPage } from './process.tsx'
import { newProcessPage, newProcessPost, processesPage } from './processes.tsx'
import { recordInProcessPage, recordInProcessPost } from './record-in-process.tsx'
import { resourcePage } from './resource.tsx'
import { acceptPost, refusePost, sendingsPage, sendPage, sendPost, waitingSendings } from './sendings.tsx'
import { tracePage } from './trace.tsx'

const v = await village()
const { w, commons, mina, bora, act, at } = v
const { viewOf, draw } = drawing(w, commons)
const kitchen = await w.found('village', bora, { founder: '보라', name: '부엌', slug: 'kitchen' })
const there = drawing(w, kitchen)
const day = '2026-03-01'
const names = /콩|된장 담그기|된장|드릴|창고|공방|부엌|민아|보라|준호|나|총무|모임 \d|lang="ko"/g

const begin = async () => {
  const fields = { name: '된장 담그기', kind: 'make', begin: day }
  const { to } = await newProcessPost.handle(await viewOf(mina), form(fields))
  return to.split('/').at(-1)!
}
const beans = (await act(mina, 'observation.registerResource', { ...rice, name: '콩', quantity: '9000', at }))
  .resource!
const tool = (await act(mina, 'observation.registerResource', { ...drill, quantity: '1', at })).resource!

describe('the pages of a process', async () => {
  it('teach while there is none', async () => {
    expect(await draw(processesPage, mina)).toContain('아직 적은 작업이 없어요')
    expect(await draw(sendingsPage, mina)).toContain('다른 모임과 주고받은 것이 아직 없어요')
  })

  it('take what went in, who worked and what came out from forms, and draw it', async () => {
    const process = await begin()
    const params = { process }
    const send = async (fields: Record<string, string>) =>
      recordInProcessPost.handle(await viewOf(mina, { params }), form({ day, ...fields }))
    await send({ what: 'in', action: 'consume', resource: beans, amount: '4' })
    await send({ what: 'in', action: 'use', resource: tool })
    await send({ what: 'work', amount: '1.5' })
    await send({ what: 'paid', amount: '12,000', purse: 'own' })
    await send({ what: 'paid', amount: '3,000', purse: 'common' })
    const lot = { lot: '봄-1', bestBefore: '2027-05-01' }
    await send({
      what: 'out',
      action: 'produce',
      resource: 'new',
      name: '된장',
      unit: 'kg',
      amount: '5',
      ...lot,
    })
    const drawn = await draw(processPage, mina, { params })
    for (const text of ['콩', '4kg', '드릴', '1시간 30분', '15,000원', '된장', '5kg', '하는 중', '민아'])
      expect(drawn).toContain(text)
    const late = { what: 'out', action: 'modify', resource: tool }
    await expect(send(late)).rejects.toMatchObject({ code: 'observation.nothing_to_return' })
    await finishProcessPost.handle(await viewOf(mina, { params }), form({}))
    const done = await draw(processPage, mina, { params })
    expect(done).toContain('마침')
    expect(done).not.toContain('쓴 것 적기')
    expect(await draw(processesPage, mina)).toContain('된장 담그기')
  })

  it('show the way of a resource, its lot and its number', async () => {
    const { resources } = await v.get<{ resources: { id: string; name: string }[] }>(mina, 'resources')
    const paste = resources.find((one) => one.name === '된장')!.id
    const params = { resource: paste }
    const back = await draw(tracePage, mina, { params })
    for (const text of ['된장 담그기', '민아 님이 1시간 30분 일했어요.', '우리가 콩을 4kg 소비했어요.'])
      expect(back).toContain(text)
    const forth = await draw(tracePage, mina, { params: { resource: beans }, search: 'way=forth' })
    expect(forth).toContain('우리가 된장을 5kg 생산했어요.')
    expect(await draw(resourcePage, mina, { params })).toContain('봄-1 · 2027년 5월 1일까지')
    const numbers = form({ serial: 'SN-1' })
    await marksPost.handle(await viewOf(mina, { params: { resource: tool } }), numbers)
    expect(await draw(resourcePage, mina, { params: { resource: tool } })).toContain('SN-1')
    expect(await draw(editResourcePage, mina, { params: { resource: tool } })).toContain('value="SN-1"')
  })

  it('send to another commons, which takes it or does not', async () => {
    const params = { resource: beans }
    const send = async (quantity: string, address = 'kitchen') =>
      sendPost.handle(await viewOf(mina, { params }), form({ address, quantity, note: '맛보세요' }))
    await send('1')
    await send('2')
    await expect(send('1', 'nowhere')).rejects.toMatchObject({ code: 'observation.no_such_commons' })
    await w.settle()
    const waiting = await waitingSendings.list(await there.viewOf(bora))
    expect(waiting.map((one) => one.title).sort()).toEqual([
      '모임 1이 콩을 1kg 보냈어요',
      '모임 1이 콩을 2kg 보냈어요',
    ])
    const asked = await there.draw(sendingsPage, bora)
    const [first, second] = [...asked.matchAll(/id="take-([0-9a-f-]{36})"/g)].map((found) => found[1]!)
    await acceptPost.handle(await there.viewOf(bora), form({ sending: first!, location: '광' }))
    await refusePost.handle(await there.viewOf(bora), form({ sending: second!, reason: '많아요' }))
    await w.settle()
    expect(await draw(sendingsPage, mina)).toContain('되돌아옴')
    expect(await draw(sendPage, mina, { params })).toContain('부엌')
  })

  it('are drawn in both languages', async () => {
    const process = await begin()
    const params = { process, resource: beans }
    const pages = [
      processesPage,
      newProcessPage,
      processPage,
      recordInProcessPage,
      tracePage,
      sendPage,
      sendingsPage,
    ]
    for (const lang of languages)
      for (const page of pages)
        for (const search of ['', 'what=in&way=forth', 'what=out']) {
          const view = await viewOf(mina, { lang, params, search })
          const drawn = await html(view, page.render(view))
          expect(drawn).not.toMatch(/undefined|\[object/)
          const own = drawn.replace(/봄-1|많아요|맛보세요/g, '').replace(names, '')
          if (lang === 'en') expect(own.match(/[가-힣]+/g) ?? []).toEqual([])
        }
  })
})
