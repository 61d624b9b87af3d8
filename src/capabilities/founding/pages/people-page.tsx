import { ForMember, mayEnterFor } from '../../../commons/members/pages/for-member.tsx'
import { formatDay } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Choice } from '../../../ui/choice.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { today } from '../../../ui/typed.ts'
import { path, people } from '../queries.ts'
import { roles } from '../tables.ts'
import { words } from '../words.ts'

/** Who agreed, and the form by which more do. */
export const peoplePage: Page = page({
  path: '/founding/people',
  title: (view) => words[view.lang].people,
  async render(view) {
    const w = words[view.lang]
    const [course, all] = await Promise.all([view.ask(path, {}), view.ask(people, {})])
    const mine = all.find(({ agent }) => agent === view.standing.agent)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/founding') }, { label: w.people }]} />
        <PageHead
          title={w.people}
          lead={w.peopleLead}
          badge={<Badge>{w.promoterCount(course.promoters, course.promotersNeeded)}</Badge>}
          actions={<LinkButton href={view.href('/people/invite')}>{w.invite}</LinkButton>}
        />
        <Stack>
          {(!mine?.promoter || mayEnterFor(view)) && (
            <Card>
              <AgreeForm view={view} />
            </Card>
          )}
          <Card title={w.founderCount(course.founders)}>
            <Agreed view={view} all={all} />
          </Card>
          {mine && <TakeBack view={view} role={mine.promoter ? 'promoter' : 'founder'} />}
        </Stack>
      </>
    )
  },
})

function AgreeForm({ view }: { view: PageView }) {
  const w = words[view.lang]
  const now = today(view)
  return (
    <Form view={view} action={view.href('/founding/agree')} submit={w.agree} upload>
      <Choice
        name="role"
        label={w.role}
        value="promoter"
        options={roles.map((role) => ({ value: role, label: w.roles[role], detail: w.roleHints[role] }))}
      />
      <DateField name="on" label={w.on} value={now} max={now} />
      <ForMember view={view} />
    </Form>
  )
}

type Agreement = { agent: string; promoter: string | null; founder: string | null }

async function Agreed({ view, all }: { view: PageView; all: readonly Agreement[] }) {
  const w = words[view.lang]
  if (all.length === 0) return <Empty title={w.peopleNone}>{w.peopleNoneText}</Empty>
  const names = await view.labels(
    'members.agent',
    all.map(({ agent }) => agent),
  )
  return (
    <Rows label={w.people}>
      {all.map(({ agent, promoter, founder }) => (
        <Row
          title={names.get(agent) ?? '—'}
          detail={formatDay(promoter ?? founder ?? '', view.lang)}
          aside={
            <Badge tone={promoter ? 'good' : 'plain'}>{w.roles[promoter ? 'promoter' : 'founder']}</Badge>
          }
        />
      ))}
    </Rows>
  )
}

function TakeBack({ view, role }: { view: PageView; role: 'promoter' | 'founder' }) {
  const w = words[view.lang]
  return (
    <Form
      action={view.href('/founding/take-back')}
      onceKey={`${view.key}b`}
      submit={w.takeBack}
      submitTone="text"
    >
      <HiddenField name="role" value={role} />
    </Form>
  )
}
