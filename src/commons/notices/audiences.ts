import type { Kysely } from 'kysely'
import { canonicalText } from '../../kernel/canonical.ts'
import type { Context } from '../../kernel/capability.ts'
import type { Tables } from '../../kernel/database.ts'
import { Failure } from '../../kernel/failure.ts'
import { isId } from '../../kernel/fields.ts'
import type { Entry } from '../../kernel/journal/entry.ts'
import { charterAt } from '../charter/in-force.ts'
import { findAppeal } from '../decisions/appeals.ts'
import { electorsOf, yetToVote } from '../decisions/electors.ts'
import { frozenProcedure } from '../decisions/procedure.ts'
import { findDecision } from '../decisions/stored.ts'
import { findAmendment } from '../decisions/suggested.ts'
import { supporterIds } from '../decisions/supporters.ts'
import { findComment } from '../discussion/stored.ts'
import { electorate } from '../members/electorate.ts'
import { agentLabels } from '../members/labels.ts'
import { type EventRow, eventRow } from '../observation/correction.ts'

/** An entry to tell of, with its data as its newest schema reads it. */
export interface Happened {
  db: Kysely<Tables>
  commonsId: string
  entry: Entry
  data: Record<string, unknown>
  now: Date
}

/** Whom an entry concerns: agent ids, repeats allowed. */
export type Audience = (happened: Happened) => Promise<string[]>

const decisionIn = ({ data }: Happened) => String(data.decision)

export const electors: Audience = (it) => electorsOf(it.db, it.commonsId, decisionIn(it))
export const whoMayVoteStill: Audience = (it) => yetToVote(it.db, it.commonsId, decisionIn(it))

export const proposer: Audience = async (it) => {
  const decision = await findDecision(it.db, it.commonsId, decisionIn(it))
  return decision ? [decision.proposer] : []
}

export const supporters: Audience = (it) => supporterIds(it.db, it.commonsId, decisionIn(it))

/** Whoever could vote if voting opened now: for what is talked over first. Of a mere idea nobody is told. */
export const futureElectors: Audience = async (it) => {
  const row = await findDecision(it.db, it.commonsId, decisionIn(it))
  if (!row || it.data.state === 'idea') return []
  return electorate(it.db, it.commonsId, frozenProcedure(row.rules).electorate, it.now)
}

/** Whoever suggested the amendment an entry is about. */
export const amender: Audience = async ({ db, commonsId, data }) => {
  const found = await findAmendment(db, commonsId, String(data.amendment))
  return found ? [found.amendment.agent] : []
}

/** Whoever made the appeal an entry is about. */
export const appellant: Audience = async ({ db, commonsId, data }) => {
  const found = await findAppeal(db, commonsId, String(data.appeal))
  return found ? [found.appeal.agent] : []
}

/** Those of several audiences. */
export const all =
  (...audiences: Audience[]): Audience =>
  async (it) =>
    (await Promise.all(audiences.map((one) => one(it)))).flat()

/** An audience only where a field of the entry says so. */
export const where =
  (name: string, value: unknown, audience: Audience): Audience =>
  async (it) =>
    it.data[name] === value ? audience(it) : []

/** The agent a field of the entry names. */
export const field =
  (name: string): Audience =>
  async ({ data }) =>
    agentsIn(data[name])

/** The agent named, unless they came in by themselves with this: founders and those who walk in know it already. */
export const agentToldBy: Audience = async ({ entry, data }) =>
  ['members.join', 'members.joinAsFounder'].includes(entry.command) ? [] : agentsIn(data.agent)

/** Whoever held a power when it happened. Where only a decision may, the vote on it is told by itself. */
export const whoMay =
  (power: string): Audience =>
  async ({ db, commonsId, entry, now }) => {
    const charter = await charterAt(db, commonsId, entry.charterVersion)
    return electorate(db, commonsId, charter.who(power), now)
  }

/** An event that waits for the word of those it names. */
export const askedForTheirWord: Audience = async (it) =>
  eventData(it).status === 'waiting' ? partiesOfEvent(it) : []

/** Everybody an economic event names, and who recorded it. */
export const partiesOfEvent: Audience = async (it) => {
  const { event, provider, receiver } = eventData(it)
  const row = agentsIn(event).length > 0 ? await storedEvent(it, String(event)) : undefined
  return agentsIn([provider, receiver, row?.provider, row?.receiver, row?.recorder])
}

/** As observation keeps it now; nothing where it keeps no such event. */
async function storedEvent({ db, commonsId }: Happened, event: string): Promise<EventRow | undefined> {
  try {
    return await eventRow({ db, commons: { id: commonsId, slug: '' } } as Context, event)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

/** An event's data stands in the entry itself, or beside what its slice adds. */
function eventData({ data }: Happened): Record<string, unknown> {
  return typeof data.event === 'object' && data.event !== null
    ? (data.event as Record<string, unknown>)
    : data
}

/**
 * Every agent the entry's data names: whatever stands in it that is the id of somebody here. What a person does on
 * their way in (claiming a place) is recorded before they are anybody here, and needs no notice.
 */
export const agentsNamed: Audience = async ({ db, commonsId, entry, data }) => {
  if (entry.actor === 'anyone') return []
  const ids = canonicalText(data).match(uuids) ?? []
  return [...(await agentLabels(db, commonsId, ids)).keys()]
}

const uuids = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const agentsIn = (value: unknown): string[] => [value].flat().filter(isId)

/** Everybody who is a member when it is told. */
export const everyMember: Audience = ({ db, commonsId, now }) => electorate(db, commonsId, ['member'], now)

/** Whoever wrote the comment that was answered. */
export const whoWasAnswered: Audience = async ({ db, commonsId, data }) => {
  const [parent] = agentsIn(data.parent)
  const row = parent && (await findComment({ db, commons: { id: commonsId } }, parent))
  return row ? [row.agent] : []
}
