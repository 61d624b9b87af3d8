import { describe, expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { group } from '../decisions/group.fixture.ts'

const w = await world()
const refused = (code: string) => ({ code: `members.${code}` })
const notAllowed = { code: 'kernel.not_allowed' }

describe('members.nameHelper and members.endHelper', async () => {
  const g = await group(w, 4)
  const [steward, gran, son, other] = g.people as [never, never, never, never]
  const [granAgent, sonAgent, otherAgent] = await Promise.all([gran, son, other].map(g.agent))
  const ask = (by: never, more: Record<string, unknown> = {}) =>
    w.act(by, g.commons, 'members.nameHelper', { agent: granAgent, helper: sonAgent, votes: false, ...more })
  const end = (by: never) => w.act(by, g.commons, 'members.endHelper', { agent: granAgent, helper: sonAgent })
  const links = (by: never, agent: string | undefined) =>
    w.get<{ of: object[]; by: object[] }>(by, g.commons, 'members.helpers', { agent })

  it('is one’s own wish, or the office’s entry with the paper', async () => {
    await expect(ask(son)).rejects.toMatchObject(notAllowed)
    await ask(gran)
    expect((await links(gran, granAgent)).of).toEqual([{ agent: granAgent, helper: sonAgent, votes: false }])
    expect((await links(son, sonAgent)).by).toHaveLength(1)
    await expect(links(other, granAgent)).rejects.toMatchObject(notAllowed)
    await end(son)
    const entered = await w.office.door.execute({
      ...{ commons: g.commons, command: 'members.nameHelper', actor: steward },
      input: { agent: granAgent, helper: sonAgent, votes: false },
      onBehalfOf: { agent: granAgent!, evidence: 'a'.repeat(64) },
    })
    expect(entered.entries).toHaveLength(1)
    await end(gran)
  })

  it('refuses what makes no sense, and what the rules do not open', async () => {
    await expect(ask(gran, { helper: granAgent })).rejects.toMatchObject(refused('not_oneself'))
    const stranger = { helper: '00000000-0000-4000-8000-000000000000' }
    await expect(ask(gran, stranger)).rejects.toMatchObject(refused('helper_not_a_member'))
    await expect(ask(gran, { votes: true })).rejects.toMatchObject(refused('helpers_only_look'))
    await ask(gran)
    await expect(ask(gran)).rejects.toMatchObject(refused('helps_already'))
    await expect(end(other)).rejects.toMatchObject(refused('not_yours_to_end'))
    await end(gran)
    await expect(end(gran)).rejects.toMatchObject(refused('no_such_helper'))
    expect(otherAgent).toBeTruthy()
  })

  it('lets a helper do nothing for another but look', async () => {
    await ask(gran)
    const { decision } = await g.propose(other, 12, 6)
    const vote = w.office.door.execute({
      ...{ commons: g.commons, command: 'decisions.castBallot', actor: son },
      input: { decision, ballot: { choice: 'yes' } },
      onBehalfOf: { agent: granAgent! },
    })
    await expect(vote).rejects.toMatchObject(notAllowed)
  })
})

describe('where the rules let helpers vote', async () => {
  const g = await group(w, 4, { 'dials.members.helpers_may': 'vote' })
  const [, gran, son, other] = g.people as [never, never, never, never]
  const [granAgent, sonAgent, otherAgent] = await Promise.all([gran, son, other].map(g.agent))
  const act = (by: never, command: string, input: unknown, agent?: string) =>
    w.office.door.execute({
      ...{ commons: g.commons, command, actor: by, input },
      onBehalfOf: agent === undefined ? undefined : { agent },
    })

  it('they vote for one other at most, and for nobody who did not wish it', async () => {
    await act(gran, 'members.nameHelper', { agent: granAgent, helper: sonAgent, votes: true })
    const second = act(other, 'members.nameHelper', { agent: otherAgent, helper: sonAgent, votes: true })
    await expect(second).rejects.toMatchObject(refused('helper_votes_for_another'))
    await act(other, 'members.nameHelper', { agent: otherAgent, helper: sonAgent, votes: false })
    const { decision } = await g.propose(other, 12, 6)
    const ballot = { decision, ballot: { choice: 'yes' } }
    await act(son, 'decisions.castBallot', ballot, granAgent)
    await expect(act(son, 'decisions.castBallot', ballot, otherAgent)).rejects.toMatchObject(notAllowed)
    const rows = await w.office.database.read
      .selectFrom('journal_entry')
      .select('body')
      .where('commons_id', '=', g.commons)
      .where('kind', '=', 'decisions.ballot_cast')
      .execute()
    expect(rows.map((row) => JSON.parse(row.body))).toMatchObject([
      { actor: `agent:${granAgent}`, onBehalf: { by: `agent:${sonAgent}` } },
    ])
  })

  it('they do nothing else for them', async () => {
    const leave = act(son, 'members.leave', { agent: granAgent }, granAgent)
    await expect(leave).rejects.toMatchObject(notAllowed)
  })
})
