import { waiting } from '../../../ui/page.ts'
import { minutesWords } from '../minutes-words.ts'

/** Minutes that wait for my signature. */
export const signingList = waiting(async (view) => {
  const { agent } = view.standing
  if (!agent) return []
  const w = minutesWords[view.lang]
  const rows = await view.db
    .selectFrom('meetings_signature as s')
    .innerJoin('meetings_meeting as m', (join) =>
      join.onRef('m.commons_id', '=', 's.commons_id').onRef('m.id', '=', 's.meeting'),
    )
    .select(['m.id', 'm.title', 'm.ended_at'])
    .where('s.commons_id', '=', view.commons.id)
    .where('s.agent', '=', agent)
    .where('s.signed_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('meetings_minutes as later')
            .select('later.edition')
            .whereRef('later.commons_id', '=', 's.commons_id')
            .whereRef('later.meeting', '=', 's.meeting')
            .whereRef('later.edition', '>', 's.edition'),
        ),
      ),
    )
    .orderBy('m.ended_at')
    .limit(20)
    .execute()
  return rows.map(({ id, title, ended_at }) => ({
    title: w.of(title),
    detail: w.signText,
    href: view.href(`/meetings/${id}/minutes#sign`),
    tone: 'person' as const,
    badge: w.sign,
    ...(ended_at && { due: ended_at }),
  }))
})
