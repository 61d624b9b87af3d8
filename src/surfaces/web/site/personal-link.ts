import { hashOf } from '../../../commons/members/secrets.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { sendTo } from '../answers.ts'
import type { Asked } from './site.ts'

/** `/sign-in/as/<token>`: a short address of a personal link, which names no commons; leads to its place there. */
export async function personalLink({ web, c }: Asked): Promise<Response> {
  const token = c.req.param('token') ?? ''
  const row = await web.office.database.read
    .selectFrom('members_invitation as i')
    .innerJoin('kernel_commons as k', 'k.id', 'i.commons_id')
    .select('k.slug')
    .where('i.hash', '=', hashOf(token))
    .executeTakeFirst()
  if (!row) throw kernelFailure('not_found', { what: 'link' })
  return sendTo(`/c/${row.slug}/join/${token}`)
}
