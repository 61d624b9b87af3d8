import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { query, type View } from '../../kernel/capability.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import { day, id, isId } from '../../kernel/fields.ts'
import { dayAfter, localDay } from '../members/local-day.ts'
import { eventShape } from '../observation/shapes.ts'
import { eventSeen, eventsToward } from '../observation/toward.ts'
import { doneOfFlow, takenOfFlow } from './done.ts'
import { speaksForUs } from './powers.ts'
import { flowOf, flowShape } from './shapes.ts'
import { flowKinds } from './tables.ts'
import { visibleFlows } from './visible-to.ts'
import { wordsOn } from './words-of.ts'

const pageSize = 50

/** Where a page ends: `day~id`, or `infinity~id` among those without a day. */
const cursor = z
  .string()
  .max(60)
  .refine((text) => {
    const [due = '', last, ...more] = text.split('~')
    return (due === 'infinity' || day().safeParse(due).success) && isId(last) && more.length === 0
  }, 'text')

const dueKey = sql<string>`coalesce(f.due_on, 'infinity'::date)`

/** Wishes, commitments or claims, soonest due first. */
export const flows = query({
  input: z.strictObject({
    kind: z.enum(flowKinds),
    /** Given or got by this agent. */
    agent: id('members.agent').optional(),
    /** Offers are given, needs are got; for intents only. */
    direction: z.enum(['offer', 'need']).optional(),
    /** Held to be done still; late: their day is over; over: fulfilled, declined or called off. */
    which: z.enum(['open', 'late', 'over']).optional(),
    after: cursor.optional(),
  }),
  output: z.object({ flows: z.array(flowShape), next: z.string().nullable() }),
  who: ['member'],
  async run(view, { kind, agent, direction, which, after }) {
    const today = await localDay(view.db, view.commons.id, view.now)
    let found = visibleFlows(view).where('f.kind', '=', kind)
    if (agent) found = found.where((f) => f.or([f('f.provider', '=', agent), f('f.receiver', '=', agent)]))
    if (direction) found = found.where('f.given', '=', direction === 'offer' ? 'provider' : 'receiver')
    if (which) found = found.where(standing(which, today))
    if (after) {
      const [due, last] = after.split('~') as [string, string]
      found = found.where(sql<boolean>`(${dueKey}, f.id) > (${due}::date, ${last}::uuid)`)
    }
    const rows = await found
      .orderBy(dueKey)
      .orderBy('f.id')
      .limit(pageSize + 1)
      .execute()
    const page = rows.slice(0, pageSize)
    const last = rows.length > pageSize ? page.at(-1) : undefined
    return {
      flows: page.map((row) => flowOf(row, today)),
      next: last ? `${last.due_on ?? 'infinity'}~${last.id}` : null,
    }
  },
})

/** An intent is open while some of it is left to take and its plan is worked on; the others until they are done. */
const isDone = sql`(${doneOfFlow} >= f.amount or ${takenOfFlow} >= f.amount)`
const inOpenPlan = sql`(f.kind <> 'intent' or not exists (
  select 1 from plans_plan p where p.commons_id = f.commons_id and p.id = f.plan and p.state <> 'open'))`

function standing(which: 'open' | 'late' | 'over', today: string): RawBuilder<boolean> {
  const isOpen = sql`(f.status in ('asked', 'agreed') and not ${isDone} and ${inOpenPlan})`
  if (which === 'open') return sql<boolean>`${isOpen}`
  if (which === 'over') return sql<boolean>`not ${isOpen}`
  return sql<boolean>`(f.due_on < ${today}::date and f.status = 'agreed' and not ${isDone})`
}

/** One of them: what happened toward it, who said yes, and of an intent what was promised for it. */
export const flow = query({
  input: z.strictObject({ what: z.enum(flowKinds), id: z.uuid().toLowerCase() }),
  output: z.object({
    flow: flowShape,
    /** Newest first, records that wait to be confirmed too. */
    events: z.array(eventShape),
    /** Null for the commons' own word. */
    words: z.array(z.object({ agent: z.string().nullable(), word: z.enum(['asked', 'agreed', 'declined']) })),
    taken: z.array(flowShape),
    /** Of a claim: because of what it is due. */
    cause: eventShape.nullable(),
  }),
  who: ['member'],
  async run(view, { what, id: of }) {
    const today = await localDay(view.db, view.commons.id, view.now)
    const row = await visibleFlows(view).where('f.id', '=', of).where('f.kind', '=', what).executeTakeFirst()
    if (!row) throw kernelFailure('not_found', { what: `plans.${what}` })
    const taking = visibleFlows(view).where('f.takes', '=', of).orderBy('f.made_at').limit(100)
    const taken = what === 'intent' ? await taking.execute() : []
    const [events, words] = await Promise.all([
      eventsToward(view, [of, ...taken.map((one) => one.id)]),
      wordsOn(view, row.agreement ?? of),
    ])
    const cause = row.because === null ? null : ((await eventSeen(view, row.because)) ?? null)
    return { flow: flowOf(row, today), events, words, taken: taken.map((one) => flowOf(one, today)), cause }
  },
})

/** So many days before its day a commitment of mine is brought to mind. */
const soonDays = 7
const mostWaiting = 30

/** What waits for me: my word, or the commons' where I may give it; what I promised and is due soon or late. */
export const waitingForMe = query({
  input: z.strictObject({}),
  output: z.object({
    asked: z.array(
      z.object({
        what: z.enum(['commitment', 'agreement', 'claim']),
        id: z.string(),
        /** The commons' word, not one's own. */
        ours: z.boolean(),
      }),
    ),
    due: z.array(flowShape),
  }),
  who: ['signed-in'],
  async run(view) {
    const me = view.standing.agent
    if (!me) return { asked: [], due: [] }
    const today = await localDay(view.db, view.commons.id, view.now)
    const [asked, due] = await Promise.all([askedOf(view, me), dueOf(view, me, today)])
    return { asked, due: due.map((row) => flowOf(row, today)) }
  },
})

async function askedOf(view: View, me: string) {
  const us = view.commons.id
  const isForUs = speaksForUs({ ...view, actor: view.viewer })
  // Whoever is the other side does not also speak for the commons.
  const rows = await view.db
    .selectFrom('plans_word as w')
    .select(['w.what', 'w.about', 'w.agent'])
    .where('w.commons_id', '=', us)
    .where('w.word', '=', 'asked')
    .where('w.agent', 'in', isForUs ? [me, us] : [me])
    .where(sql<boolean>`(w.agent = ${me} or not exists (select 1 from plans_word o
      where o.commons_id = w.commons_id and o.about = w.about and o.agent = ${me}))`)
    .where(sql<boolean>`exists (
      select 1 from plans_flow f where f.commons_id = w.commons_id and f.id = w.about and f.status = 'asked'
      union all select 1 from plans_agreement a
      where a.commons_id = w.commons_id and a.id = w.about and a.status = 'asked')`)
    .orderBy('w.at')
    .limit(mostWaiting)
    .execute()
  return rows.map(({ what, about, agent }) => ({ what, id: about, ours: agent === us }))
}

const dueOf = (view: View, me: string, today: string) =>
  visibleFlows(view)
    .where('f.kind', '=', 'commitment')
    .where('f.provider', '=', me)
    .where('f.status', '=', 'agreed')
    .where(sql<boolean>`${dueKey} <= ${dayAfter(today, { days: soonDays })}::date`)
    .where(sql<boolean>`${doneOfFlow} < f.amount`)
    .orderBy(dueKey)
    .orderBy('f.id')
    .limit(mostWaiting)
    .execute()
