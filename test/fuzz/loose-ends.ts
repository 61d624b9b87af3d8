import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/**
 * What a living commons always has: an applicant, somebody resting, events that wait for another's word, open tasks,
 * commits with unknown authors, links and tokens. So that more commands find something to act on.
 */
export async function looseEnds(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member] = [actors.steward!, actors.member!]
  const now = w.clock.now()
  const daysOn = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const agentOf = async (actor: Actor) => (await w.view(actor, village)).standing.agent!
  const asMember = <R = { [name: string]: string }>(command: string, input: unknown) =>
    w.act<R>(member, village, command, input)
  const asSteward = <R = { [name: string]: string }>(command: string, input: unknown) =>
    w.act<R>(steward, village, command, input)

  const { agents } = await asSteward<{ agents: string[] }>('members.importRoll', {
    people: ['쉬는 사람', '올 사람'].map((name) => ({ name, types: ['resident'], joinedOn: daysOn(-9) })),
    draft: null,
  })
  await asSteward('members.pause', { agent: agents[0] })
  await asSteward('members.inviteAgent', { agent: agents[1], expiresOn: daysOn(9) })
  const { token } = await asSteward('members.invite', { types: [], uses: 5, expiresOn: daysOn(9) })
  const applicant = await w.person('들어올 사람')
  await w.act(applicant, village, 'members.join', {
    invitation: token,
    name: '들어올 사람',
    types: ['resident'],
  })
  await asSteward('members.createToken', { name: '스크립트', everywhere: false, expiresOn: daysOn(9) })

  const event = {
    action: 'deliverService',
    provider: await agentOf(member),
    receiver: await agentOf(steward),
  }
  for (const hours of [1, 2])
    await asMember('observation.recordEvent', {
      ...event,
      quantity: '1',
      unit: 'visits',
      effort: `${hours * 3600}`,
      effortUnit: 'h',
      at: new Date(now.getTime() - hours * 3_600_000).toISOString(),
      note: '손 빌려주기',
    })

  const { project } = await asMember('contributions.startProject', { name: '마을 책장', purpose: '' })
  const task = { project, title: '책 나르기', details: '', kind: 'work', wanted: 3, calls: false }
  await asMember('contributions.addTask', task)
  const taken = await asMember('contributions.addTask', { ...task, title: '책장 칠하기' })
  await asMember('contributions.takeTask', { task: taken.task })
  const given = { kind: 'work', quantity: '7200', unit: 'h', happenedOn: daysOn(-1), note: '' }
  await asMember('contributions.logContribution', { ...given, project, gift: false })
  await asMember('contributions.nameGift', { ...given, agent: event.receiver })
}
