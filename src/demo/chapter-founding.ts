import { charterFrom } from '../commons/charter/compose.ts'
import { templateNamed } from '../commons/charter/templates.ts'
import { founder, neighbours, offline } from './people.ts'
import type { Player } from './player.ts'

export const demoSlug = 'dareung'

/** Day 1: Mina founds the village, brings its roll, and hands on personal links; day 2: the balances. */
export async function founding(player: Player): Promise<void> {
  const dials = { 'charter.journal_open_to': 'anyone', 'books.open_to': 'anyone' }
  const done = await player.act<{ founder: { agent: string } }>(founder.code, 'charter.found', {
    slug: demoSlug,
    name: '다릉마을',
    language: 'ko',
    timeZone: 'Asia/Seoul',
    template: 'village',
    charter: charterFrom(templateNamed('village'), { dials }),
    founder: { name: founder.name },
  })
  player.agents.set(founder.name, done.founder.agent)
  await bringRoll(player)
  await player.pass(1)
  await player.act(founder.code, 'books.recordOpeningBalances', {
    asOf: player.day(),
    lines: [
      { account: 'assets:bank', unit: 'KRW', amount: '3200000' },
      { account: 'assets:cash', unit: 'KRW', amount: '185000' },
    ],
  })
}

/** Those who use the web claim their places by link; the others stay on the roll and the office enters for them. */
async function bringRoll(player: Player): Promise<void> {
  const web = neighbours.filter((one) => one.code !== 'hana')
  const people = [
    ...web.map((one, i) => ({
      name: one.name,
      number: `${i + 2}`,
      types: ['resident'],
      joinedOn: '2018-03-01',
    })),
    ...offline.map((one, i) => ({ ...one, number: `${i + 20}`, types: ['resident'] })),
  ]
  const { agents } = await player.act<{ agents: string[] }>(founder.code, 'members.importRoll', {
    people,
    draft: null,
  })
  for (const [i, person] of people.entries()) player.agents.set(person.name, agents[i]!)
  for (const one of web) {
    const agent = player.agents.get(one.name)!
    const expiresOn = player.day(-14)
    const { token } = await player.act(founder.code, 'members.inviteAgent', { agent, expiresOn })
    await player.act(one.code, 'members.claimAgent', { token })
  }
}
