import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** A shop with goods of its own and brought ones, sales of every sort, and a day that was closed. */
export async function sharedShop(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member] = [actors.steward!, actors.member!]
  const does = <R = Record<string, string>>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, `shop.${command}`, input)
  const bringer = (await w.view(member, village)).standing.agent!
  const make = async (owner: string | null) => {
    const wanted = { good: null, title: '꿀', gtin: null, price: '2000', bringer: owner, ended: false }
    const good = (await does(steward, 'setGood', wanted)).good!
    await does(steward, 'setStock', { good, stock: 500, why: 'delivery' })
    await does(steward, 'setGood', { ...wanted, good, price: '2500' })
    return good
  }
  const [own, brought] = [await make(null), await make(bringer)]
  const sell = async (way: 'cash' | 'slate') => {
    const lines = [own, brought].map((good) => ({ good, quantity: 1 }))
    return (await does(steward, 'sell', { lines, buyer: bringer, way })).sale!
  }
  await sell('cash')
  await does(steward, 'closeDay', { counted: '5000' })
  for (const way of ['cash', 'slate'] as const) {
    await sell(way)
    await does(steward, 'undoSale', { sale: await sell(way) })
  }
}
