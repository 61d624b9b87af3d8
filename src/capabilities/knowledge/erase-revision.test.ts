import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { refused, type Wiki, wiki } from './wiki.fixture.ts'

let w: World
let v: Wiki
beforeAll(async () => {
  w = await world()
  v = await wiki(w)
})

describe('knowledge.eraseRevision', () => {
  it('takes the words away for good, and the journal still verifies', async () => {
    const page = await v.write('전화번호부')
    const erase = (revision: number, by = v.mina) => v.act(by, 'eraseRevision', { page, revision })
    await v.edit(v.vero, page, 1, '보라의 집 주소', { summary: '주소를 적음' })
    await expect(erase(2)).rejects.toMatchObject(refused('is_newest'))
    await v.revert(v.mina, page, 2, 1)
    await expect(erase(2, v.junho)).rejects.toMatchObject({ code: 'kernel.not_allowed' })
    await expect(erase(4)).rejects.toMatchObject(refused('no_such_revision'))
    const before = await v.revision(page, 2)
    await erase(2)
    await expect(erase(2)).rejects.toMatchObject(refused('already_erased'))
    await expect(v.revert(v.mina, page, 3, 2)).rejects.toMatchObject(refused('revision_erased'))
    expect(await v.revision(page, 2)).toMatchObject({ erased: true, summary: '', hash: before.hash })
    const { rows } = await w.office.database.owner.query(
      'select text, summary from knowledge_revision where commons_id = $1 and page = $2 and number = 2',
      [v.commons, page],
    )
    expect(rows).toEqual([{ text: '', summary: '' }])
    expect(await v.text(page)).toBe('처음 글')
    expect(await w.verify(v.commons)).toMatchObject({ findings: [] })
  })
})
