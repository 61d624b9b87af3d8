import { z } from 'zod'
import { firstMeetingDay } from '../../commons/meetings/notice-days.ts'
import { localDay } from '../../commons/members/local-day.ts'
import { openObligations } from '../../commons/obligations/stored.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { day, line } from '../../kernel/fields.ts'
import { stepTaken } from './entries.ts'
import { type FoundingLaw, foundingLaw } from './law.ts'
import { consentCount, nextStep, stepsTaken, type Taken } from './stored.ts'
import { recordedSteps } from './tables.ts'

const failures = [
  'in_the_future',
  'not_next',
  'before_the_last',
  'too_few_promoters',
  'called_too_late',
  'too_few_there',
  'too_few_in_favour',
  'more_than_there',
  'shares_unpaid',
] as const

const input = z.strictObject({
  step: z.enum(recordedSteps),
  on: day(),
  reference: line(100).nullable(),
  /** Of the founding meeting: who was there, and who was in favour of the articles. */
  present: z.int().min(1).max(100_000).nullable(),
  inFavour: z.int().min(0).max(100_000).nullable(),
})
type Input = z.output<typeof input>

/** Notes that a step of the founding was taken outside: called, held, filed, accepted, paid, registered. */
export const takeStep = command({
  input,
  who: ['role:steward', 'role:chair'],
  failures,
  records: { step_taken: stepTaken },
  async run(ctx, given) {
    const { step, on, reference } = given
    const taken = await stepsTaken(ctx)
    if (on > (await localDay(ctx.db, ctx.commons.id, ctx.now))) ctx.fail('in_the_future')
    if (nextStep(taken) !== step) ctx.fail('not_next', { step: nextStep(taken) ?? 'registered' })
    const last = taken.at(-1)
    if (last && on < last.on_day) ctx.fail('before_the_last', { day: last.on_day })
    const agreed = await checked(ctx, given, taken, foundingLaw(ctx.charter))
    const heads = step === 'held' ? { agreed, present: given.present, in_favour: given.inFavour } : noHeads
    const row = { commons_id: ctx.commons.id, step, on_day: on, reference: reference ?? '', ...heads }
    await ctx.db.insertInto('founding_step').values(row).execute()
    ctx.record('step_taken', stepData(given, agreed), { effectiveOn: on })
  },
})

const noHeads = { agreed: null, present: null, in_favour: null }

const stepData = ({ step, on, present, inFavour }: Input, agreed: number) =>
  step === 'held' ? { step, on, agreed, present: present ?? 0, inFavour: inFavour ?? 0 } : { step, on }

type Checking = Context<(typeof failures)[number]>

/** What the law asks of this step. Answers how many had agreed in writing. */
async function checked(
  ctx: Checking,
  given: Input,
  taken: readonly Taken[],
  law: FoundingLaw,
): Promise<number> {
  const promoters = await consentCount(ctx, 'promoter')
  if (promoters < law.promoters) ctx.fail('too_few_promoters', { count: promoters, needed: law.promoters })
  if (given.step === 'paid') await checkPaid(ctx, given.on)
  const agreed = await consentCount(ctx, 'founder')
  if (given.step === 'held') checkMeeting(ctx, given, { agreed, law, called: taken.at(-1)!.on_day })
  return agreed
}

function checkMeeting(ctx: Checking, { on, ...given }: Input, { agreed, law, called }: Meeting): void {
  const [present, inFavour] = [given.present ?? 0, given.inFavour ?? 0]
  const earliest = firstMeetingDay(called, law.noticeDays)
  if (on < earliest) ctx.fail('called_too_late', { day: earliest, days: law.noticeDays })
  if (present > agreed || inFavour > present) ctx.fail('more_than_there', { agreed, present })
  if (law.signedMajority && present * 2 <= agreed) ctx.fail('too_few_there', { present, agreed })
  const { num, den } = law.inFavour
  if (inFavour * den < present * num) ctx.fail('too_few_in_favour', { inFavour, present, num, den })
}

type Meeting = { agreed: number; law: FoundingLaw; called: string }

/** Where the articles let shares be paid in parts, only the parts due by then need to have come. */
async function checkPaid(ctx: Checking, on: string): Promise<void> {
  const owed = await openObligations(ctx.db, ctx.commons.id, { direction: 'in', purpose: 'shares' })
  const open = owed.filter(({ due_on }) => due_on === null || due_on <= on)
  if (open.length > 0) ctx.fail('shares_unpaid', { count: open.length })
}
