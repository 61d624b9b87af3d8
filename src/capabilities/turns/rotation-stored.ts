import { dayAfter, localDay, startOfDay } from '../../commons/members/local-day.ts'
import type { Context, View } from '../../kernel/capability.ts'
import { ruleOf, type TurnRule } from './dials.ts'
import type { turnEnded } from './entries-rotation.ts'
import { entrantsOf } from './gate.ts'
import { afterStep, type Present, type Rotation, withPresent } from './rotation.ts'
import { placeFailures, ruleFor, standingPlace } from './stored.ts'
import type { RotationTable } from './tables.ts'

type RotationRule = Extract<TurnRule, { way: 'rotation' }>

/** Who takes part in a rotation today, those kept out among them: they keep their place. */
export async function presentIn(
  reader: Parameters<typeof entrantsOf>[0],
  rule: RotationRule,
): Promise<Present> {
  const { inOrder, closed } = await entrantsOf(reader, rule)
  return { all: inOrder, closed }
}

export const rotationRow = ({ db, commons }: Pick<View, 'db' | 'commons'>, resource: string) =>
  db
    .selectFrom('turns_rotation')
    .selectAll()
    .where('commons_id', '=', commons.id)
    .where('resource', '=', resource)
    .executeTakeFirst()

export const rotationOf = ({ cycle, in_order, waiting, passed, had, at }: RotationTable): Rotation => ({
  ...{ cycle, passed, had, at },
  ...{ order: in_order, left: waiting },
})

export const stepFailures = [...placeFailures, 'not_begun', 'moved_on', 'nobodys_turn'] as const

/** A rotation at the step a page showed, whose turn it is now, and what its next step has to say of who came and went. */
export async function atStep(
  ctx: Context<(typeof stepFailures)[number]>,
  { resource, step }: { resource: string; step: number },
) {
  const { rule } = await ruleFor(ctx, resource, 'rotation')
  const row = (await rotationRow(ctx, resource)) ?? ctx.fail('not_begun')
  if (row.step !== step) ctx.fail('moved_on')
  const { rotation, said, at } = await nextStep(ctx, { rule, row })
  return { rule, row, rotation, said: { ...said, agent: at ?? ctx.fail('nobodys_turn') } }
}

/** What the next step has to say of who came, went and is kept out, and whose turn it is with that. */
async function nextStep(ctx: Context, { rule, row }: { rule: RotationRule; row: RotationTable }) {
  const present = await presentIn(ctx, rule)
  const rotation = rotationOf(row)
  const [known, there] = [new Set(rotation.order), new Set(present.all)]
  const said = {
    ...{ resource: row.resource, step: row.step + 1, closed: [...present.closed] },
    joined: present.all.filter((one) => !known.has(one)),
    gone: rotation.order.filter((one) => !there.has(one)),
  }
  return { rotation, said, at: withPresent(rotation, present).at }
}

/** A turn is over for one who has gone or did not come, whosever it is by now: that one gets all their days. */
export async function overFor(
  ctx: Context<never, { turn_ended: typeof turnEnded }>,
  resource: string,
  agent: string,
): Promise<void> {
  const place = await standingPlace(ctx, resource)
  const rule = place && ruleOf(ctx.charter, place.in_force)
  const row = await rotationRow(ctx, resource)
  if (rule?.way !== 'rotation' || !row) return
  const { rotation, said } = await nextStep(ctx, { rule, row })
  const after = afterStep(rotation, 'ended', { ...said, agent }) as Rotation
  ctx.record('turn_ended', { ...said, agent, how: 'skipped', cycle: after.cycle, next: after.at })
  await keepRotation(ctx, { resource, step: said.step, rule }, after)
}

interface Kept {
  resource: string
  step: number
  rule: RotationRule
}

/** Writes down where a rotation stands, and lets the clock end a turn nobody takes. */
export async function keepRotation(ctx: Context, { resource, step, rule }: Kept, rotation: Rotation) {
  const due_on = await dueDay(ctx, rule, rotation)
  const { cycle, order, left, passed, had, at } = rotation
  const lists = { in_order: [...order], waiting: [...left], passed: [...passed], had: [...had] }
  const set = { step, cycle, at, since: ctx.now, due_on, ...lists }
  await ctx.db
    .insertInto('turns_rotation')
    .values({ commons_id: ctx.commons.id, resource, ...set })
    .onConflict((on) => on.columns(['commons_id', 'resource']).doUpdateSet(set))
    .execute()
  const key = `turns.turn:${resource}`
  if (due_on === null) return ctx.unschedule(key)
  const over = await startOfDay(ctx.db, ctx.commons.id, due_on, 1)
  await ctx.schedule(over, 'turns.lapseTurn', { resource, step }, key)
}

async function dueDay(ctx: Context, { days }: RotationRule, { at }: Rotation): Promise<string | null> {
  if (days === null || at === null) return null
  return dayAfter(await localDay(ctx.db, ctx.commons.id, ctx.now), { days: days - 1 })
}
