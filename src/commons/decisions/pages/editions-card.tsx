import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { ChangedParts, type Edition } from './changed-parts.tsx'
import { momentOf } from './moments.ts'

type Props = { view: PageView; one: DecisionView }

/** How a proposal was edited before voting opened, newest first, each against the one before it. */
export function EditionsCard({ view, one }: Props) {
  if (one.editions.length === 0) return null
  const w = lifeWords[view.lang]
  const all: (Edition & { edition: number })[] = [one, ...one.editions]
  return (
    <Card title={w.editions} aside={w.edition(one.edition)}>
      <Disclosure summary={w.whatDiffers}>
        <Rows label={w.editions}>
          {all.map((edition, i) => (
            <Row title={w.edition(edition.edition)} detail={sinceOf(view, one, i)}>
              {all[i + 1] ? (
                <ChangedParts view={view} one={one} before={all[i + 1]!} after={edition} />
              ) : (
                <p class="text-soft">{w.firstEdition}</p>
              )}
            </Row>
          ))}
        </Rows>
      </Disclosure>
    </Card>
  )
}

/** An edition holds from when the one before it was replaced. */
const sinceOf = (view: PageView, one: DecisionView, i: number) =>
  momentOf(view, one.editions[i]?.at ?? one.proposedAt)
