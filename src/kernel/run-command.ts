import { type Actor, allows, proceduresOf, type Standing } from './authority.ts'
import { canonicalText } from './canonical.ts'
import type { Charter as CharterType, Layer } from './charter.ts'
import { contextOf, type Running } from './context.ts'
import type { DoorDeps, Prepared } from './door.ts'
import { kernelFailure } from './failure.ts'
import { parseInput } from './prepare.ts'
import { charterOf, type Source, standingOf, standingOfAgent } from './standing.ts'
import { keepSavepoint, openSavepoint, undoSavepoint, type Work } from './work.ts'

/** The power an office needs to enter something for a member. */
const actForPower = 'members.actFor'

/** Checks the power and runs one command inside the open transaction; answers its result as canonical JSON. */
export async function runCommand(deps: DoorDeps, work: Work, prepared: Prepared): Promise<string> {
  const { request, command, input } = prepared
  const now = deps.clock.now()
  const charter = await charterOf(sourceOf(deps, work))
  const actorStanding = await standingOf(sourceOf(deps, work), request.actor, now)
  const office = await standIn(deps, work, prepared, charter, actorStanding)
  const standing = request.onBehalfOf
    ? await standingOfAgent(sourceOf(deps, work), request.onBehalfOf.agent, now)
    : actorStanding
  if (!standing.agent && request.onBehalfOf) throw kernelFailure('not_found', { what: 'members.agent' })
  if (!command.founds)
    requirePower(charter, command, request.actor, standing, command.subject?.(input as never))
  const onBehalf =
    office === undefined ? undefined : { by: `agent:${office}`, evidence: request.onBehalfOf?.evidence }
  return runAs(
    deps,
    { work, command, actor: request.actor, standing, charter, now, onBehalf, cause: request.cause },
    input,
  )
}

function sourceOf(deps: DoorDeps, work: Work): Source {
  const { charters, standings, committed } = work
  const uncommitted = {
    charters,
    standings,
    charterVersion: committed.charterVersion,
    standingSeq: committed.standingSeq,
    hasWritten: work.hasWritten,
  }
  const { charterVersion, standingSeq } = work.head
  return { ...deps, db: work.db, commonsId: work.commons.id, charterVersion, standingSeq, uncommitted }
}

type Ready = Omit<Running, 'nest' | 'clock'>

async function runAs(deps: DoorDeps, ready: Ready, input: unknown): Promise<string> {
  const from = ready.work.head.size
  const nest = (name: string, nestedInput: unknown, as: Actor, cause?: number) =>
    runNested(deps, ready, { name, input: nestedInput, as, cause })
  const result = await ready.command.run(contextOf({ ...ready, clock: deps.clock, nest }), input as never)
  if (ready.work.head.size === from && !ready.command.quiet) {
    throw new Error(`${ready.command.name} left no entry in the journal`)
  }
  return canonicalText(result ?? null)
}

/** A command run by a command: same commons, same transaction, its own savepoint and its own power check. */
async function runNested(
  deps: DoorDeps,
  outer: Ready,
  { name, input, as, cause }: { name: string; input: unknown; as: Actor; cause?: number },
): Promise<unknown> {
  const command = deps.slices.command(name)
  if (!command) throw kernelFailure('no_such_command', { command: name })
  const parsed = parseInput(command.input, input)
  const { work, now } = outer
  const savepoint = openSavepoint(work)
  try {
    const charter = await charterOf(sourceOf(deps, work))
    const standing = await standingOf(sourceOf(deps, work), as, now)
    requirePower(charter, command, as, standing, command.subject?.(parsed as never))
    const result = await runAs(
      deps,
      { work, command, actor: as, standing, charter, now, cause: cause ?? outer.cause },
      parsed,
    )
    await keepSavepoint(work, savepoint)
    return JSON.parse(result)
  } catch (error) {
    await undoSavepoint(work, savepoint)
    throw error
  }
}

/** Deny by default: a command the charter does not mention is denied to everyone. */
export function requirePower(
  charter: CharterType,
  command: { name: string; layer: Layer },
  actor: Actor,
  standing: Standing,
  subject?: string,
): void {
  const who = charter.who(command.name)
  if (who.length === 0) throw kernelFailure('not_in_charter', { command: command.name })
  if (allows(who, actor, standing, subject)) return
  const [procedure] = proceduresOf(who)
  if (procedure && standing.member)
    throw kernelFailure('needs_decision', { command: command.name, procedure })
  throw kernelFailure(actor.kind === 'anyone' ? 'sign_in_needed' : 'not_allowed', {
    command: command.name,
    who: who.join(' '),
  })
}

/** Who enters this for somebody else: whom they asked to, or else the office. Undefined where it is one's own. */
async function standIn(
  deps: DoorDeps,
  work: Work,
  { request, command }: Prepared,
  charter: CharterType,
  standing: Standing,
): Promise<string | undefined> {
  if (!request.onBehalfOf) return undefined
  const { agent } = request.onBehalfOf
  if (standing.agent && standing.member && deps.authority.mayStandIn) {
    const wish = { helper: standing.agent, agent, command: command.name }
    if (await deps.authority.mayStandIn(work.db, work.commons.id, charter, wish)) return standing.agent
  }
  return requireActFor(charter, request.actor, standing)
}

function requireActFor(charter: CharterType, actor: Actor, standing: Standing): string {
  requirePower(charter, { name: actForPower, layer: 'bylaws' }, actor, standing)
  if (!standing.agent) throw kernelFailure('not_allowed', { command: actForPower })
  return standing.agent
}
