import { sql } from 'kysely'
import type { Context } from '../../kernel/capability.ts'
import { assign, type Candidate } from './assign.ts'
import { assignment } from './dials.ts'
import { isFree, type WorkerTime, withTravel } from './hours.ts'
import { changeBooking, workersFor, zoneOf } from './stored.ts'
import type { BookingRow } from './tables.ts'

type Job = Pick<
  BookingRow,
  'id' | 'client' | 'party' | 'contact' | 'zone' | 'from_at' | 'until_at' | 'series'
>

/** Workers who could do a job: they work then, nothing is in the way, and they have not refused it or the place. */
export async function ableFor(ctx: Pick<Context, 'db' | 'commons'>, job: Job): Promise<WorkerTime[]> {
  const stretch = { from: job.from_at.getTime(), until: job.until_at.getTime() }
  const all = await workersFor(ctx, { zone: job.zone, around: stretch })
  const zone = await zoneOf(ctx)
  const without = await refusedBy(ctx, job)
  return all.filter(
    (one) => !without.has(one.agent) && one.agent !== job.client && isFree(one, stretch, zone),
  )
}

/** Who is not asked: for this job, or for anything at this client's. */
async function refusedBy({ db, commons }: Pick<Context, 'db' | 'commons'>, job: Job): Promise<Set<string>> {
  const rows = await db
    .selectFrom('services_refusal as r')
    .innerJoin('services_booking as b', (join) =>
      join.onRef('b.commons_id', '=', 'r.commons_id').onRef('b.id', '=', 'r.booking'),
    )
    .select('r.worker')
    .where('r.commons_id', '=', commons.id)
    .where((where) =>
      where.or([where('r.booking', '=', job.id), where.and([where('r.place', '=', true), sameClient(job)])]),
    )
    .execute()
  return new Set(rows.map(({ worker }) => worker))
}

/** Bookings of the same client: the member, or whoever from outside gave the same contact. */
const sameClient = ({ client, contact }: Pick<Job, 'client' | 'contact'>) =>
  client === null
    ? sql<boolean>`(b.client is null and b.contact = ${contact})`
    : sql<boolean>`b.client = ${client}`

/** What the rule looks at of everybody who could do it. */
async function candidatesFor(
  { db, commons, now, dial }: Pick<Context, 'db' | 'commons' | 'now' | 'dial'>,
  job: Job,
  able: readonly WorkerTime[],
): Promise<Candidate[]> {
  if (able.length === 0) return []
  const since = new Date(now.getTime() - dial(assignment).days * 86_400_000)
  const agents = able.map(({ agent }) => agent)
  const rows = await db
    .selectFrom('services_worker as w')
    .leftJoin('services_booking as b', (join) =>
      join
        .onRef('b.commons_id', '=', 'w.commons_id')
        .onRef('b.worker', '=', 'w.agent')
        .on('b.state', 'not in', ['open', 'cancelled']),
    )
    .select(['w.agent', 'w.since'])
    .select(sql<bigint>`coalesce(sum(b.worker_part) filter (where b.from_at >= ${since}), 0)`.as('earned'))
    .select(sql<Date | null>`max(b.from_at)`.as('last'))
    .select(
      sql<Date | null>`max(b.from_at) filter (
        where (b.finished_at is not null or b.series = ${job.series}::uuid) and ${sameClient(job)})`.as(
        'there',
      ),
    )
    .where('w.commons_id', '=', commons.id)
    .where('w.agent', 'in', agents)
    .groupBy(['w.agent', 'w.since'])
    .orderBy('w.agent')
    .execute()
  return rows.map(({ agent, since: began, earned, last, there }) => ({
    ...{ agent, earned: BigInt(earned), newcomer: began > since },
    ...{ there: there?.toISOString() ?? null, last: last?.toISOString() ?? null },
  }))
}

/** Takes a worker's time for a job; the database refuses it where it is taken already. */
export async function holdTime(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  booking: string,
  worker: WorkerTime,
  job: Pick<Job, 'from_at' | 'until_at'>,
): Promise<boolean> {
  const { from, until } = withTravel(
    { from: job.from_at.getTime(), until: job.until_at.getTime() },
    worker.travelMinutes,
  )
  const row = await db
    .insertInto('services_held')
    .values({
      ...{ commons_id: commons.id, booking, worker: worker.agent },
      ...{ from_at: new Date(from), until_at: new Date(until) },
    })
    .onConflict((at) => at.constraint('services_held_once').doNothing())
    .returning('booking')
    .executeTakeFirst()
  return row !== undefined
}

export async function releaseTime(
  { db, commons }: Pick<Context, 'db' | 'commons'>,
  booking: string,
): Promise<void> {
  await db
    .deleteFrom('services_held')
    .where('commons_id', '=', commons.id)
    .where('booking', '=', booking)
    .execute()
}

/** Asks whoever the charter's rule names next, or opens the job to all who can do it. */
export async function askNext(ctx: Context, job: Job, able: readonly WorkerTime[]): Promise<string | null> {
  const { same, way, days, answerHours } = ctx.dial(assignment)
  const candidates = await candidatesFor(ctx, job, able)
  const { worker, by } = assign({ same, way }, candidates)
  const chosen = able.find(({ agent }) => agent === worker)
  if (chosen && !(await holdTime(ctx, job.id, chosen, job)))
    throw new Error(`${worker} was found free for ${job.id}, but is held`)
  await changeBooking(ctx, job.id, { worker, state: worker === null ? 'open' : 'asked' })
  ctx.record('assigned', { booking: job.id, worker, by, same, way, days, candidates })
  if (worker !== null) {
    const until = Math.min(ctx.now.getTime() + answerHours * 3_600_000, job.from_at.getTime())
    await ctx.schedule(new Date(until), 'services.passOn', { booking: job.id, worker }, answerKey(job.id))
  }
  return worker
}

export const answerKey = (booking: string) => `services.answer:${booking}`
