import { z } from 'zod'
import { type Context, command } from '../../kernel/capability.ts'
import { fileHash, id, line } from '../../kernel/fields.ts'
import { fileInfo } from '../../kernel/files.ts'
import { meetingId, proxyGiven } from './entries.ts'
import { invitedAmong } from './invited.ts'
import { mayPrepare, meetingIn, preparingFailures } from './preparing.ts'
import { proxyRules } from './proxy-rules.ts'
import type { MeetingRow } from './tables.ts'

const input = z.strictObject({
  meeting: meetingId(),
  agent: id('members.agent'),
  /** A member, or somebody of the family by name. */
  holder: id('members.agent').nullable(),
  holderName: line(100).nullable(),
  evidence: fileHash().nullable(),
})
type Given = z.output<typeof input>

const failures = [
  ...preparingFailures,
  'not_invited',
  'no_proxies_here',
  'proxy_on_paper_only',
  'paper_needed',
  'no_such_file',
  'name_the_holder',
  'holder_is_oneself',
  'holder_is_away_too',
  'holder_has_enough',
  'family_not_allowed',
  'is_there_already',
] as const
type Ctx = Context<(typeof failures)[number]>

/** 위임장: somebody stands in for a member who cannot come. Given by themselves, or entered by the office from paper. */
export const giveProxy = command({
  input,
  who: ['member'],
  failures,
  records: { proxy_given: proxyGiven },
  async run(ctx, given) {
    const row = await meetingIn(ctx, given.meeting, ['called'])
    const evidence = await checkedPaper(ctx, row, given)
    await checkHolder(ctx, row, given)
    const { meeting, agent, holder, holderName: holder_name } = given
    const by = ctx.onBehalf?.by.replace(/^agent:/, '') ?? ctx.standing.agent!
    const kept = { holder, holder_name, evidence, received_at: ctx.now, by: by === agent ? null : by }
    await ctx.db
      .insertInto('meetings_proxy')
      .values({ commons_id: ctx.commons.id, meeting, agent, ...kept })
      .onConflict((clash) => clash.columns(['commons_id', 'meeting', 'agent']).doUpdateSet(kept))
      .execute()
    ctx.record('proxy_given', { meeting, agent, holder, evidence })
    return { meeting }
  },
})

/** Who may enter it, and the paper it was on. */
async function checkedPaper(ctx: Ctx, row: MeetingRow, { agent, evidence }: Given): Promise<string | null> {
  const { way } = proxyRules(ctx.charter)
  if (way === 'none' || row.kind !== 'general') ctx.fail('no_proxies_here')
  const isMine = agent === ctx.standing.agent
  if (!isMine && !mayPrepare(ctx, row.organ)) ctx.fail('not_yours_to_prepare')
  const byThemselves = isMine && !ctx.onBehalf
  if (byThemselves && way === 'paper' && !mayPrepare(ctx, row.organ)) ctx.fail('proxy_on_paper_only')
  const paper = evidence ?? ctx.onBehalf?.evidence ?? null
  if (!byThemselves && !paper) ctx.fail('paper_needed', { field: 'evidence' })
  if (paper && !(await fileInfo(ctx.db, ctx.commons.id, paper))) ctx.fail('no_such_file')
  return paper
}

async function checkHolder(ctx: Ctx, row: MeetingRow, given: Given): Promise<void> {
  const { meeting, agent, holder, holderName } = given
  const { each, family } = proxyRules(ctx.charter)
  if ((holder === null) === (holderName === null)) ctx.fail('name_the_holder', { field: 'holder' })
  if (holder === agent) ctx.fail('holder_is_oneself', { field: 'holder' })
  const invited = await invitedAmong(ctx, row, holder ? [agent, holder] : [agent])
  if (!invited.has(agent) || (holder && !invited.has(holder))) ctx.fail('not_invited')
  if (await isThere(ctx, meeting, agent)) ctx.fail('is_there_already')
  if (!holder) return family ? undefined : ctx.fail('family_not_allowed', { field: 'holder' })
  const others = await ctx.db
    .selectFrom('meetings_proxy')
    .select(['agent', 'holder'])
    .where('commons_id', '=', ctx.commons.id)
    .where('meeting', '=', meeting)
    .where(({ or, eb }) => or([eb('holder', '=', holder), eb('agent', '=', holder)]))
    .execute()
  if (others.some((one) => one.agent === holder)) ctx.fail('holder_is_away_too', { field: 'holder' })
  const held = others.filter((one) => one.holder === holder && one.agent !== agent).length
  if (held >= each) ctx.fail('holder_has_enough', { field: 'holder', most: each })
}

async function isThere({ db, commons }: Ctx, meeting: string, agent: string): Promise<boolean> {
  const row = await db
    .selectFrom('meetings_attendance')
    .select('agent')
    .where('commons_id', '=', commons.id)
    .where('meeting', '=', meeting)
    .where('agent', '=', agent)
    .where('left_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
