import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { nothing, refused, type Wiki, wiki } from './wiki.fixture.ts'

let w: World
let v: Wiki
beforeAll(async () => {
  w = await world()
  v = await wiki(w, { 'knowledge.trusted_edits': 1 })
})

describe('knowledge.protectPage', () => {
  it('goes by degrees, from anyone to those who look after pages', async () => {
    const page = await v.write('대통령')
    const mayEdit = async (person: Actor) =>
      (await v.get<{ can: { edit: boolean } }>(person, 'page', { page })).can.edit
    const all = [v.anyone, v.vero, v.junho, v.bora, v.mina]
    const those = async () => Promise.all(all.map(mayEdit))
    expect(await those()).toEqual([true, true, true, true, true])
    await v.protect(v.mina, page, 'signed-in')
    expect(await those()).toEqual([false, true, true, true, true])
    await v.protect(v.mina, page, 'member')
    expect(await those()).toEqual([false, false, true, true, true])
    await expect(v.edit(v.vero, page, 1, '훼손')).rejects.toMatchObject(refused('page_protected'))
    await v.act(v.mina, 'patrolRevision', { page, revision: 1 })
    await v.protect(v.mina, page, 'trusted')
    expect(await those()).toEqual([false, false, false, true, true])
    await v.protect(v.mina, page, 'role:administrator')
    expect(await those()).toEqual([false, false, false, false, true])
    await v.protect(v.mina, page, 'decision:consensus')
    expect(await those()).toEqual([false, false, false, false, false])
    await expect(v.protect(v.mina, page, 'anyone')).rejects.toMatchObject(refused('kept_for_decision'))
    const remove = v.act(v.mina, 'deletePage', { page, reason: '' })
    await expect(remove).rejects.toMatchObject(refused('page_protected'))
  })

  it('ends by itself at its time', async () => {
    const page = await v.write('선거')
    const until = '2026-03-09T09:00:00.000Z'
    await v.protect(v.mina, page, 'member', until)
    expect(await v.get(v.vero, 'page', { page })).toMatchObject({ degree: 'member', until })
    w.clock.pass({ days: 8 })
    expect(await v.get(v.vero, 'page', { page })).toMatchObject({ degree: 'anyone', until: null })
    await v.edit(v.vero, page, 1, '선거가 끝났다')
    const late = v.protect(v.mina, page, 'member', until)
    await expect(late).rejects.toMatchObject(refused('already_over'))
  })

  it('is for those the charter names, and changes something', async () => {
    const page = await v.write('보호')
    await expect(v.protect(v.junho, page, 'member')).rejects.toMatchObject({ code: 'kernel.needs_decision' })
    await expect(v.protect(v.mina, page, 'anyone')).rejects.toMatchObject(refused('nothing_changed'))
    for (const degree of ['role:ghost', 'decision:ghost', 'type:ghost', 'organ:toString'])
      await expect(v.protect(v.mina, page, degree)).rejects.toMatchObject(
        degree === 'organ:toString' ? { code: 'kernel.bad_input' } : refused('no_such_degree'),
      )
    await expect(v.protect(v.mina, nothing, 'member')).rejects.toMatchObject(refused('no_such_page'))
  })
})

describe('knowledge.renamePage', () => {
  it('keeps links to the old title alive, and titles to one page each', async () => {
    const [page, other] = [await v.write('옛 이름'), await v.write('다른 문서')]
    const rename = (title: string, by = v.bora, of = page) =>
      v.act(by, 'renamePage', { page: of, title, reason: '' })
    await rename('새 이름')
    const linked = { titles: ['옛이름', '새 이름', '없는 문서'] }
    expect(await v.get(v.anyone, 'linked', linked)).toEqual({
      pages: [
        { title: '옛이름', page },
        { title: '새 이름', page },
      ],
    })
    await expect(rename('다른 문서')).rejects.toMatchObject(refused('title_taken'))
    await expect(rename('옛 이름', v.bora, other)).rejects.toMatchObject(refused('title_taken'))
    await expect(v.write('옛 이름')).rejects.toMatchObject(refused('title_taken'))
    await expect(rename('새 이름')).rejects.toMatchObject(refused('nothing_changed'))
    await rename('새이름')
    await rename('옛 이름')
    expect(await v.get(v.anyone, 'linked', linked)).toMatchObject({ pages: [{ page }, { page }] })
    await v.protect(v.mina, page, 'role:administrator')
    await expect(rename('또 다른 이름')).rejects.toMatchObject(refused('page_protected'))
  })
})

describe('knowledge.deletePage, knowledge.restorePage', () => {
  it('hides a page and brings it back as it was', async () => {
    const page = await v.write('광고', '사세요')
    const remove = () => v.act(v.mina, 'deletePage', { page, reason: '광고' })
    const restore = () => v.act(v.mina, 'restorePage', { page, reason: '' })
    await expect(v.act(v.junho, 'deletePage', { page, reason: '' })).rejects.toMatchObject({
      code: 'kernel.needs_decision',
    })
    await remove()
    await expect(remove()).rejects.toMatchObject(refused('page_deleted'))
    await expect(v.edit(v.junho, page, 1, '글')).rejects.toMatchObject(refused('page_deleted'))
    await expect(v.write('광고')).rejects.toMatchObject(refused('title_hidden'))
    for (const query of ['page', 'history', 'suggestions'])
      await expect(v.get(v.junho, query, { page })).rejects.toMatchObject({ code: 'kernel.not_found' })
    const asked = { page, revision: 1 }
    await expect(v.get(v.junho, 'revision', asked)).rejects.toMatchObject({ code: 'kernel.not_found' })
    expect(await v.get(v.junho, 'pages', { deleted: true })).toMatchObject({ pages: [] })
    expect(await v.get(v.mina, 'pages', { deleted: true })).toMatchObject({ pages: [{ id: page }] })
    await restore()
    await expect(restore()).rejects.toMatchObject(refused('not_deleted'))
    const missing = v.act(v.mina, 'restorePage', { page: nothing, reason: '' })
    await expect(missing).rejects.toMatchObject(refused('no_such_page'))
    expect(await v.text(page)).toBe('사세요')
    expect(await v.get(v.junho, 'history', { page })).toMatchObject({
      acts: [{ kind: 'restored' }, { kind: 'deleted', reason: '광고' }],
    })
    expect(await w.verify(v.commons)).toMatchObject({ findings: [] })
  })
})
