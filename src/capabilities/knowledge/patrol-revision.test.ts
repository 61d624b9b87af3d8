import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { nothing, refused, type Wiki, wiki } from './wiki.fixture.ts'

let w: World
let v: Wiki
beforeAll(async () => {
  w = await world()
  v = await wiki(w, { 'knowledge.trusted_edits': 2 })
})

const patrol = (page: string, revision: number, by = v.mina) =>
  v.act(by, 'patrolRevision', { page, revision })

describe('knowledge.patrolRevision', () => {
  it('is for those the charter names, once, and never for one’s own', async () => {
    const page = await v.write('살펴보기')
    await expect(patrol(page, 1, v.junho)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await patrol(page, 1)
    expect(await v.revision(page, 1)).toMatchObject({ looked: 'looked', lookedBy: await v.agent(v.mina) })
    await expect(patrol(page, 1)).rejects.toMatchObject(refused('already_looked'))
    await expect(patrol(nothing, 1)).rejects.toMatchObject(refused('no_such_revision'))
    const own = await v.write('내 글', '글', v.mina)
    expect(await v.revision(own, 1)).toMatchObject({ looked: 'trusted' })
    await v.act(v.junho, 'flagRevision', { page: own, revision: 1, note: '출처가 없어요' })
    await expect(patrol(own, 1)).rejects.toMatchObject(refused('is_your_own'))
  })

  it('makes a member trusted after as many edits as the charter says', async () => {
    const page = await v.write('믿음')
    await v.edit(v.junho, page, 1, '하나')
    await patrol(page, 2)
    await v.edit(v.junho, page, 2, '하나 둘')
    expect(await v.revision(page, 3)).toMatchObject({ looked: 'new' })
    await patrol(page, 3)
    expect(await v.get(v.junho, 'standing')).toMatchObject({ trusted: true, stood: 2, needed: 2, waiting: 0 })
    await v.edit(v.junho, page, 3, '하나 둘 셋')
    expect(await v.revision(page, 4)).toMatchObject({ looked: 'trusted' })
    await v.edit(v.vero, page, 4, '손님의 글')
    expect(await v.revision(page, 5)).toMatchObject({ looked: 'new' })
    await v.revert(v.mina, page, 5, 1)
    expect(await v.get(v.junho, 'standing')).toMatchObject({ trusted: false, stood: 0 })
  })
})

describe('knowledge.flagRevision', () => {
  it('asks for a look and says why, once', async () => {
    const page = await v.write('알리기')
    await v.edit(v.vero, page, 1, '이상한 글')
    const flag = (revision: number) =>
      v.act(v.bora, 'flagRevision', { page, revision, note: '사실이 아니에요' })
    await flag(2)
    await expect(flag(2)).rejects.toMatchObject(refused('already_flagged'))
    await expect(flag(3)).rejects.toMatchObject(refused('no_such_revision'))
    const { changes } = await v.get<{ changes: object[] }>(v.mina, 'recentChanges', { only: 'flagged' })
    expect(changes[0]).toMatchObject({ page, number: 2, flag: '사실이 아니에요', looked: 'flagged' })
    expect(await v.get(v.mina, 'standing')).toMatchObject({ flagged: 2 })
    await patrol(page, 2)
    await expect(flag(2)).rejects.toMatchObject(refused('already_looked'))
  })
})

describe('knowledge.watchPage', () => {
  it('gathers the changes of pages one watches, for members', async () => {
    const page = await v.write('지켜보기')
    const watch = (by = v.junho, of = page, watching = true) => v.act(by, 'watchPage', { page: of, watching })
    const watched = async () => {
      const { changes } = await v.get<{ changes: { page: string }[] }>(v.junho, 'recentChanges', {
        only: 'watched',
      })
      return changes.map((one) => one.page)
    }
    await watch()
    await watch()
    expect(await watched()).toEqual([page])
    await watch(v.junho, page, false)
    expect(await watched()).toEqual([])
    await expect(watch(v.junho, nothing)).rejects.toMatchObject(refused('no_such_page'))
    const clauses = { 'powers.knowledge.watchPage': { who: ['signed-in'], layer: 'regulations' } }
    const open = await wiki(w, {}, clauses)
    const other = await open.write('열린 글')
    await expect(open.act(open.vero, 'watchPage', { page: other, watching: true })).rejects.toMatchObject(
      refused('nobody_here'),
    )
  })
})
