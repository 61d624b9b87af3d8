import { everyDay, homePrices } from '../../src/capabilities/services/home.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** What the village's services cost, and where they are done. */
export const serviceDials = {
  'services.prices': homePrices,
  'services.zones': [{ code: 'hill', name: { ko: '언덕', en: 'Hill' } }],
  'services.confirming': { silenceDays: 60, payDays: 14 },
  'services.assignment': { same: true, way: 'rotation', days: 28, answerHours: 48 },
}

const days = (n: number) => n * 24 * 3_600_000

/** Services booked, taken, done and called off, in every state a booking can be in. */
export async function sharedServices(
  w: World,
  village: string,
  actors: Record<string, Actor>,
): Promise<void> {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const does = <R = Record<string, string>>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, `services.${command}`, input)
  const plain = { note: '', minutes: 60, sizeMinutes: 10, largest: 3, sizeName: '방' }
  const choices = [
    { code: 'oven', kind: 'addon', title: '오븐', minutes: 10 },
    { code: 'refresh', kind: 'option', title: '가볍게', minutes: 0 },
  ]
  const { offer } = await does(steward, 'addOffer', { ...plain, code: 'cleaning', title: '청소', choices })
  const old = await does(steward, 'addOffer', { ...plain, code: 'old', title: '예전 일', choices: [] })
  await does(steward, 'endOffer', { offer: old.offer! })
  const works = { hours: everyDay, zones: [], travel: 20, paused: false }
  await does(steward, 'setHours', works)
  await does(steward, 'setFeed', { on: true })
  await does(chair, 'setHours', { ...works, paused: true })
  const today = Math.floor(w.clock.now().getTime() / days(1)) * days(1)
  const dayText = (n: number) => new Date(today + days(n)).toISOString().slice(0, 10)
  await does(chair, 'takeDayOff', { day: dayText(40), off: true })
  await does(chair, 'takeDayOff', { day: dayText(41), off: true })
  await does(chair, 'takeDayOff', { day: dayText(41), off: false })
  /** A day at nine in Seoul, done by the steward. */
  const book = async (n: number, by: Actor = member, outsider: object | null = null) => {
    const wanted = { offer, choices: ['refresh'], size: 1, zone: 'hill', total: '60000' }
    const place = { from: new Date(today + days(n)).toISOString(), address: '언덕길 1', note: '', outsider }
    const { booking } = await does(by, 'book', { ...wanted, ...place })
    return { booking: booking! }
  }
  const agreed = async (n: number) => {
    const of = await book(n)
    await does(steward, 'accept', of)
    return of
  }
  for (const n of [20, 21, 22]) await book(n)
  const weekly = { rule: 'FREQ=WEEKLY;COUNT=2', skip: true }
  const place = { address: '언덕길 2', note: '', total: '60000', outsider: null }
  for (const n of [28, 29])
    await does(member, 'bookSeries', {
      ...{ offer, choices: ['refresh'], size: 1, zone: 'hill', ...place, ...weekly },
      from: new Date(today + days(n)).toISOString(),
    })
  await does(steward, 'refuse', { ...(await book(23)), place: false })
  await does(member, 'cancel', { ...(await agreed(24)), fee: '0' })
  const called = await agreed(25)
  const { help } = await does(steward, 'callHelp', called)
  await does(steward, 'answerHelp', { help })
  await does(steward, 'callHelp', called)
  const gone = await book(26, steward, { name: '손님', contact: '010-0000-0000' })
  await does(steward, 'cancel', { ...gone, fee: '0' })
  await does(steward, 'eraseClient', gone)
  // Those of the next days come as far as they can, and some stay at each step.
  const soon = []
  for (let n = 2; n < 14; n++) soon.push(await agreed(n))
  w.clock.pass({ hours: (today + days(14) - w.clock.now().getTime()) / 3_600_000 })
  for (const of of soon.slice(3)) await does(steward, 'checkIn', of)
  for (const of of soon.slice(6)) await does(steward, 'finish', of)
  for (const of of soon.slice(9)) await does(member, 'confirm', of)
  await does(member, 'review', { ...soon[10]!, stars: 5, text: '좋았어요' })
  await does(steward, 'review', { ...soon[10]!, stars: 4, text: '' })
}
