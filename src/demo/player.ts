import type { Office } from '../boot.ts'
import { officeOn } from '../boot.ts'
import type { Actor } from '../kernel/authority.ts'
import { type Clock, timeOrderedId } from '../kernel/clock.ts'
import { oneRound } from '../loop.ts'

/** Plays people through the door, on a clock that moves when told: a season in a few seconds. */
export interface Player {
  commons: string
  /** Does a command as somebody; answers its result. */
  act<R = Record<string, string>>(who: string, command: string, input: unknown): Promise<R>
  /** Enters something for a member who doesn't click. */
  actFor<R = Record<string, string>>(who: string, agent: string, command: string, input: unknown): Promise<R>
  /** Lets days pass, and whatever falls due in them happen. */
  pass(days: number, hours?: number): Promise<void>
  /** The calendar day in Korea, some days ago. */
  day(ago?: number): string
  now(): Date
  agents: Map<string, string>
}

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** An office on the same database whose clock starts at `start`. */
export function playerOn(office: Office, start: Date, persons: ReadonlyMap<string, string>): Player {
  const clock = movable(start)
  const own = officeOn(office.database, office.slices, clock)
  const actorOf = (who: string): Actor => ({ kind: 'person', person: persons.get(who)! })
  const player: Player = {
    commons: '',
    agents: new Map(),
    async act(who, command, input) {
      const commons = player.commons || undefined
      const done = await own.door.execute({ commons, command, input, actor: actorOf(who) })
      player.commons ||= done.commons
      return done.result as never
    },
    async actFor(who, agent, command, input) {
      const request = { commons: player.commons, command, input, actor: actorOf(who), onBehalfOf: { agent } }
      return (await own.door.execute(request)).result as never
    },
    async pass(days, hours = 0) {
      for (let day = 0; day < days; day++) await step(own, clock, dayMs)
      if (hours > 0) await step(own, clock, hours * hourMs)
    },
    day: (ago = 0) => koreanDay(clock.now().getTime() - ago * dayMs),
    now: () => clock.now(),
  }
  return player
}

async function step(own: Office, clock: MovableClock, ms: number): Promise<void> {
  clock.forward(ms)
  while (await oneRound(own));
}

type MovableClock = Clock & { forward(ms: number): void }

function movable(start: Date): MovableClock {
  let now = start.getTime()
  return {
    now: () => new Date(now),
    newId: () => timeOrderedId(now),
    forward: (ms) => {
      now += ms
    },
  }
}

/** Korea has had no summer time since 1988. */
const koreanDay = (ms: number) => new Date(ms + 9 * hourMs).toISOString().slice(0, 10)
