import { kernelFailure } from '../../../kernel/failure.ts'
import { isId } from '../../../kernel/fields.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Time } from '../../../ui/time.tsx'
import { type CaseView, caseOf } from '../queries.ts'
import { words } from '../words.ts'
import { FollowsCard } from './follows-card.tsx'
import { CaseBadge, caseTitle, moment } from './parts.tsx'
import { StepsCards } from './steps-cards.tsx'

/** One matter: what was reported, what follows, what was said, what one can do. */
export const casePage = page({
  path: '/sanctions/:id',
  title: async (view) => words[view.lang].item((await shown(view)).number),
  async render(view) {
    const one = await shown(view)
    const w = words[view.lang]
    const saw = one.witnesses.map(({ agent }) => agent)
    const people = [
      one.against,
      one.reporter,
      ...one.panel,
      ...saw,
      ...one.statements.map((said) => said.agent),
    ]
    const names = await view.labels('members.agent', [...new Set(people)])
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.title, href: view.href('/sanctions') }, { label: w.item(one.number) }]}
        />
        <PageHead
          title={caseTitle(view, one, names)}
          lead={[await thingOf(view, one), formatDay(one.day, view.lang)].filter(Boolean).join(' · ')}
          badge={<CaseBadge view={view} one={one} />}
        />
        <Columns layout="main-side">
          <Stack>
            <FollowsCard view={view} one={one} />
            {one.witnesses.length > 0 && <SawCard view={view} one={one} names={names} />}
            <SaidCard view={view} one={one} names={names} />
          </Stack>
          <StepsCards view={view} one={one} names={names} />
        </Columns>
      </>
    )
  },
})

async function thingOf(view: PageView, { resource }: CaseView): Promise<string | undefined> {
  return resource === null ? undefined : (await view.labels('observation.resource', [resource])).get(resource)
}

async function shown(view: PageView): Promise<CaseView> {
  const { id } = view.params
  const found = isId(id) && (await view.ask(caseOf, { case: id }))
  if (!found) throw kernelFailure('not_found', { what: 'sanctions.case' })
  return found
}

/** A statement is the side of the person concerned; what others say besides is a remark. */
function saidAs(view: PageView, one: CaseView, { agent, kind }: CaseView['statements'][number]): string {
  const w = words[view.lang]
  return kind === 'answer' && one.kind === 'breach' && agent !== one.against ? w.remark : w.kinds[kind]
}

type SaidProps = { view: PageView; one: CaseView; names: Map<string, string> }

/** What was seen at the turn, the booking or the round, by whom, and how often they were right so far. */
function SawCard({ view, one, names }: SaidProps) {
  const w = words[view.lang]
  const { made, confirmed, dismissed } = one.reporterRecord
  return (
    <Card title={w.saw}>
      <Rows label={w.saw}>
        {one.witnesses.map(({ agent, stands, seen, photo, at }) => (
          <Row
            title={`${names.get(agent) ?? '–'} · ${w.stands[stands]}`}
            detail={<Time at={at}>{moment(view, at)}</Time>}
          >
            <p>{w.seen[seen] ?? seen}</p>
            {photo && (
              <img
                src={view.href(`/files/${photo}`)}
                alt={w.photo}
                class="mt-2 max-h-72 w-full rounded-xl object-cover"
              />
            )}
          </Row>
        ))}
      </Rows>
      <p class="mt-3 text-sm text-soft">{w.reporterRecord(made, confirmed, dismissed)}</p>
    </Card>
  )
}

function SaidCard({ view, one, names }: SaidProps) {
  const w = words[view.lang]
  return (
    <Card title={w.said}>
      {one.statements.length === 0 ? (
        <p class="text-soft">{w.nothingSaid}</p>
      ) : (
        <Rows label={w.said}>
          {one.statements.map((said) => (
            <Row
              title={`${names.get(said.agent) ?? '–'} · ${saidAs(view, one, said)}`}
              detail={<Time at={said.at}>{moment(view, said.at)}</Time>}
            >
              <p class="whitespace-pre-line [overflow-wrap:anywhere]">{said.body ?? '–'}</p>
            </Row>
          ))}
        </Rows>
      )}
    </Card>
  )
}
