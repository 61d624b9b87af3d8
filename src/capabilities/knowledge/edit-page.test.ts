import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { nothing, refused, type Wiki, wiki } from './wiki.fixture.ts'

let w: World
let v: Wiki
beforeAll(async () => {
  w = await world()
  v = await wiki(w)
})

describe('knowledge.writePage', () => {
  it('gives a title to one page alone, case and gaps aside', async () => {
    await v.write('두레 마을')
    await expect(v.write('두레마을')).rejects.toMatchObject(refused('title_taken'))
    await expect(v.write('대괄호 [ ]')).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await expect(v.write('손님이 쓴 글', '', v.vero)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
  })

  it('seals the very bytes of a text, and no word of it', async () => {
    const text = '물길은 모두의 것이다.\n\n  끝 '
    const page = await v.write('물길', text)
    const { rows } = await w.office.database.owner.query(
      'select body from journal_entry where commons_id = $1 order by seq desc limit 1',
      [v.commons],
    )
    const hash = createHash('sha256').update(text).digest('hex')
    expect(JSON.parse(rows[0].body).data).toEqual({ page, revision: 1, size: 18, text: hash })
    expect(rows[0].body).not.toContain('물길')
    expect(await v.text(page)).toBe(text)
  })
})

describe('knowledge.editPage', () => {
  it('changes a page at once, for members, guests and anyone', async () => {
    const page = await v.write('울력')
    await v.edit(v.junho, page, 1, '울력은 함께 하는 일')
    await v.edit(v.vero, page, 2, '울력은 함께 하는 일이다')
    await v.edit(v.anyone, page, 3, '울력은 함께 하는 일이에요', { minor: true })
    const { revisions } = await v.get<{ revisions: object[] }>(v.anyone, 'history', { page })
    expect(revisions).toMatchObject([
      { number: 4, author: null, authorKind: 'guest', minor: true, grown: 1, newest: true },
      { number: 3, author: null, authorKind: 'guest', grown: 2 },
      { number: 2, author: await v.agent(v.junho), authorKind: 'agent' },
      { number: 1, author: await v.agent(v.bora) },
    ])
  })

  it('never overwrites what somebody saved in between', async () => {
    const page = await v.write('품앗이')
    await v.edit(v.junho, page, 1, '준호의 글')
    await expect(v.edit(v.bora, page, 1, '보라의 글')).rejects.toMatchObject({
      ...refused('edit_conflict'),
      values: { revision: 2 },
    })
    await expect(v.edit(v.bora, page, 7, '보라의 글')).rejects.toMatchObject(refused('edit_conflict'))
    expect(await v.text(page)).toBe('준호의 글')
    await expect(v.edit(v.bora, page, 2, '준호의 글')).rejects.toMatchObject(refused('nothing_changed'))
    await expect(v.edit(v.bora, nothing, 1, '글')).rejects.toMatchObject(refused('no_such_page'))
  })
})

describe('knowledge.revert', () => {
  it('brings back the exact text and marks what it took back', async () => {
    const page = await v.write('계')
    await v.edit(v.vero, page, 1, '훼손')
    await v.edit(v.vero, page, 2, '더 심한 훼손')
    const { revision } = await v.revert(v.mina, page, 3, 1)
    expect(await v.text(page)).toBe('처음 글')
    const [first, damage, last] = await Promise.all([1, 2, revision].map((one) => v.revision(page, one)))
    expect(last).toMatchObject({ number: 4, restores: 1, hash: first?.hash, looked: 'trusted' })
    expect(damage).toMatchObject({ undoneBy: 4, looked: 'undone' })
    expect((await v.unseen()).filter((one) => one.page === page).map((one) => one.number)).toEqual([1])
  })

  it('hides nothing from those who patrol where nobody trusted did it', async () => {
    const page = await v.write('향약')
    await v.edit(v.junho, page, 1, '고친 글')
    await v.revert(v.bora, page, 2, 1)
    expect(await v.revision(page, 2)).toMatchObject({ looked: 'new', undoneBy: 3 })
    await v.revert(v.mina, page, 3, 2)
    expect(await v.revision(page, 2)).toMatchObject({ undoneBy: null })
    expect(await v.revision(page, 3)).toMatchObject({ undoneBy: 4, looked: 'undone' })
  })

  it('needs a revision that is there and differs, and the newest to start from', async () => {
    const page = await v.write('접')
    await v.edit(v.bora, page, 1, '접은 모임')
    await expect(v.revert(v.bora, page, 1, 1)).rejects.toMatchObject(refused('edit_conflict'))
    await expect(v.revert(v.bora, page, 2, 9)).rejects.toMatchObject(refused('no_such_revision'))
    await expect(v.revert(v.bora, page, 2, 2)).rejects.toMatchObject(refused('nothing_changed'))
    await expect(v.revert(v.vero, page, 2, 1)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    expect(await w.verify(v.commons)).toMatchObject({ findings: [] })
  })
})
