import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'
import { nothing, refused, type Wiki, wiki } from './wiki.fixture.ts'

let w: World
let v: Wiki
beforeAll(async () => {
  w = await world()
  v = await wiki(w)
})

interface Suggested {
  suggestion: string
  hash: string
}

const suggest = (by: Actor, page: string, text: string, base = 1) =>
  v.act<Suggested>(by, 'suggestEdit', { page, base, text, summary: '출처를 더했어요' })
const adopt = (by: Actor, one: Suggested) => v.act<{ revision: number }>(by, 'adoptSuggestion', one)
const decline = (by: Actor, { suggestion }: Suggested) =>
  v.act(by, 'declineSuggestion', { suggestion, reason: '근거가 없어요' })

describe('knowledge.suggestEdit, knowledge.adoptSuggestion', () => {
  it('takes a suggested text over as it stands, with its author', async () => {
    const page = await v.write('보호된 글')
    await v.protect(v.mina, page, 'role:administrator')
    const one = await suggest(v.junho, page, '더 나은 글')
    await expect(adopt(v.bora, one)).rejects.toMatchObject(refused('page_protected'))
    await adopt(v.mina, one)
    expect(await v.text(page)).toBe('더 나은 글')
    const [junho, mina] = [await v.agent(v.junho), await v.agent(v.mina)]
    const saved = { author: junho, looked: 'looked', lookedBy: mina, hash: one.hash }
    expect(await v.revision(page, 2)).toMatchObject(saved)
    await expect(adopt(v.mina, one)).rejects.toMatchObject(refused('suggestion_settled'))
    await expect(decline(v.mina, one)).rejects.toMatchObject(refused('suggestion_settled'))
  })

  it('never takes over what was written from another text, nor another text', async () => {
    const page = await v.write('바뀐 글')
    const one = await suggest(v.vero, page, '제안')
    const other = { ...one, hash: '0'.repeat(64) }
    await expect(adopt(v.bora, other)).rejects.toMatchObject(refused('no_such_suggestion'))
    await expect(adopt(v.bora, { ...one, suggestion: nothing })).rejects.toMatchObject(
      refused('no_such_suggestion'),
    )
    await v.edit(v.bora, page, 1, '그사이 바뀜')
    await expect(adopt(v.bora, one)).rejects.toMatchObject(refused('edit_conflict'))
    await expect(suggest(v.junho, page, '제안')).rejects.toMatchObject(refused('edit_conflict'))
    await expect(suggest(v.junho, page, '그사이 바뀜', 2)).rejects.toMatchObject(refused('nothing_changed'))
    await expect(suggest(v.junho, nothing, '제안')).rejects.toMatchObject(refused('no_such_page'))
  })

  it('lets only so many wait on one page', async () => {
    const page = await v.write('붐비는 글')
    for (let i = 1; i <= 50; i++) await suggest(v.anyone, page, `제안 ${i}`)
    const more = suggest(v.anyone, page, '하나 더')
    await expect(more).rejects.toMatchObject(refused('too_many_suggestions'))
    const { suggestions } = await v.get<{ suggestions: object[] }>(v.mina, 'suggestions', { page })
    expect(suggestions).toHaveLength(50)
    expect(suggestions[0]).toMatchObject({ author: null, authorKind: 'guest', state: 'open' })
  })
})

describe('knowledge.declineSuggestion', () => {
  it('is for its author and for those who may change the page', async () => {
    const page = await v.write('제안 받는 글')
    await v.protect(v.mina, page, 'role:administrator')
    const [one, other] = [await suggest(v.junho, page, '하나'), await suggest(v.bora, page, '둘')]
    await expect(decline(v.bora, one)).rejects.toMatchObject(refused('not_yours_to_decline'))
    await decline(v.junho, one)
    await decline(v.mina, other)
    const shown = await v.get(v.bora, 'suggestion', { suggestion: other.suggestion })
    expect(shown).toMatchObject({ suggestion: { state: 'declined', reason: '근거가 없어요' }, text: '둘' })
    const asked = { suggestion: other.suggestion }
    expect(await v.get(v.junho, 'suggestion', asked)).toMatchObject({ text: '' })
    expect(await v.get(v.bora, 'suggestions', { page })).toEqual({ suggestions: [] })
  })
})
