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
    const people = [one.against, one.reporter, ...one.panel, ...one.statements.map((said) => said.agent)]
    const names = await view.labels('members.agent', [...new Set(people)])
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.title, href: view.href('/sanctions') }, { label: w.item(one.number) }]}
        />
        <PageHead
          title={caseTitle(view, one, names)}
          lead={formatDay(one.day, view.lang)}
          badge={<CaseBadge view={view} one={one} />}
        />
        <Columns layout="main-side">
          <Stack>
            <FollowsCard view={view} one={one} />
            <SaidCard view={view} one={one} names={names} />
          </Stack>
          <StepsCards view={view} one={one} names={names} />
        </Columns>
      </>
    )
  },
})

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
