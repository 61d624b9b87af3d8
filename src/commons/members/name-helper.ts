import { z } from 'zod'
import { command, entryKind } from '../../kernel/capability.ts'
import { id } from '../../kernel/fields.ts'
import { helpersMay } from './dials.ts'
import { helperLinks } from './helpers.ts'
import { standingOfAgent } from './standing.ts'

const agent = id('members.agent')

export const helperNamed = entryKind({
  v: 1,
  shown: 'concerned',
  data: z.strictObject({ agent, helper: agent, votes: z.boolean() }),
  tells: {
    to: { field: 'helper' },
    headline: { ko: '자리를 돌봐 달라는 부탁을 받았어요', en: 'Somebody asks you to look after their place' },
    leadsTo: '/people/helping',
    mail: false,
  },
})

/**
 * A member lets another look after their place, from a family's one phone for instance: to look, or also to vote.
 * Only oneself can; for who does not click the office enters it with the paper they signed.
 */
export const nameHelper = command({
  input: z.strictObject({ agent, helper: agent, votes: z.boolean() }),
  who: ['self'],
  subject: (input) => input.agent,
  failures: [
    'helper_not_a_member',
    'not_oneself',
    'helps_already',
    'helpers_only_look',
    'helper_votes_for_another',
  ],
  records: { helper_named: helperNamed },
  async run(ctx, { agent, helper, votes }) {
    const { db, commons, now } = ctx
    if (agent === helper) ctx.fail('not_oneself')
    if (!(await standingOfAgent(db, commons.id, helper, now)).member) ctx.fail('helper_not_a_member')
    const links = await helperLinks(db, commons.id, { helper })
    if (links.some((one) => one.agent === agent)) ctx.fail('helps_already')
    if (votes && ctx.dial(helpersMay) !== 'vote') ctx.fail('helpers_only_look')
    if (votes && links.some((one) => one.votes)) ctx.fail('helper_votes_for_another')
    const row = { commons_id: commons.id, id: ctx.newId(), agent_id: agent, helper_id: helper, votes }
    await db
      .insertInto('members_helper')
      .values({ ...row, from_at: now, ended_at: null })
      .execute()
    ctx.record('helper_named', { agent, helper, votes })
    return { link: row.id }
  },
})
