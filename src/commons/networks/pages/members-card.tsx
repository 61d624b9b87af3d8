import { formatDate } from '../../../kernel/language.ts'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import type { MemberCommons } from '../queries.ts'
import { words } from '../words.ts'

type Props = { view: PageView; members: readonly MemberCommons[]; names: ReadonlyMap<string, string> }

/** The commons that belong to us, with who sits at the round table for each. */
export function MembersCard({ view, members, names }: Props) {
  const w = words[view.lang]
  const called = (agent: string) => names.get(agent) ?? '–'
  const since = (at: string) => w.since(formatDate(new Date(at), view.lang, view.timeZone))
  return (
    <Card title={w.members}>
      <Rows label={w.members}>
        {members.map((one) => (
          <Row
            title={called(one.agent)}
            detail={[
              since(one.since),
              one.delegates.length > 0 && w.memberDelegates(one.delegates.map(called).join(', ')),
            ]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </Rows>
    </Card>
  )
}
