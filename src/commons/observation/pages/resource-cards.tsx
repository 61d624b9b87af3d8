import { Badge } from '../../../ui/badge.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Flash } from '../../../ui/flash.tsx'
import type { BesideItem, PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { addCondition } from '../add-condition.ts'
import type { ConditionView } from '../asset-queries.ts'
import { fileDocument } from '../file-document.ts'
import type { ResourceView } from '../shapes.ts'
import { words } from '../words.ts'
import { assetWords } from '../words-assets.ts'
import { ConditionRow } from './conditions.tsx'

/** On top of everything: it cannot be used, and where that is said. */
export const Stopped = ({ view, stops }: { view: PageView; stops: readonly BesideItem[] }) => (
  <>
    {stops.map(({ detail, href }) => (
      <Flash tone="needs">
        {assetWords[view.lang].stopped}: <a href={href}>{detail}</a>
      </Flash>
    ))}
  </>
)

type Items = { view: PageView; one: ResourceView }

/** Where it is booked, borrowed or waited for; what is under no such rule is simply used. */
export function HowToUse({ view, one, use }: Items & { use: readonly BesideItem[] }) {
  const a = assetWords[view.lang]
  if ((!one.single && one.usedAs === null) || one.status === 'retired') return null
  return (
    <Card title={a.howToUse}>
      {use.length === 0 && <p class="text-soft">{a.noUse}</p>}
      <Rows label={a.howToUse}>
        {use.map(({ title, detail, href, action }) => (
          <Row
            title={title}
            detail={detail}
            href={href}
            aside={action && <Badge tone="good">{action}</Badge>}
          />
        ))}
      </Rows>
    </Card>
  )
}

/** What is being mended, and the latest of what is measured. */
export function Fares({ view, one, care }: Items & { care: readonly BesideItem[] }) {
  const a = assetWords[view.lang]
  const mayLook = view.may('care.health') === 'yes' && one.status !== 'retired'
  if (care.length === 0 && !mayLook) return null
  return (
    <Card title={a.fares}>
      {care.length === 0 && <p class="text-soft">{a.noFares}</p>}
      <Rows label={a.fares}>
        {care.map(({ title, detail, href, badge, tone }) => (
          <Row
            title={title}
            detail={detail}
            href={href}
            aside={badge && <Badge tone={tone}>{badge}</Badge>}
          />
        ))}
      </Rows>
      {mayLook && (
        <MoreLink href={view.href(`/care/health?resource=${one.id}`)}>
          {words[view.lang].healthButton}
        </MoreLink>
      )}
    </Card>
  )
}

/** What whoever handed it over asks for; a card only where there is something to read or to do. */
export function Conditions({ view, one, held }: Items & { held: readonly ConditionView[] }) {
  const a = assetWords[view.lang]
  const there = held.filter(({ endedAt }) => endedAt === null)
  const mayAdd = view.may(addCondition) === 'yes' && one.status !== 'retired'
  if (there.length === 0 && !mayAdd) return null
  const at = view.href(`/resources/${one.id}`)
  return (
    <Card title={a.conditions}>
      {there.length === 0 && <p class="mb-2 text-soft">{a.noConditions}</p>}
      <Rows label={a.conditions}>
        {there.map((condition) => (
          <ConditionRow view={view} condition={condition} />
        ))}
      </Rows>
      <div class="mt-3 flex flex-wrap gap-2">
        <LinkButton href={`${at}/conditions`}>
          {there.length > 0 ? a.seeConditions : a.writeConditions}
        </LinkButton>
        {there.length > 0 && <LinkButton href={`${at}/year`}>{a.yearPaper}</LinkButton>}
      </div>
    </Card>
  )
}

/** The papers that belong to it. */
export function Papers(props: Items & { papers: readonly { title: string; file: string }[] }) {
  const { view, one, papers } = props
  const a = assetWords[view.lang]
  const mayFile = view.may(fileDocument) === 'yes'
  if (papers.length === 0 && !mayFile) return null
  return (
    <Card title={a.papers}>
      {papers.length === 0 && <p class="text-soft">{a.noPapers}</p>}
      <Rows label={a.papers}>
        {papers.map(({ title, file }) => (
          <Row title={title} href={view.href(`/files/${file}`)} />
        ))}
      </Rows>
      {mayFile && <MoreLink href={view.href(`/resources/${one.id}/papers`)}>{a.seePapers}</MoreLink>}
    </Card>
  )
}
