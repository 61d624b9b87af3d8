import { expect, it } from 'vitest'
import { world } from '../../../test/world.ts'
import { group } from './group.fixture.ts'

it('takes the reasons of who is erased, and leaves what was decided', async () => {
  const w = await world()
  const g = await group(w, 3)
  const [steward, leaver] = [g.people[0]!, g.people[1]!]
  const { decision } = await g.propose(leaver, 12, 6)
  const ballot = { decision, ballot: { choice: 'yes' }, reason: '내 전화는 010' }
  await w.act(leaver, g.commons, 'decisions.castBallot', ballot)
  const me = await w.get<{ agent: string }>(leaver, g.commons, 'members.me')
  await w.act(leaver, g.commons, 'members.leave', { agent: me.agent })
  await w.act(steward, g.commons, 'members.erase', { agent: me.agent })
  await w.settle()
  const seen = await g.decision(decision, steward)
  expect(seen.ballots).toMatchObject([{ agent: me.agent, ballot: { choice: 'yes' }, reason: '' }])
  expect(seen).toMatchObject({ reason: '', state: 'open' })
})
