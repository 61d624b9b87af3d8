import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { fixWording } from './in-meeting.ts'
import { meeting } from './meeting.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

describe('decisions.returnToTable', () => {
  it('voids what was voted and lets another meeting take it up', async () => {
    const g = await meeting(w, 4)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    const back = () => g.send<{ state: string }>(g.people[0]!, 'returnToTable', { decision })
    await expect(back()).rejects.toMatchObject({ code: 'decisions.not_in_meeting' })
    await g.open(decision, g.there(0, 1), 'phones')
    await g.vote(g.people[0]!, decision, 'no')
    expect(await back()).toEqual({ state: 'tabled' })
    expect(await g.decision(decision)).toMatchObject({
      ...{ state: 'tabled', way: null, electors: 0, present: 0, cast: 0, openedAt: null },
      mine: { elector: false, ballot: null },
    })
    await g.open(decision, g.there(0, 2, 3))
    await g.count(decision, { yes: 3 })
    expect((await g.end(decision)).state).toBe('executed')
    await expect(g.send(g.people[0]!, 'returnToTable', { decision: w.clock.newId() })).rejects.toMatchObject({
      code: 'decisions.no_such_decision',
    })
    expect(await g.entries('returned_to_table')).toHaveLength(1)
  })

  it('empties the box of a secret vote', async () => {
    const g = await meeting(w, 2, { secret: true })
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.open(decision, g.there(0, 1), 'phones')
    const ballot = { decision, ballot: { choice: 'yes' }, receipt: 'AAAA-BBBB-CCCC-DDD2' }
    await g.send(g.people[0]!, 'castSecretBallot', ballot)
    await g.send(g.people[0]!, 'returnToTable', { decision })
    const box = w.office.database.read.selectFrom('decisions_box').select('receipt')
    expect(await box.where('decision', '=', decision).execute()).toEqual([])
  })
})

describe('a tabled matter', () => {
  it('can be improved and withdrawn until a notice names it', async () => {
    const g = await meeting(w, 2)
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    const edit = (title: string) =>
      g.send<{ edition: number }>(g.people[0]!, 'editProposal', { decision, title, reason: '' })
    expect(await edit('더 낫게')).toEqual({ edition: 2 })
    const changes = [{ path: 'dials.charter.review_months', from: 12, to: 9 }]
    const suggestion = { decision, title: '아홉 달', input: { changes }, note: '' }
    const suggest = () => g.send<{ amendment: string }>(g.people[1]!, 'suggestAmendment', suggestion)
    const { amendment } = await suggest()
    await fixWording(w.office.database.write, g.commons, [decision], w.clock.now())
    expect((await g.decision(decision)).isFixed).toBe(true)
    await expect(edit('또 바꾸기')).rejects.toMatchObject({ code: 'decisions.wording_fixed' })
    await expect(suggest()).rejects.toMatchObject({ code: 'decisions.wording_fixed' })
    await expect(g.send(g.people[0]!, 'takeOverAmendment', { amendment })).rejects.toMatchObject({
      code: 'decisions.wording_fixed',
    })
    await fixWording(w.office.database.write, g.commons, [decision], null)
    expect(await edit('또 바꾸기')).toEqual({ edition: 3 })
    expect(await g.send(g.people[0]!, 'withdraw', { decision })).toEqual({ state: 'withdrawn' })
  })
})
