import { ditch, land, sweep } from '../../src/commons/care/valley.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** What the charter says of care in the village, by path. */
export const careRules: [string, unknown][] = [
  ['dials.care.figures', [land]],
  ['dials.care.duties', [ditch, sweep]],
  ['dials.care.watching', 'both'],
  ['dials.care.rounds', 1],
  ['dials.care.round_period', 'week'],
]

/** Duties shared out and partly done, work days to come, begun and held, and trouble in every state. */
export async function sharedCare(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const does = <R = Record<string, string>>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, command.includes('.') ? command : `care.${command}`, input)
  const agentOf = async (who: Actor) => (await w.view(who, village)).standing.agent!
  const [stewards, members, chairs] = [await agentOf(steward), await agentOf(member), await agentOf(chair)]
  const now = w.clock.now()
  const at = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString()
  const day = (days: number) => at(days).slice(0, 10)

  const rows = [stewards, members, chairs].map((agent, i) => ({ agent, amount: String(130 * (i + 1)) }))
  await does(steward, 'recordFigures', { key: 'land', from: day(-300), rows })
  await does(steward, 'assess', { duty: 'ditch', from: day(-200), until: day(-2) })
  const { season } = await does(steward, 'assess', { duty: 'ditch', from: day(0), until: day(300) })
  await does(steward, 'assess', { duty: 'sweep', from: day(0), until: day(300) })
  for (const [by, agent] of [
    [steward, stewards],
    [member, members],
    [chair, chairs],
  ] as const)
    for (const amount of ['20', '30']) await does(by, 'commute', { season, agent, amount })

  const called = { duty: 'ditch', place: '윗보', note: '장화', leader: members, worth: '100', places: null }
  const call = async (title: string, begins: number, more = {}) =>
    (
      await does(steward, 'callWorkDay', {
        ...called,
        title,
        begins: at(begins),
        ends: at(begins + 30),
        ...more,
      })
    ).day!
  const begun = [await call('물길 치기', 0.1), await call('둑 고치기', 0.1)]
  const coming = [await call('풀베기', 40), await call('눈 치우기', 60)]
  for (const one of [...begun, coming[0]!]) {
    await does(steward, 'signUp', { day: one, agent: stewards, standIn: '사촌' })
    await does(member, 'signUp', { day: one, agent: members, standIn: null })
  }
  const resources = await w.get<{ resources: { id: string; status: string }[] }>(
    steward,
    village,
    'observation.resources',
  )
  const things = resources.resources.map(({ id }) => id)
  for (const [i, title] of ['물이 새요', '소리가 나요', '안 켜져요', '헐거워요'].entries()) {
    const trouble = {
      resource: things[i % things.length],
      title,
      note: '',
      photo: null,
      unusable: i % 2 === 0,
    }
    const { ticket } = await does(member, 'reportTrouble', trouble)
    if (i === 1)
      await does(steward, 'assessTrouble', { ticket, finding: '닳았어요', parts: '고무', out: null })
    if (i === 2) await does(steward, 'beginRepair', { ticket })
  }
  const watched = { name: '수위', unit: '미터', places: 2, least: '150', most: null }
  for (const resource of things.slice(0, 2)) {
    const { indicator } = await does(steward, 'addIndicator', { ...watched, resource })
    const values = [...Array(3).keys()].map((i) => ({ at: at(-i - 1), value: String(200 - i) }))
    await does(member, 'recordReadings', { indicator, rows: values })
    const reach = { lowest: '0', highest: '900', everyDays: 7, measurer: members }
    await does(steward, 'changeIndicator', {
      ...{ indicator, name: '수위', least: '160', most: null },
      ...reach,
    })
    await does(steward, 'issueMeter', { name: '수위계', indicators: [indicator] })
  }
  await call('못 둑 풀베기', 50, { resource: things[0] })
  await does(steward, 'recordFigures', {
    key: 'land',
    from: day(0),
    rows: [{ agent: members, amount: '900' }],
  })
  const grown = { season, from: day(0), agents: [members] }
  await does(steward, 'assessLate', grown)
  w.clock.pass({ hours: 4 })
  await does(member, 'confirmWork', { day: begun[0], came: [{ agent: stewards, amount: '60' }] })
}
