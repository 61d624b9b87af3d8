import { z } from 'zod'
import { query } from '../../kernel/capability.ts'
import { day, id, instant } from '../../kernel/fields.ts'
import { afterKey, cursor, cursorOf, visibleResources } from './queries.ts'
import { resourceOf, resourceShape } from './shapes.ts'
import { conditionKinds } from './tables.ts'

const conditionShape = z.object({
  id: z.string(),
  giver: z.string(),
  kind: z.enum(conditionKinds),
  says: z.string(),
  since: day(),
  until: day().nullable(),
  reviewOn: day().nullable(),
  reviewedAt: instant().nullable(),
  endedAt: instant().nullable(),
})
export type ConditionView = z.output<typeof conditionShape>

const ofResource = { resource: id('observation.resource') }

/** What whoever handed a resource over asks for, those that hold first. */
export const conditions = query({
  input: z.strictObject(ofResource),
  output: z.array(conditionShape),
  who: ['member'],
  async run(view, { resource }) {
    const rows = await view.db
      .selectFrom('observation_condition')
      .selectAll()
      .where('commons_id', '=', view.commons.id)
      .where('resource', '=', resource)
      .orderBy('ended_at', 'asc')
      .orderBy('made_at')
      .orderBy('id')
      .limit(200)
      .execute()
    const holdsFirst = [...rows.filter((one) => !one.ended_at), ...rows.filter((one) => one.ended_at)]
    return holdsFirst.map(({ id, giver, kind, says, since, until, review_on, reviewed_at, ended_at }) => ({
      ...{ id, giver, kind, says, since, until, reviewOn: review_on },
      reviewedAt: reviewed_at?.toISOString() ?? null,
      endedAt: ended_at?.toISOString() ?? null,
    }))
  },
})

/** The papers kept with a resource, the latest first. */
export const documents = query({
  input: z.strictObject(ofResource),
  output: z.array(z.object({ id: z.string(), title: z.string(), file: z.string(), filedAt: instant() })),
  who: ['member'],
  async run(view, { resource }) {
    const rows = await view.db
      .selectFrom('observation_document')
      .select(['id', 'title', 'file', 'filed_at'])
      .where('commons_id', '=', view.commons.id)
      .where('resource', '=', resource)
      .orderBy('filed_at', 'desc')
      .orderBy('id')
      .limit(100)
      .execute()
    return rows.map(({ filed_at, ...row }) => ({ ...row, filedAt: filed_at.toISOString() }))
  },
})

const registerPage = 500

/** The register of what the commons holds, with what each was last said to be worth; as many as fit on paper at once. */
export const register = query({
  input: z.strictObject({ after: cursor.optional() }),
  output: z.object({
    rows: z.array(resourceShape.extend({ registeredAt: instant() })),
    next: z.string().nullable(),
  }),
  who: ['member'],
  async run(view, { after }) {
    let found = visibleResources(view).where('status', '=', 'active')
    if (after) found = found.where(afterKey('registered_at', after, '>'))
    const rows = await found
      .orderBy('registered_at')
      .orderBy('id')
      .limit(registerPage + 1)
      .execute()
    const page = rows.slice(0, registerPage)
    const last = rows.length > registerPage ? page.at(-1) : undefined
    return {
      rows: page.map((row) => ({ ...resourceOf(row), registeredAt: row.registered_at.toISOString() })),
      next: last ? cursorOf(last.registered_at, last.id) : null,
    }
  },
})
