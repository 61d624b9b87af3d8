import { z } from 'zod'
import { type OutOfService, timesOutOfService } from '../../commons/care/out-of-service.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { ruleOf, type TurnRule } from './dials.ts'
import { serviceResumed, serviceStopped, turnsLost } from './entries-service.ts'
import { moveRotation, moveTurns, passTurns } from './moved-by.ts'
import { daysOut, type OutageRow, openOutage } from './outage-stored.ts'
import { standingPlace } from './stored.ts'
import { concernedBy } from './touched.ts'

const records = { service_stopped: serviceStopped, service_resumed: serviceResumed, turns_lost: turnsLost }
type Ctx = Context<'not_placed', typeof records>

/** What care says of whether it can be used is taken over into its turns: they pause, and go on as the rule says. */
export const lookAtService = command({
  input: z.strictObject({ resource: id('observation.resource') }),
  who: ['clock'],
  quiet: true,
  failures: ['not_placed'],
  records,
  async run(ctx, { resource }) {
    const place = (await standingPlace(ctx, resource)) ?? ctx.fail('not_placed')
    const [first] = (await timesOutOfService(ctx, [resource])).get(resource) ?? []
    const out = first && first.since <= ctx.now ? first : undefined
    const open = await openOutage(ctx, resource)
    if (out && !open) await stop(ctx, resource, { out, how: howOf(ruleOf(ctx.charter, place.in_force)) })
    if (out && open) await foresee(ctx, resource, out)
    if (!out && open) await resume(ctx, resource, open)
    const next = out ? out.until : first?.since
    if (next) await ctx.schedule(next, 'turns.lookAtService', { resource }, `turns.service:${resource}`)
    return { out: out !== undefined }
  },
})

const howOf = (rule: TurnRule | undefined) => (rule && 'outage' in rule && rule.outage) || 'lost'

interface Stopped {
  out: OutOfService
  how: 'moved' | 'passed' | 'lost'
}

async function stop(ctx: Ctx, resource: string, { out, how }: Stopped): Promise<void> {
  const { since, until } = out
  const agents = await concernedBy(ctx, resource, { since, until })
  const expected = until?.toISOString() ?? null
  ctx.record('service_stopped', { resource, since: since.toISOString(), expected, how, agents })
  const times = { from_at: since, until_at: null, expected_at: until }
  await ctx.db
    .insertInto('turns_outage')
    .values({ commons_id: ctx.commons.id, resource, ...times, how })
    .onConflict((on) => on.columns(['commons_id', 'resource', 'from_at']).doUpdateSet({ ...times, how }))
    .execute()
  if (how === 'moved') await ctx.unschedule(`turns.turn:${resource}`)
}

async function foresee({ db, commons }: Ctx, resource: string, { until }: OutOfService): Promise<void> {
  await db
    .updateTable('turns_outage')
    .set({ expected_at: until })
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .where('until_at', 'is', null)
    .execute()
}

/** It ended when care said it would, even where the clock comes late; or now. */
async function resume(ctx: Ctx, resource: string, open: OutageRow): Promise<void> {
  const { from_at: since, expected_at, how } = open
  const until = expected_at && expected_at < ctx.now && expected_at > since ? expected_at : ctx.now
  await ctx.db
    .updateTable('turns_outage')
    .set({ until_at: until })
    .where('commons_id', '=', ctx.commons.id)
    .where('resource', '=', resource)
    .where('from_at', '=', since)
    .execute()
  const agents = await concernedBy(ctx, resource, { since, until })
  const days = await daysOut(ctx, { since, until })
  const times = { since: since.toISOString(), until: until.toISOString() }
  ctx.record('service_resumed', { resource, ...times, how, days, agents })
  if (how === 'moved') {
    await moveTurns(ctx, resource, { since, until })
    await moveRotation(ctx, resource, days)
  }
  if (how === 'passed') await passTurns(ctx, resource, { since, until })
}
