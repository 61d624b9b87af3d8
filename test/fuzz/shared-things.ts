import type { UsageRule } from '../../src/capabilities/things/dials.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** What the village books its things by. */
export const usageRule: UsageRule = {
  ...{ code: 'tools', name: { ko: '연장', en: 'Tools' }, way: 'booking', types: [], openings: [] },
  ...{ quotas: [], longestMinutes: 600, gridMinutes: 60, leadMinutes: 0, aheadDays: 200 },
  ...{ spaced: false, training: false, duty: 'none', lastHours: 24, waiting: { days: 1 } },
}

/** What it lends, with a deposit. */
export const lendingRule: UsageRule = {
  ...{ ...usageRule, code: 'lent', name: { ko: '빌려주는 것', en: 'Lent' } },
  lending: {
    ...{ days: 7, renewals: 20, most: 100, by: 'borrower', lateBlocks: false, breach: null },
    deposit: { amount: 5_000, unit: 'KRW' },
  },
}

/** Things that are shared, booked and moved, one of them no longer; bookings to come of several people. */
export async function sharedThings(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const does = <R = Record<string, string>>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, command.includes('.') ? command : `things.${command}`, input)
  const from = Math.ceil(w.clock.now().getTime() / 3_600_000) * 3_600_000
  const at = (hours: number) => new Date(from + hours * 3_600_000).toISOString()
  const tool = async (name: string, units: number, rule = usageRule.code) => {
    const kind = { rival: true, depletable: true, origin: 'made', substance: 'material', single: false }
    const words = { name, note: '', location: '', conditions: '', image: null }
    const stock = { unit: 'pieces', quantity: String(units), at: w.clock.now().toISOString() }
    const { resource } = await does(steward, 'observation.registerResource', { ...kind, ...words, ...stock })
    await does(steward, 'share', { resource, rule, units })
    return resource!
  }
  const [saw, drill, old] = [await tool('톱', 3), await tool('드릴', 1), await tool('낡은 대패', 1)]
  const book = async (by: Actor, resource: string, hours: number) =>
    (await does(by, 'book', { resource, from: at(hours), until: at(hours + 2) })).booking!
  for (const [i, by] of [steward, member, chair, member, chair, steward].entries())
    await book(by, i % 2 ? saw : drill, 100 + 4 * i)
  const wait = async (by: Actor, hours: number) =>
    (await does(by, 'waitFor', { resource: drill, from: at(hours), until: at(hours + 2) })).waiting!
  for (const by of [member, chair]) await wait(by, 100)
  for (const by of [steward, member]) await wait(by, 108)
  await does(member, 'stopWaiting', { waiting: await wait(member, 116) })
  for (const resource of [saw, drill, drill]) await does(steward, 'printLabel', { resource })
  const { label } = await w.get<{ label: { code: string } }>(steward, village, 'things.label', {
    resource: saw,
  })
  await does(chair, 'takeNow', { code: label.code, until: at(1) })
  for (const by of [steward, member]) await does(by, 'openFeed', {})
  await does(member, 'closeFeed', {})
  await does(member, 'openFeed', {})
  const moved = await book(member, saw, 200)
  await does(member, 'moveBooking', { booking: moved, from: at(204), until: at(206) })
  await does(member, 'cancelBooking', { booking: await book(member, drill, 210) })
  const series = { rule: 'FREQ=WEEKLY;COUNT=3', skip: true }
  const weekly = async (hours: number) => {
    const time = { from: at(hours), until: at(hours + 1) }
    return (await does(member, 'bookSeries', { resource: saw, ...time, ...series })).series!
  }
  await does(member, 'cancelSeries', { series: await weekly(220) })
  await weekly(230)
  const agent = (await w.view(chair, village)).standing.agent!
  await does(steward, 'recordTraining', { resource: saw, agent })
  await does(steward, 'recordTraining', { resource: drill, agent })
  await does(steward, 'endTraining', { resource: drill, agent })
  await does(steward, 'endSharing', { resource: old })
  await lending()

  /** Out, longer, back in every way, one still out; a kit booked, lent and taken apart. */
  async function lending() {
    const pan = await tool('솥', 20, lendingRule.code)
    const give = { booking: null, condition: 'good', photos: [] }
    const take = async (agent: string) =>
      (await does(steward, 'checkOut', { resource: pan, agent, ...give })).loan!
    const back = { condition: 'good', trouble: null, photos: [] }
    await does(steward, 'returnLoan', { loan: await take(agent), ...back })
    const { loan: longer } = await does(steward, 'renewLoan', { loan: await take(agent) })
    const broken = { loan: longer, condition: 'broken', trouble: '손잡이가 빠졌어요', photos: [] }
    await does(steward, 'returnLoan', broken)
    await does(steward, 'settleDeposit', { loan: longer, kept: '1000' })
    for (let i = 0; i < 5; i++) await take(agent)
    for (let i = 0; i < 2; i++) await does(steward, 'returnLoan', { ...broken, loan: await take(agent) })
    const parts = [{ resource: pan, quantity: 1 }]
    const { kit } = await does(steward, 'makeKit', { name: '꾸러미', parts })
    await does(member, 'bookKit', { kit, from: at(300), until: at(302) })
    await does(steward, 'checkOutKit', { kit, agent, series: null, condition: 'good', photos: [] })
    const { kit: ended } = await does(steward, 'makeKit', { name: '푼 꾸러미', parts })
    await does(steward, 'endKit', { kit: ended })
  }
}
