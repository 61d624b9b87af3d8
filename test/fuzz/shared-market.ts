import { goods } from '../../src/capabilities/market/market.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** A market with categories that hold something and some that do not, and listings in every state. */
export async function sharedMarket(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const does = <R = { listing: string }>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, `market.${command}`, input)
  const name = (code: string, parent: string | null) =>
    does(steward, 'nameCategory', { code, parent, name: { ko: code, en: code }, place: 0 })
  for (const [code, parent] of [
    ['food', null],
    ['grain', 'food'],
    ['tools', null],
    ['spare', null],
    ['gone', 'tools'],
  ] as const)
    await name(code, parent)
  await does(steward, 'dropCategory', { code: 'gone' })
  const make = (by: Actor, over: object = {}) =>
    does(by, 'makeListing', { ...goods, draft: false, ...over }).then(({ listing }) => listing)
  for (const by of [steward, member, chair]) {
    await make(by, { draft: true })
    const [kept, locked, closed] = [await make(by), await make(by), await make(by, { category: 'tools' })]
    await does(by, 'changeListing', { ...goods, title: '햅쌀 20kg', price: '60000', listing: kept })
    await does(by, 'moveListing', { listing: locked, to: 'locked' })
    await does(by, 'moveListing', { listing: closed, to: 'closed' })
  }
  const rows = [1, 2, 3].map((at) => ({ ...goods, number: `F${at}`, to: 'active' }))
  await does(member, 'takeListings', { rows })
}
