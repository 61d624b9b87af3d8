import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { agreements } from '../query-agreements.ts'
import type { AgreementView } from '../shapes.ts'
import { words } from '../words.ts'
import { namesIn, whoOf } from './parts.tsx'

const tones = { asked: 'waits', agreed: 'good', declined: 'plain', cancelled: 'plain' } as const

export function AgreementBadge({ view, one }: { view: PageView; one: AgreementView }) {
  return <Badge tone={tones[one.status]}>{words[view.lang].agreementStates[one.status]}</Badge>
}

/** Agreements of somebody or of all, newest first. */
export async function AgreementRows({ view, agent }: { view: PageView; agent?: string }) {
  const w = words[view.lang]
  const found = await view.ask(agreements, { agent, after: view.search.get('agreements') ?? undefined })
  const sides = found.agreements.flatMap((one) => [one.one, one.other])
  const names = await namesIn(view, [], sides)
  return (
    <Card title={w.agreements}>
      {found.agreements.length === 0 && <p class="text-soft">{w.emptyAgreementsText}</p>}
      <Rows label={w.agreements}>
        {found.agreements.map((one) => (
          <Row
            href={view.href(`/plans/agreements/${one.id}`)}
            title={one.name}
            detail={w.fromTo(whoOf(view, names, one.one), whoOf(view, names, one.other)).replace('→', '↔')}
            aside={<AgreementBadge view={view} one={one} />}
          />
        ))}
      </Rows>
      <Pagination
        next={
          found.next
            ? view.href(
                `/plans/commitments?${agent ? '' : 'all=1&'}agreements=${encodeURIComponent(found.next)}`,
              )
            : undefined
        }
      />
    </Card>
  )
}
