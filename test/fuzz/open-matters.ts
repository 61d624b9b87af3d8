import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

const [yes, no] = [{ choice: 'yes' }, { choice: 'no' }]
const options = ['가', '나', '다'].map((label) => ({ label, detail: '' }))

/** Decisions of every kind and in every state that somebody can still act on. */
export async function openMatters(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const hands = handsOf(w, village, actors)
  const appealed = [await waiting(hands), await waiting(hands), await waiting(hands)]
  w.clock.pass({ days: 1 })
  await w.settle()
  for (const decision of appealed)
    await hands.send(actors.steward!, 'appeal', { decision, grounds: '다시 봐 주세요' })
  for (let i = 0; i < 3; i++) await talkedOver(hands)
  const { agent } = (await w.view(actors.chair!, village)).standing
  await hands.send(actors.steward!, 'delegateVote', { scope: { kind: 'all' }, to: agent })
}

function handsOf(w: World, village: string, actors: Record<string, Actor>) {
  const [steward, member] = [actors.steward!, actors.member!]
  const send = (by: Actor, command: string, input: unknown) =>
    w.act<{ decision: string }>(by, village, `decisions.${command}`, input)
  const raise = async (procedure: string, question: object) => {
    const asked = { procedure, title: '글로 정하기', reason: '', ...question }
    return (await send(member, 'raiseQuestion', asked)).decision
  }
  return {
    ...{ steward, member, send },
    resolve: (procedure: string) => raise(procedure, { kind: 'resolution', text: '함께 해요' }),
    choose: (procedure: string) => raise(procedure, { kind: 'choice', options, seats: 1 }),
    vote: (by: Actor, decision: string, ballot: object) => send(by, 'castBallot', { decision, ballot }),
  }
}

type Hands = ReturnType<typeof handsOf>

/** Soon voted on, and waiting then for a filing, a day, an appeal or somebody to break a tie. */
async function waiting({ steward, member, resolve, choose, vote }: Hands): Promise<string> {
  for (const procedure of ['filed', 'lapsing', 'slow', 'soon'])
    await vote(member, await resolve(procedure), yes)
  const [appealed, level, tied] = [await resolve('slow'), await resolve('slow'), await choose('quick')]
  await vote(member, appealed, yes)
  await vote(member, level, yes)
  await vote(steward, level, no)
  await vote(steward, tied, { approve: ['o1', 'o2'] })
  return appealed
}

/** Ideas nobody or somebody seconded, and votes that are open; some fall due while nobody looks after them. */
async function talkedOver({ steward, member, send, resolve, choose, vote }: Hands): Promise<void> {
  for (const procedure of ['circle', 'hasty']) await resolve(procedure)
  const [gathering, discussed, due] = [
    await resolve('gathering'),
    await resolve('circle'),
    await resolve('hasty'),
  ]
  for (const decision of [gathering, discussed, due]) await send(steward, 'support', { decision })
  const suggestion = { decision: discussed, title: '달리', input: { text: '같이 해요' }, note: '' }
  for (let i = 0; i < 2; i++) await send(steward, 'suggestAmendment', suggestion)
  await vote(steward, await choose('quick'), { approve: ['o1'] })
  await vote(steward, await choose('picking'), { approve: ['o3'] })
  await vote(steward, await resolve('long'), yes)
  const paper = {
    decision: await choose('secret'),
    ballot: { approve: ['o1'] },
    receipt: 'AAAA-BBBB-CCCC-DDDD',
  }
  await send(member, 'castSecretBallot', paper)
  // Theirs is in the box; the paper they are left with would do for somebody else.
  await send(member, 'castSecretBallot', { ...paper, receipt: 'EEEE-FFFF-GGGG-HHHH' }).catch(() => undefined)
}
