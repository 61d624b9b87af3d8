import { beforeAll, describe, expect, it } from 'vitest'
import { swing, type Village, village } from './village.fixture.ts'

let v: Village
let of: string
beforeAll(async () => {
  v = await village()
  of = await v.open({ pool: '100000' })
})

const refused = (code: string, values: object = {}) => ({
  code: `budgeting.${code}`,
  values: expect.objectContaining(values),
})

describe('budgeting.draftIdea', () => {
  it('keeps a draft for those who put it forward', async () => {
    const idea = await v.draft('bora', of, { creators: [v.agents.duri] })
    expect(await v.idea(idea, 'duri')).toMatchObject({
      idea: { state: 'draft', number: 1, least: 100_000n, most: 150_000n },
      can: { edit: true, publish: true, give: false },
    })
    await expect(v.idea(idea, 'hana')).rejects.toMatchObject({ code: 'kernel.not_found' })
    expect((await v.round(of, 'hana')).ideas).toEqual([])
    expect((await v.round(of, 'bora')).ideas).toHaveLength(1)
    const [entry] = await v.entries('idea_drafted')
    const read = await v.get<{ told: { hidden: boolean } }>('hana', 'books.entry', { seq: entry.seq })
    expect(read.told.hidden).toBe(true)
  })

  it('refuses lines that make no sense, strangers and what is no picture', async () => {
    const before = await v.size()
    const draft = (more: object) => v.draft('bora', of, more)
    const line = (least: string, most: string) => ({ lines: [{ label: '나무', least, most }] })
    await expect(draft(line('5', '4'))).rejects.toMatchObject(
      refused('line_upside_down', { field: 'least1' }),
    )
    await expect(draft(line('-5', '4'))).rejects.toMatchObject(refused('line_upside_down'))
    await expect(draft(line('0', '4'))).rejects.toMatchObject(refused('no_least'))
    const huge = line('1', '1000000000000000').lines[0]
    await expect(draft({ lines: [huge, huge] })).rejects.toMatchObject(refused('too_much'))
    await expect(draft(line('1', '0'))).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await expect(draft({ lines: [] })).rejects.toMatchObject({ code: 'kernel.bad_input' })
    await expect(draft({ creators: [of] })).rejects.toMatchObject(refused('no_such_member'))
    await expect(draft({ pictures: ['0'.repeat(64)] })).rejects.toMatchObject(refused('not_a_picture'))
    expect(await v.size()).toBe(before)
  })

  it('takes ideas until their day, from those the round asks, and no more than people can read', async () => {
    const closed = await v.open({ pool: '1000', proposers: ['friend'] })
    await expect(v.draft('bora', closed)).rejects.toMatchObject(refused('not_a_proposer'))
    await v.w.office.database.owner.query('update budgeting_round set ideas = 200 where id = $1', [of])
    await expect(v.draft('bora', of)).rejects.toMatchObject(refused('too_many_ideas', { most: 200 }))
    await v.w.office.database.owner.query('update budgeting_round set ideas = 2 where id = $1', [of])
    const late = await v.draft('bora', of)
    await v.until(7)
    await expect(v.draft('bora', of)).rejects.toMatchObject(refused('ideas_over'))
    await expect(v.does('bora', 'publishIdea', { idea: late })).rejects.toMatchObject(refused('ideas_over'))
  })

  it('is for members of this community', async () => {
    const decision = { kind: 'decision', decision: of, procedure: 'assembly' } as const
    const drafted = v.w.act(decision, v.commons, 'budgeting.draftIdea', { round: of, ...swing() })
    await expect(drafted).rejects.toMatchObject({ status: 403 })
  })
})
