import { commonsIdentity } from '../../kernel/authority.ts'
import { type Context, command } from '../../kernel/capability.ts'
import { agentOfPerson, insertAgent, setTypes, updateAgent } from '../members/agent-rows.ts'
import { localDay } from '../members/local-day.ts'
import { delegatesEach } from './dials.ts'
import { commonsAdmitted } from './entries.ts'
import { introduction } from './fields.ts'
import { senderOf } from './introduce.ts'
import { membershipOf } from './rows.ts'

/** Lets an invited commons in: it gets a place on the roll and acts from it like any member. */
export const admitCommons = command({
  input: introduction,
  who: ['anyone'],
  failures: ['sent_by_commons_only', 'not_invited', 'belongs_already'],
  records: { commons_admitted: commonsAdmitted },
  async run(ctx, { name, slug }) {
    const sender = senderOf(ctx) ?? ctx.fail('sent_by_commons_only')
    if (await membershipOf(ctx, sender)) ctx.fail('belongs_already')
    const invited = await ctx.db
      .selectFrom('networks_invitation')
      .select('types')
      .where('commons_id', '=', ctx.commons.id)
      .where('member_commons', '=', sender)
      .executeTakeFirst()
    if (!invited) return ctx.fail('not_invited')
    const agent = await takePlace(ctx, sender, name, invited.types)
    const row = { agent, member_commons: sender, slug, since: ctx.now, until: null }
    await ctx.db
      .insertInto('networks_membership')
      .values({ commons_id: ctx.commons.id, ...row })
      .onConflict((clash) => clash.columns(['commons_id', 'member_commons']).doUpdateSet(row))
      .execute()
    const seq = ctx.record('commons_admitted', { commons: sender, agent }, { changesStanding: true })
    const delegates = ctx.dial(delegatesEach)
    await ctx.send({
      to: sender,
      command: 'networks.noteAdmission',
      input: { delegates },
      key: `admitted:${seq}`,
    })
    return { agent }
  },
})

/** Its old place where it had been here before. */
async function takePlace(ctx: Context, sender: string, name: string, types: string[]): Promise<string> {
  const person_id = commonsIdentity(sender)
  const joined_on = await localDay(ctx.db, ctx.commons.id, ctx.now)
  const known = await agentOfPerson(ctx.db, ctx.commons.id, person_id)
  const id = known?.id ?? ctx.newId()
  if (known) await updateAgent(ctx.db, known, { state: 'member', name, joined_on, left_on: null })
  else
    await insertAgent(ctx.db, ctx.commons.id, {
      ...{ id, person_id, name, joined_on },
      state: 'member',
      created_at: ctx.now,
    })
  await setTypes(ctx.db, ctx.commons.id, id, types)
  return id
}
