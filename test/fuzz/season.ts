import { makePersons } from '../../src/demo/persons.ts'
import { playerOn } from '../../src/demo/player.ts'
import { playSeason, seasonHours } from '../../src/demo/season.ts'
import type { Actor } from '../../src/kernel/authority.ts'
import { world } from '../world.ts'

/** A world with a village that has lived a season, and another commons beside it. */
export async function seasonWorld() {
  const w = await world()
  const persons = await makePersons(w.office.database.write, w.clock)
  const player = playerOn(w.office, w.clock.now(), persons)
  await playSeason(player)
  w.clock.pass({ hours: seasonHours })
  const as = (code: string): Actor => ({ kind: 'person', person: persons.get(code)! })
  const neighbour = await w.person('이웃 모임장')
  const other = await w.found('informal-group', neighbour, { slug: 'other-group', name: '이웃 모임' })
  const stranger = await w.person('낯선 사람')
  const procedure = { kind: 'decision', decision: w.clock.newId(), procedure: 'assembly' } as const
  const actors: Record<string, Actor> = {
    steward: as('mina'),
    member: as('bora'),
    neighbour,
    stranger,
    anyone: { kind: 'anyone' },
    clock: { kind: 'clock' },
    decision: procedure,
    special: { ...procedure, procedure: 'special' },
    provider: { kind: 'provider', name: 'git' },
  }
  return { ...w, village: player.commons, other, actors }
}

export type SeasonWorld = Awaited<ReturnType<typeof seasonWorld>>
