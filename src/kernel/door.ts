import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Actor, Standing } from './authority.ts'
import type { Command } from './capability.ts'
import type { Charter } from './charter.ts'
import type { Clock } from './clock.ts'
import type { Database, Tables } from './database.ts'
import type { Entry } from './journal/entry.ts'
import type { Slices } from './slices.ts'

/** A wish to change a commons, from whatever surface. */
export interface Request {
  /** The commons' id; absent only for a command that founds one. */
  commons?: string
  /** `slice.command`. */
  command: string
  /** As it came: parsed against the command's schema by the door. */
  input: unknown
  actor: Actor
  /** Chosen by the caller and kept over retries: the same key and actor has one effect, ever. */
  key?: string
  /** Entry for a member who doesn't click: by the office with the power `members.actFor`, or by whom they asked to. */
  onBehalfOf?: { agent: string; evidence?: string }
  /** The entry that brought this about. */
  cause?: number
}

export interface Outcome<R = unknown> {
  commons: string
  /** Plain JSON; amounts as decimal strings. */
  result: R
  /** Sequence numbers of the entries this left; empty when the key had been used before. */
  entries: number[]
  /** True when the key had been used before and this is the recorded result. */
  replayed: boolean
}

/** What would happen: nothing of it is kept. */
export interface Preview {
  result: unknown
  entries: Entry[]
}

/** How the door learns the rules and who somebody is; the domains `charter` and `members` know. */
export interface Authority {
  charter(db: Kysely<Tables>, commonsId: string, version: number): Promise<Charter>
  /** The standing of a signed-in person at a time; `noStanding` for a stranger. */
  standingOf(db: Kysely<Tables>, commonsId: string, person: string, now: Date): Promise<Standing>
  standingOfAgent(db: Kysely<Tables>, commonsId: string, agent: string, now: Date): Promise<Standing>
  /** Whether one agent may do this for another without holding `members.actFor`: the other wished it so. */
  mayStandIn?(
    db: Kysely<Tables>,
    commonsId: string,
    charter: Charter,
    wish: { helper: string; agent: string; command: string },
  ): Promise<boolean>
}

/** What the door needs to exist. */
export interface DoorDeps {
  database: Database
  slices: Slices
  authority: Authority
  clock: Clock
}

/** The one door for writes. */
export interface Door {
  /** Does it, or throws a `Failure` that says why not. Returns only when it is durable. */
  execute(request: Request): Promise<Outcome>
  /** Does it and takes it back. Throws the same failures. */
  preview(request: Request): Promise<Preview>
  /** Calls back after each commit with the commons and its new size. Returns how to stop. */
  onCommit(listener: (commonsId: string, size: number) => void): () => void
}

/** A request that has passed the schema and waits for its commons' turn. */
export interface Prepared {
  request: Request
  command: Command
  input: unknown
  /** SHA-256 of command and canonical input (`Command.fingerprint`): the same key must mean the same request. */
  fingerprint: Uint8Array
  commonsId: string
}

export type ParsedInput<C extends Command> = z.output<C['input']>
