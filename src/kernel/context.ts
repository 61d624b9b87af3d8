import { randomBytes } from 'node:crypto'
import type { Actor, Standing } from './authority.ts'
import { actorName } from './authority.ts'
import { canonicalText } from './canonical.ts'
import type { AppliedRule, Command, Context, RecordOptions } from './capability.ts'
import type { Charter, Dial } from './charter.ts'
import type { Clock } from './clock.ts'
import { closeBooks, openDay, requireOpenDay } from './closed-days.ts'
import { Failure, type FailureValues } from './failure.ts'
import { openJob } from './jobs.ts'
import { type Entry, postingSchema } from './journal/entry.ts'
import { leafHash } from './journal/merkle.ts'
import { balanceOf } from './ledger/balance.ts'
import { postMessage } from './outbox.ts'
import type { Rule } from './rule.ts'
import { scheduleDue, unscheduleDue } from './schedule.ts'
import { askToShred } from './shred.ts'
import { move, type Work } from './work.ts'

/** Everything about one running command that its `Context` closes over. */
export interface Running {
  work: Work
  command: Command
  actor: Actor
  standing: Standing
  charter: Charter
  clock: Clock
  now: Date
  onBehalf?: { by: string; evidence?: string }
  cause?: number
  nest(command: string, input: unknown, as: Actor, cause?: number): Promise<unknown>
}

/** The hands a command is given. */
export function contextOf(running: Running): Context {
  const { work, command, charter, clock, now } = running
  const commons = work.commons
  return {
    db: work.db,
    commons,
    actor: running.actor,
    standing: running.standing,
    onBehalf: running.onBehalf,
    now,
    charter,
    dial: <T>(dial: Dial<T>) => charter.value(dial.name) as T,
    fail: (code: string, values?: FailureValues) => failDeclared(command, code, values),
    record: (kind, data, options) => record(running, kind, data, options),
    nextSeq: () => work.head.size,
    newId: () => clock.newId(),
    balance: (account, unit) => balanceOf(work, account, unit),
    closeBooks: (until) => closeBooks(work, until),
    openDay: (day) => openDay(work.head.closedUntil, day),
    schedule: (at, name, input, key) =>
      scheduleDue(work.db, commons.id, { at, command: name, input, key }, clock),
    send: (message) => postMessage(work.db, commons.id, message, now),
    unschedule: (key) => unscheduleDue(work.db, commons.id, key),
    shred: (table) => askToShred(work.db, commons.id, table, clock.newId()),
    startJob: (kind, input) =>
      openJob(work.db, commons.id, { kind, input, owner: running.actor }, clock, now),
    execute: running.nest,
    apply: (rule, state, facts) => applyRule(charter, rule, state, facts),
  }
}

/** Codes without a dot are the command's own; the type system has seen to it that they are declared. */
function failDeclared(command: Command, code: string, values?: FailureValues): never {
  if (!command.failures.includes(code))
    throw new Error(`${command.name} failed with ${code}, which it does not declare`)
  throw new Failure(`${sliceOf(command.name)}.${code}`, values)
}

const sliceOf = (name: string) => name.slice(0, name.indexOf('.'))

/** Seals one entry into what waits to be written, and moves the balances it posts. */
function record(running: Running, kind: string, data: unknown, options: RecordOptions = {}): number {
  const { work, command, now } = running
  const spec = command.records[kind]
  if (!spec) throw new Error(`${command.name} records ${kind}, which it does not declare`)
  const at = now > work.head.at ? now : work.head.at
  const postings = (options.postings ?? []).map(checkedPosting)
  if (postings.length > 0) requireOpenDay(work, options.effectiveOn)
  const entry: Entry = {
    v: spec.v,
    kind: `${sliceOf(command.name)}.${kind}`,
    seq: work.head.size,
    at: at.toISOString(),
    effectiveOn: options.effectiveOn,
    actor: actorName(running.actor, running.standing),
    onBehalf: running.onBehalf,
    command: command.name,
    cause: options.cause ?? running.cause,
    clause: options.clause,
    charterVersion: options.charterVersion ?? work.head.charterVersion,
    data: spec.data.parse(JSON.parse(canonicalText(data))),
    postings,
    salt: randomBytes(16).toString('hex'),
  }
  seal(work, entry, at, options)
  return entry.seq
}

function seal(work: Work, entry: Entry, at: Date, options: RecordOptions): void {
  const body = canonicalText(entry)
  work.pending.push({ entry, body, leaf: leafHash(Buffer.from(body)) })
  for (const { from, to, unit, amount } of entry.postings) {
    move(work, from, unit, -amount)
    move(work, to, unit, amount)
  }
  work.head = {
    ...work.head,
    size: entry.seq + 1,
    at,
    charterVersion: options.charterVersion ?? work.head.charterVersion,
    standingSeq: options.changesStanding ? entry.seq : work.head.standingSeq,
  }
}

function checkedPosting(posting: { from: string; to: string; unit: string; amount: bigint }) {
  return postingSchema.parse({ ...posting, amount: posting.amount.toString() })
}

function applyRule<S, F, O>(charter: Charter, rule: Rule<S, F, O>, state: S, facts: F) {
  const dials = Object.fromEntries(rule.dials.map((one) => [one.name, charter.value(one.name)]))
  const decided = rule.decide(state, facts, dials)
  const applied: AppliedRule = { rule: rule.name, v: rule.v, facts, outcome: decided.outcome }
  return { outcome: decided.outcome, state: decided.state, applied }
}
