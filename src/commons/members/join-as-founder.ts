import { z } from 'zod'
import { command } from '../../kernel/capability.ts'
import { code, line } from '../../kernel/fields.ts'
import { insertAgent, setTypes } from './agent-rows.ts'
import { officesOf, unknownType } from './charter-parts.ts'
import { founderJoined, officeGiven } from './entry-kinds.ts'
import { anyTypesField } from './fields.ts'
import { localDay } from './local-day.ts'
import { insertTerm } from './term-rows.ts'

/**
 * Whoever founds a commons becomes its first member. `roles` are roles or organs of the charter; the founder holds
 * them without end, so that a commons is never left with nobody who may appoint a successor.
 */
export const joinAsFounder = command({
  input: z.strictObject({ name: line(100), types: anyTypesField(), roles: z.array(code()).max(20) }),
  who: ['signed-in'],
  layer: 'articles',
  failures: ['already_founded', 'person_needed', 'no_such_type', 'no_such_office'],
  records: { founder_joined: founderJoined, office_given: officeGiven },
  async run(ctx, { name, types, roles }) {
    const { db, commons, actor, now } = ctx
    if (actor.kind !== 'person') return ctx.fail('person_needed')
    const anybody = await db
      .selectFrom('members_agent')
      .select('id')
      .where('commons_id', '=', commons.id)
      .limit(1)
      .execute()
    if (anybody.length > 0) return ctx.fail('already_founded')
    const unknown = unknownType(ctx.charter, types)
    if (unknown) return ctx.fail('no_such_type', { type: unknown })
    const offices = [...new Set(roles)].map((role) => {
      const office = officesOf(ctx.charter).find((one) => one.code === role)
      return office ?? ctx.fail('no_such_office', { code: role })
    })
    const agent = ctx.newId()
    const on = await localDay(db, commons.id, now)
    await insertAgent(db, commons.id, {
      id: agent,
      person_id: actor.person,
      name,
      state: 'member',
      joined_on: on,
      created_at: now,
    })
    await setTypes(db, commons.id, agent, types)
    ctx.record('founder_joined', { agent, types }, { changesStanding: true })
    for (const { kind, code, label } of offices) {
      const term = ctx.newId()
      await insertTerm(db, commons.id, { id: term, agent, kind, code, label, from_at: now, until_at: null })
      ctx.record('office_given', { term, agent, kind, code, from: on }, { changesStanding: true })
    }
    return { agent }
  },
})
