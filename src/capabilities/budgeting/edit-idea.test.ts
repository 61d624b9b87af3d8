import { beforeAll, describe, expect, it } from 'vitest'
import { swing, type Village, village } from './village.fixture.ts'

let v: Village
let of: string
let idea: string
beforeAll(async () => {
  v = await village()
  of = await v.open()
  idea = await v.draft('bora', of)
})

const refused = (code: string) => ({ code: `budgeting.${code}` })
const edit = (who: 'bora' | 'duri', more: object = {}) =>
  v.does<{ edition: number }>(who, 'editIdea', { idea, ...swing(more) })

describe('budgeting.editIdea', () => {
  it('changes a draft without a trace but for its people, and is theirs alone', async () => {
    await expect(edit('duri')).rejects.toMatchObject(refused('not_yours'))
    expect(await edit('bora', { title: '그네 두 개' })).toMatchObject({ edition: 1 })
    expect(await v.idea(idea)).toMatchObject({ idea: { title: '그네 두 개' }, editions: [] })
    await expect(edit('bora', { lines: [{ label: 'x', least: '0', most: '1' }] })).rejects.toMatchObject(
      refused('no_least'),
    )
  })

  it('leaves an edition while money is given, and the goal as it is', async () => {
    await v.does('bora', 'publishIdea', { idea })
    await v.does('sora', 'screenIdea', { idea, verdict: 'ok', reason: '' })
    await v.until(10)
    await v.give('duri', idea, 50_000)
    expect(await edit('bora', { text: '느티나무 아래 평상 옆' })).toMatchObject({ edition: 2 })
    expect(await v.idea(idea)).toMatchObject({
      idea: { state: 'funding', given: 50_000n },
      editions: [{ edition: 2 }, { edition: 1 }],
    })
    const cheaper = [{ label: '나무', least: '10000', most: '50000' }]
    await expect(edit('bora', { lines: cheaper })).rejects.toMatchObject(refused('goal_stands'))
  })

  it('is over when the idea is', async () => {
    await v.until(20)
    await expect(edit('bora')).rejects.toMatchObject(refused('idea_over'))
  })
})
