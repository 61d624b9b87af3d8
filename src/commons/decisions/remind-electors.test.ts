import { beforeAll, describe, expect, it } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { electorsOf, yetToVote } from './electors.ts'
import { group, procedureWith } from './group.fixture.ts'

let w: World
beforeAll(async () => {
  w = await world()
})

async function reminders(commons: string): Promise<unknown[]> {
  const rows = await w.office.database.read
    .selectFrom('journal_entry')
    .select('body')
    .where('commons_id', '=', commons)
    .where('kind', '=', 'decisions.voting_reminded')
    .execute()
  return rows.map(({ body }) => JSON.parse(body).data)
}

describe('remindElectors', () => {
  it('leaves a word the day before closing for those who have not voted', async () => {
    const g = await group(w, 3, procedureWith({}))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    w.clock.pass({ days: 1, hours: 23 })
    await w.settle()
    expect(await reminders(g.commons)).toEqual([])
    w.clock.pass({ hours: 1 })
    await w.settle()
    expect(await reminders(g.commons)).toEqual([{ decision, waiting: 2 }])
    expect(await electorsOf(w.office.database.read, g.commons, decision)).toHaveLength(3)
    expect(await yetToVote(w.office.database.read, g.commons, decision)).toHaveLength(2)
  })

  it('says nothing where everybody has voted, the vote lasts a day, or it is over', async () => {
    const g = await group(w, 1, procedureWith({}))
    const { decision } = await g.propose(g.people[0]!, 12, 6)
    await g.vote(g.people[0]!, decision, 'yes')
    const short = await group(w, 1, procedureWith({ days: 1 }))
    await short.propose(short.people[0]!, 12, 6)
    w.clock.pass({ days: 2 })
    await w.settle()
    expect([...(await reminders(g.commons)), ...(await reminders(short.commons))]).toEqual([])
    const send = (id: string) =>
      w.act({ kind: 'clock' }, g.commons, 'decisions.remindElectors', { decision: id })
    await expect(send(decision)).rejects.toMatchObject({ code: 'decisions.nobody_to_remind' })
    await expect(send(w.clock.newId())).rejects.toMatchObject({ code: 'decisions.no_such_decision' })
  })
})
