import { world } from '../../../test/world.ts'
import type { Actor } from '../../kernel/authority.ts'

/** A village with a market of a few categories: Mina keeps it, Bora and Duri sell. */
export async function marketplace(dials: Record<string, unknown> = {}) {
  const w = await world()
  const [mina, bora, duri] = [await w.person('민아'), await w.person('보라'), await w.person('두리')]
  const commons = await w.found('village', mina, {
    dials: { 'members.admission': 'open', ...dials },
    capabilities: ['market'],
  })
  const join = (who: Actor, name: string) =>
    w.act(who, commons, 'members.join', { invitation: null, name, types: ['resident'] })
  await join(bora, '보라')
  await join(duri, '두리')
  const name = (code: string, parent: string | null, ko: string) =>
    w.act(mina, commons, 'market.nameCategory', { code, parent, name: { ko, en: code }, place: 0 })
  await name('food', null, '먹거리')
  await name('grain', 'food', '곡식')
  await name('fruit', 'food', '과일')
  await name('tools', null, '연장')
  return { w, commons, mina, bora, duri }
}

/** What somebody says of something they sell. */
export const goods = {
  title: '유기농 현미 10kg',
  body: '올해 가을에 거둔 쌀이에요.',
  category: 'grain',
  condition: 'new',
  wear: null,
  price: '45000',
  vat: null,
  content: { amount: '10', unit: 'kg' },
  gtin: null,
  number: null,
  quantity: 10,
  swap: false,
  lend: false,
  pickUp: true,
  sending: '4000',
  donated: null,
  pictures: [],
}
