import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

const day = 86_400_000

/** Cycles at every step: planned, open with an order, closed, counted, handed over and billed. */
export async function sharedCycles(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member] = [actors.steward!, actors.member!]
  const does = <R = Record<string, string>>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, `cycles.${command}`, input)
  const producer = (await w.view(member, village)).standing.agent!
  const later = (days: number) => new Date(w.clock.now().getTime() + days * day).toISOString()
  const point = { place: null, name: '마을회관', note: '목요일 4시', ended: false }
  const place = (await does(steward, 'setPlace', point)).place!
  await does(steward, 'setPlace', {
    ...point,
    place: (await does(steward, 'setPlace', point)).place!,
    ended: true,
  })
  const plan = async () => {
    const wanted = { closesAt: later(2), collectOn: later(4).slice(0, 10), like: null }
    const cycle = (await does(steward, 'planCycle', wanted)).cycle!
    const offer = { cycle, producer, title: '감자', pack: '1kg', price: '3300', stock: 50 }
    const good = (await does(steward, 'addGood', offer)).good!
    const spare = (await does(steward, 'addGood', { ...offer, title: '콩' })).good!
    return { cycle, good, spare }
  }
  const opened = async () => {
    const { cycle, good, spare } = await plan()
    await does(steward, 'dropGood', { cycle, good: spare })
    await does(steward, 'openCycle', { cycle })
    const order = (by: Actor) => does(by, 'setOrder', { cycle, place, lines: [{ good, quantity: 2 }] })
    await order(steward)
    return { cycle, good, order: (await order(member)).order! }
  }
  await plan()
  await opened()
  await does(steward, 'closeCycle', { cycle: (await opened()).cycle })
  for (const isHanded of [false, true]) {
    const { cycle, good, order } = await opened()
    await does(steward, 'closeCycle', { cycle })
    await does(steward, 'markCame', { cycle, goods: [{ good, came: 3 }] })
    if (isHanded) await does(steward, 'handOver', { order })
  }
}
