import { proposeRule } from './chapter-rules.ts'
import { founder } from './people.ts'
import type { Player } from './player.ts'

/** The last days: Hana joins by link, names a gift of Mina's, and a question is open until tomorrow. */
export async function today(player: Player): Promise<void> {
  const { token } = await player.act('mina', 'members.invite', {
    types: ['resident'],
    uses: 5,
    expiresOn: player.day(-30),
  })
  const { agent } = await player.act('hana', 'members.join', {
    invitation: token,
    name: '윤하나',
    types: ['resident'],
  })
  await player.act('mina', 'members.admit', { agent })
  const open = await proposeRule(player, 'bora', {
    command: 'charter.amendBylaws',
    path: 'dials.observation.silence_days',
    from: 7,
    to: 5,
    title: '확인을 기다리는 기간을 7일에서 5일로 줄일까요?',
    reason: '물대기 철에는 기록이 빨리 확정되어야 몫을 나눌 수 있어요.',
  })
  await player.pass(8)
  await player.act('bora', 'decisions.castBallot', { decision: open, ballot: { choice: 'yes' } })
  await player.act('taesik', 'decisions.castBallot', {
    decision: open,
    ballot: { choice: 'yes' },
    reason: '바쁜 철에는 이게 맞아요.',
  })
  await player.act('junho', 'decisions.castBallot', { decision: open, ballot: { choice: 'no' } })
  await player.pass(5)
  await nameGifts(player)
  await player.pass(0, 6)
}

async function nameGifts(player: Player): Promise<void> {
  const happenedOn = player.day()
  const gift = {
    kind: 'care',
    quantity: '5400',
    unit: 'h',
    happenedOn,
    note: '이사 온 첫날 김치를 나눠 주셨어요.',
  }
  await player.act('hana', 'contributions.nameGift', { ...gift, agent: player.agents.get(founder.name) })
  const own = { kind: 'work', quantity: '10800', unit: 'h', happenedOn, note: '물길 울력에 처음 나갔어요.' }
  await player.act('hana', 'contributions.logContribution', { ...own, gift: false })
}
