import { proceduresOf } from '../../kernel/authority.ts'
import type { Context } from '../../kernel/capability.ts'
import { Failure, type FailureValues } from '../../kernel/failure.ts'
import type { Content, ContentAction } from './content.ts'

/** Why a matter cannot be put to the vote now. */
export interface Obstacle {
  problem: 'not_decidable' | 'would_be_refused'
  values: FailureValues
}

interface Tried {
  decision: string
  procedure: string
  content: Content
}

/**
 * Whether what might be decided could be carried out now: every command's power names the procedure, and none is
 * refused. Nobody should vote on what cannot be done. Each option is tried by itself; of an election as many as there
 * are seats also together.
 */
export async function obstacleTo(ctx: Context<string>, tried: Tried): Promise<Obstacle | undefined> {
  const { decision, procedure, content } = tried
  const closed = content.options.flatMap((one) => one.actions).find((one) => !isOpenTo(ctx, one, procedure))
  if (closed) return { problem: 'not_decidable', values: { command: closed.command } }
  for (const { label, actions } of content.options) {
    const refused = await refusalOf(ctx, { decision, procedure, actions })
    if (refused) return refusedAs(refused, label)
  }
  if (!content.office || content.seats < 2) return undefined
  const together = content.options.slice(0, content.seats).flatMap((one) => one.actions)
  const refused = await refusalOf(ctx, { decision, procedure, actions: together })
  return refused && refusedAs(refused, '')
}

const isOpenTo = ({ charter }: Context<string>, { command }: ContentAction, procedure: string) =>
  proceduresOf(charter.who(command)).includes(procedure)

const refusedAs = ({ code, values }: Failure, option: string): Obstacle => ({
  problem: 'would_be_refused',
  values: { ...values, refusal: code, ...(option && { option }) },
})

/** That it worked, and what is only a matter of its day: an expulsion is proposed before the hearing and runs after it. */
const tolerated = ['decisions.rehearsed', 'members.hearing_ahead']

type Rehearsed = { decision: string; procedure: string; actions: ContentAction[] }

async function refusalOf(ctx: Context<string>, rehearsed: Rehearsed): Promise<Failure | undefined> {
  if (rehearsed.actions.length === 0) return undefined
  try {
    await ctx.execute('decisions.rehearse', rehearsed, { kind: 'clock' })
    return undefined
  } catch (error) {
    if (!(error instanceof Failure) || error.status >= 500) throw error
    return tolerated.includes(error.code) ? undefined : error
  }
}
