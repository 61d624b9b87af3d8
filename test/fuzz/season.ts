import { z } from 'zod'
import { makePersons } from '../../src/demo/persons.ts'
import { playerOn } from '../../src/demo/player.ts'
import { playSeason, seasonHours } from '../../src/demo/season.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import type { Slices } from '../../src/kernel/slices.ts'
import { world } from '../world.ts'
import { coOperative } from './co-operative.ts'
import { keptPromises } from './kept-promises.ts'
import { looseEnds } from './loose-ends.ts'
import { neighbourhood } from './neighbourhood.ts'
import { newRules } from './new-rules.ts'
import { officeWork } from './office-work.ts'
import { openMatters } from './open-matters.ts'
import { openPayments } from './open-payments.ts'
import { promisesAndShares } from './promises-and-shares.ts'
import { sharedBudget } from './shared-budget.ts'
import { sharedCare } from './shared-care.ts'
import { sharedCycles } from './shared-cycles.ts'
import { sharedMarket } from './shared-market.ts'
import { sharedPages } from './shared-pages.ts'
import { sharedServices } from './shared-services.ts'
import { sharedShop } from './shared-shop.ts'
import { sharedThings } from './shared-things.ts'
import { sharedTurns } from './shared-turns.ts'
import { talk } from './talk.ts'

/** A world with a village that has lived a season, and another commons beside it. */
export async function seasonWorld() {
  const w = await world()
  const persons = await makePersons(w.office.database.write, w.clock)
  const player = playerOn(w.office, w.clock.now(), persons)
  const as = (code: string): Actor => ({ kind: 'person', person: persons.get(code)! })
  const village = { steward: as('mina'), member: as('bora'), chair: as('taesik') }
  const parties = { reporter: as('seoyeon'), breaker: as('junho') }
  let others: Record<string, Actor> = {}
  const examples = await inputsOf(w.slices, async () => {
    await playSeason(player)
    w.clock.pass({ hours: seasonHours })
    await newRules(w, player.commons, village.steward)
    await officeWork(w, player.commons, village)
    await openPayments(w, player.commons, village)
    await coOperative(w, player.commons, { ...village, ...parties })
    await openMatters(w, player.commons, village)
    await sharedPages(w, player.commons, village)
    await sharedBudget(w, player.commons, village)
    await sharedCare(w, player.commons, village)
    await sharedThings(w, player.commons, village)
    await sharedTurns(w, player.commons, village)
    await sharedServices(w, player.commons, village)
    await sharedMarket(w, player.commons, village)
    await sharedCycles(w, player.commons, village)
    await sharedShop(w, player.commons, village)
    await promisesAndShares(w, player.commons, village)
    await talk(w, player.commons, village)
    others = await neighbourhood(w, player.commons, village)
    await looseEnds(w, player.commons, village)
    await keptPromises(w, player.commons, { ...village, ...parties })
    // The clock has something to do: what falls due in these days is left to whoever tries.
    w.clock.pass({ days: 3 })
  })
  const neighbour = await w.person('이웃 모임장')
  const other = await w.found('informal-group', neighbour, {
    slug: 'other-group',
    name: '이웃 모임',
    capabilities: ['contributions', 'knowledge'],
  })
  const stranger = await w.person('낯선 사람')
  const procedure = { kind: 'decision', decision: w.clock.newId(), procedure: 'assembly' } as const
  const actors: Record<string, Actor> = {
    ...village,
    ...others,
    neighbour,
    stranger,
    anyone: { kind: 'anyone' },
    clock: { kind: 'clock' },
    decision: procedure,
    special: { ...procedure, procedure: 'special' },
    provider: { kind: 'provider', name: 'git' },
    cashier: { kind: 'provider', name: 'toss' },
  }
  return { ...w, village: player.commons, other, actors, examples }
}

/** The inputs that commands are run with meanwhile, as they were sent, by command. */
async function inputsOf(slices: Slices, play: () => Promise<void>): Promise<Map<string, unknown[]>> {
  const seen = new Map<string, unknown[]>()
  const commands = slices.all.flatMap((slice) => Object.values(slice.commands))
  const plain = commands.map(({ run }) => run)
  for (const command of commands) {
    const { run } = command
    command.run = (ctx, input) => {
      const encoded = z.safeEncode(command.input, input as never)
      if (encoded.success) seen.set(command.name, [...(seen.get(command.name) ?? []), encoded.data])
      return run(ctx, input)
    }
  }
  await play()
  commands.forEach((command, i) => {
    command.run = plain[i]!
  })
  return seen
}

export type SeasonWorld = Awaited<ReturnType<typeof seasonWorld>>
