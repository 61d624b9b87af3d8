import type { Player } from './player.ts'

const voters = ['mina', 'bora', 'junho', 'seoyeon', 'taesik']

export interface Matter {
  command: 'charter.amendBylaws' | 'charter.amendRegulations'
  path: string
  from: unknown
  to: unknown
  title: string
  reason: string
}

/** Tables a change of the rules; answers the decision. */
export async function proposeRule(
  player: Player,
  who: string,
  { command, path, from, to, title, reason }: Matter,
): Promise<string> {
  const input = { changes: [{ path, from, to }] }
  const { decision } = await player.act(who, 'decisions.propose', {
    command,
    input,
    title,
    reason,
  })
  return decision!
}

/** The first vote of all: the village elects its head, and the vote itself gives the office. */
export async function election(player: Player): Promise<void> {
  const agent = player.agents.get('정태식')!
  const input = { agent, kind: 'role', code: 'chair', from: player.day(-7), until: player.day(-700) }
  const { decision } = await player.act('mina', 'decisions.propose', {
    command: 'members.appoint',
    input,
    title: '정태식 님을 이장으로 모실까요?',
    reason: '지난 두 해 동안 물길을 앞장서 돌봐 주셨어요.',
  })
  for (const who of voters) {
    const ballot = { choice: who === 'taesik' ? 'abstain' : 'yes' }
    await player.act(who, 'decisions.castBallot', { decision, ballot })
  }
  await player.pass(7, 1)
}

/** Two votes: one passes and carries itself out (two elders vote by telephone), one fails for want of a quorum. */
export async function rules(player: Player): Promise<void> {
  const shorter = await proposeRule(player, 'seoyeon', {
    command: 'charter.amendBylaws',
    path: 'dials.contributions.contest_days',
    from: 14,
    to: 21,
    title: '이의를 낼 수 있는 기간을 14일에서 21일로 늘릴까요?',
    reason: '농번기에는 두 주 안에 기록을 살피기 어려워요.',
  })
  for (const who of voters) {
    const ballot = { choice: who === 'junho' ? 'no' : 'yes' }
    await player.act(who, 'decisions.castBallot', { decision: shorter, ballot })
  }
  for (const elder of ['오정숙', '강영호']) {
    const vote = { decision: shorter, ballot: { choice: 'yes' } }
    await player.actFor('mina', player.agents.get(elder)!, 'decisions.castBallot', vote)
  }
  await player.pass(14, 1)
  const lonely = await proposeRule(player, 'junho', {
    command: 'charter.amendBylaws',
    path: 'dials.observation.silence_days',
    from: 7,
    to: 14,
    title: '확인을 기다리는 기간을 두 주로 늘릴까요?',
    reason: '출장이 잦은 분들이 있어요.',
  })
  await player.act('junho', 'decisions.castBallot', { decision: lonely, ballot: { choice: 'yes' } })
  await player.pass(14, 1)
}
