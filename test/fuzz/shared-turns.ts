import {
  boat,
  clams,
  dry,
  fishing,
  plot,
  slip,
  stream,
  water,
} from '../../src/capabilities/turns/bay.fixture.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { World } from '../world.ts'

/** By what the village shares what is scarce. */
export const turnRules = [
  fishing,
  { ...water, by: 'heads' },
  clams,
  slip,
  plot,
  boat,
  stream,
  dry,
  { ...slip, code: 'moving', outage: 'moved' as const },
]

/** Places drawn and still sealed, turns gone and to come, quotas partly taken, rotations at several steps, draws. */
export async function sharedTurns(w: World, village: string, actors: Record<string, Actor>): Promise<void> {
  const [steward, member, chair] = [actors.steward!, actors.member!, actors.chair!]
  const does = <R = Record<string, string>>(by: Actor, command: string, input: object) =>
    w.act<R>(by, village, command.includes('.') ? command : `turns.${command}`, input)
  const at = (hours: number) => new Date(w.clock.now().getTime() + hours * 3_600_000).toISOString()
  const day = (days: number) => at(24 * days).slice(0, 10)
  const placed = async (rule: string, name: string, sites: string[] = []) => {
    const kind = { rival: true, depletable: true, origin: 'natural', substance: 'material', single: false }
    const words = { name, note: '', location: '', conditions: '', image: null }
    const stock = { unit: 'pieces', quantity: '1', at: at(0) }
    const { resource } = await does(steward, 'observation.registerResource', { ...kind, ...words, ...stock })
    await does(steward, 'place', { resource, rule, sites })
    return resource!
  }
  const sites = Array.from({ length: 40 }, (_, i) => `${i + 1}번 자리`)
  const season = { from: day(-5), until: day(100) }
  const [cove, bay] = [await placed('fishing', '앞바다', sites), await placed('fishing', '뒷바다', sites)]
  await does(steward, 'drawLots', await does(steward, 'sealLots', { resource: cove, ...season }))
  await does(steward, 'sealLots', { resource: bay, ...season })
  const ditch = await placed('water', '윗물길')
  await does(steward, 'shareCycle', { resource: ditch, from: at(1) })
  const shore = await placed('clams', '갯벌')
  const limits = { resource: shore, capacity: '900', unit: 'pieces' }
  const opened = await does(steward, 'openSeason', { ...limits, ...season })
  for (const [i, by] of [steward, member, chair, member].entries()) {
    const logged = { season: opened.season, amount: String(i + 2), on: day(-1) }
    const made = await does(by, 'logCatch', logged)
    if (i % 2) await does(by, 'correctCatch', { catch: made.catch, amount: '1' })
  }
  for (const [i, name] of ['선착장', '마당', '회관'].entries()) {
    const resource = await placed('slip', name)
    await does(steward, 'startRotation', { resource })
    for (let step = 0; step < i; step++) await does(steward, 'endTurn', { resource, step, how: 'skipped' })
  }
  const garden = await placed('plot', '텃밭')
  for (const by of [steward, member, chair]) await does(by, 'askIn', { resource: garden })
  await does(chair, 'askOut', { resource: garden })
  await does(steward, 'drawLottery', await does(steward, 'sealLottery', { resource: garden, ...season }))
  const boats = await placed('boat', '배')
  await does(member, 'askIn', { resource: boats })
  for (const [name, value] of [
    ['앞개울', '50'],
    ['뒷개울', '50'],
    ['옆개울', '150'],
  ] as const) {
    const resource = await placed('stream', name)
    const watched = { resource, name: '수위', unit: 'cm', places: 0, least: '100', most: null }
    const { indicator } = await does(steward, 'care.addIndicator', watched)
    await does(member, 'care.recordReadings', { indicator, rows: [{ at: at(-1), value }] })
    if (name === '앞개울') await does(member, 'switchRegime', { resource })
  }
  const broken = await placed('moving', '방앗간')
  await does(steward, 'startRotation', { resource: broken })
  const trouble = { resource: broken, title: '돌이 닳음', note: '', photo: null, unusable: true }
  await does(steward, 'care.reportTrouble', trouble)
  const gone = await placed('slip', '옛 나루')
  await does(steward, 'startRotation', { resource: gone })
  await does(steward, 'endPlacing', { resource: gone })
  await w.settle()
  const orchard = await placed('plot', '과수원')
  await does(member, 'askIn', { resource: orchard })
  await does(steward, 'sealLottery', { resource: orchard, ...season })
  await seenBefore(w, village, [member, chair])
  await does(steward, 'care.logRound', { well: true, note: '물길을 따라 걸었어요' })
}

/** Whoever comes next says what they saw of those before them; the steward, who goes round as well, leaves it to whoever tries. */
async function seenBefore(w: World, village: string, who: readonly Actor[]): Promise<void> {
  for (const by of who) {
    const [before] = await w.get<{ of: string; key: string }[]>(by, village, 'care.behind')
    if (!before) continue
    const seen = {
      of: before.of,
      key: before.key,
      seen: 'overstayed',
      note: '늦게까지 있었어요',
      photo: null,
    }
    await w.act(by, village, 'care.report', seen)
  }
}
