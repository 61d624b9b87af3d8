import type { Player } from './player.ts'

const hours = (count: number) => (count * 3600).toString()

interface Log {
  project?: string
  quantity: string
  note: string
  kind?: string
  unit?: string
  gift?: boolean
}

const log = (player: Player, who: string, { kind = 'work', unit = 'h', gift = false, ...given }: Log) =>
  player.act(who, 'contributions.logContribution', { kind, unit, gift, happenedOn: player.day(), ...given })

/** Seven weeks of work: the channel, the garden, the workshop; a gift; an entry contested and corrected. */
export async function work(player: Player): Promise<void> {
  const channel = await start(player, 'bora', '물길 청소', '봄 물대기 전에 윗마을 물길을 함께 치워요.')
  const garden = await start(player, 'seoyeon', '공동 텃밭', '회관 뒤 빈 땅을 함께 일궈요.')
  await callForHelp(player, channel)
  for (let week = 0; week < 7; week++) {
    await log(player, 'bora', {
      project: channel,
      quantity: hours(3),
      note: '둑 풀을 베고 흙을 걷어 냈어요.',
    })
    await log(player, 'seoyeon', {
      project: garden,
      quantity: hours(2 + (week % 3)),
      note: '모종을 옮겨 심었어요.',
    })
    if (week % 2 === 0)
      await log(player, 'taesik', { project: channel, quantity: hours(4), note: '수문을 손봤어요.' })
    if (week % 3 === 0)
      await log(player, 'junho', { kind: 'knowledge', quantity: hours(5), note: '공방 안전 교육을 했어요.' })
    if (week % 2 === 1)
      await log(player, 'mina', {
        kind: 'care',
        quantity: hours(2),
        note: '회관을 청소하고 장부를 정리했어요.',
      })
    await enterForElders(player, garden, week)
    await player.pass(7)
  }
  await contestAndCorrect(player, channel)
}

async function start(player: Player, who: string, name: string, purpose: string): Promise<string> {
  return (await player.act(who, 'contributions.startProject', { name, purpose })).project!
}

async function callForHelp(player: Player, project: string): Promise<void> {
  const { task } = await player.act('bora', 'contributions.addTask', {
    project,
    title: '수문 앞 돌 치우기',
    details: '장갑과 삽은 회관에 있어요. 세 사람이면 반나절에 끝나요.',
    kind: 'work',
    wanted: 3,
    calls: true,
  })
  await player.act('taesik', 'contributions.takeTask', { task })
  await player.act('junho', 'contributions.takeTask', { task })
}

/** Members over seventy come by telephone; the clerk enters what they did. */
async function enterForElders(player: Player, project: string, week: number): Promise<void> {
  const agent = player.agents.get(week % 2 === 0 ? '오정숙' : '강영호')!
  const given = {
    kind: 'care',
    quantity: hours(2),
    unit: 'h',
    happenedOn: player.day(),
    project,
    gift: week % 3 === 0,
  }
  await player.actFor('mina', agent, 'contributions.logContribution', {
    ...given,
    note: '텃밭 새참을 차렸어요. (전화로 알려 주셨어요)',
  })
}

/** Junho writes eight hours by mistake; Seoyeon was there and contests; he corrects it to five. */
async function contestAndCorrect(player: Player, project: string): Promise<void> {
  const { contribution } = await log(player, 'junho', {
    project,
    quantity: hours(8),
    note: '물막이 널을 새로 짰어요.',
  })
  await player.pass(1)
  await player.act('seoyeon', 'contributions.contestContribution', {
    contribution,
    reason: '그날 오전에는 공방 교육이 있었어요. 다섯 시간쯤 아니었나요?',
  })
  await player.act('junho', 'contributions.correctContribution', {
    contribution,
    quantity: hours(5),
    reason: '맞아요. 교육 시간을 잘못 더했어요.',
  })
  await log(player, 'bora', {
    kind: 'material',
    unit: 'kg',
    quantity: '20000',
    gift: true,
    note: '집에 있던 자갈을 보탰어요.',
  })
}
