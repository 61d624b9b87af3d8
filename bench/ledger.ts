import { mkdtempSync, rmSync } from 'node:fs'
import { openDatabase } from '../src/kernel/database.ts'
import { migrate } from '../src/kernel/migrate.ts'
import { tallySlices, tallyWorld } from '../test/tally/world.ts'
import { median, perSecond, rounded } from './measure.ts'
import { prepareTpcb, tpcb } from './tpcb.ts'

const rounds = 5
const seconds = 2
const bulkPostings = 5000

/**
 * Durable commands per second through the door, and bulk postings per second, as ratios to a TPC-B-like transaction
 * through the same driver on the same server in the same run at the same number of connections. Rounds of both
 * alternate, and the median of their ratios counts.
 */
export default async function ledger(): Promise<Record<string, number>> {
  const folder = mkdtempSync('/tmp/dure-bench-')
  const database = await openDatabase({ dataFolder: folder }, { write: 64 })
  try {
    await migrate(database.owner, tallySlices)
    await prepareTpcb(database.owner)
    return await measure(database)
  } finally {
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(database: Awaited<ReturnType<typeof openDatabase>>): Promise<Record<string, number>> {
  const world = tallyWorld(database)
  const commons = await Promise.all(Array.from({ length: 8 }, (_, i) => world.foundOne(`bench-${i}`)))
  let key = 0
  const command = (to: string) => {
    const input = { from: 'income:work', to: `assets:members:m${key % 500}`, unit: 'KRW', amount: '100' }
    return world.act(to, 'move', input, `k${key++}`)
  }
  const bulk = () =>
    world.act(commons[0]!, 'moveMany', {
      from: 'income:work',
      to: 'assets:members',
      unit: 'KRW',
      amount: '1',
      times: bulkPostings,
    })
  const against = (clients: number, ours: (client: number) => Promise<unknown>) =>
    ratio(clients, () => tpcb(database.pool), ours)
  await perSecond(64, 1, () => tpcb(database.pool))
  await perSecond(64, 1, () => command(commons[0]!))
  const one = await against(1, () => command(commons[0]!))
  const eight = await against(8, () => command(commons[0]!))
  const many = await against(64, () => command(commons[0]!))
  const eightCommons = await against(64, (client) => command(commons[client % 8]!))
  const postings = await against(1, bulk)
  return {
    baseline_per_second: rounded(many.baseline),
    baseline_1_per_second: rounded(one.baseline),
    baseline_8_per_second: rounded(eight.baseline),
    commands_1_ratio: rounded(one.ratio),
    commands_8_ratio: rounded(eight.ratio),
    commands_64_ratio: rounded(many.ratio),
    commands_8_commons_ratio: rounded(eightCommons.ratio),
    bulk_ratio: rounded(postings.ratio * bulkPostings),
  }
}

async function ratio(
  clients: number,
  baseline: () => Promise<unknown>,
  ours: (client: number) => Promise<unknown>,
) {
  const baselines: number[] = []
  const ratios: number[] = []
  for (let round = 0; round < rounds; round++) {
    const base = await perSecond(clients, seconds, baseline)
    baselines.push(base)
    ratios.push((await perSecond(clients, seconds, ours)) / base)
  }
  return { baseline: median(baselines), ratio: median(ratios) }
}
