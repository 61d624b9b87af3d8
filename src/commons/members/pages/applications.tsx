import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { admit } from '../admit.ts'
import { decline } from '../decline.ts'
import { applicants } from '../queries.ts'
import { words } from '../words.ts'
import { typesText } from './parts.tsx'

/** Who asks to join, each with the two things one can do about it. */
export const applicationsPage: Page = page({
  path: '/people/applications',
  title: (view) => words[view.lang].applications,
  async render(view) {
    const w = words[view.lang]
    const waiting = (await view.ask(applicants, {})).applicants
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.people, href: view.href('/people') }, { label: w.applications }]} />
        <PageHead title={w.applications} lead={w.applicationsLead} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Card>
          {waiting.length === 0 ? (
            <Empty title={w.noApplications} icon="people">
              {w.noApplicationsText}
            </Empty>
          ) : (
            <Rows label={w.applications}>
              {waiting.map((one) => (
                <Row
                  strong
                  title={one.name}
                  href={view.href(`/people/${one.agent}`)}
                  detail={[typesText(view, one.types), applied(view, one.appliedOn)]
                    .filter(Boolean)
                    .join(' · ')}
                >
                  <Answers view={view} agent={one.agent} />
                </Row>
              ))}
            </Rows>
          )}
        </Card>
      </>
    )
  },
})

const applied = (view: PageView, day: string | null) =>
  day && words[view.lang].appliedOn(formatDay(day, view.lang))

function Answers({ view, agent }: { view: PageView; agent: string }) {
  const w = words[view.lang]
  return (
    <div class="flex flex-wrap items-start gap-2.5">
      {view.may(admit) !== 'no' && (
        <Form
          action={view.href('/people/applications/admit')}
          id={`admit-${agent}`}
          onceKey={`${view.key}-${agent}`}
        >
          <HiddenField name="agent" value={agent} />
          <Button>{w.admit}</Button>
        </Form>
      )}
      {view.may(decline) !== 'no' && (
        <Confirm
          label={w.decline}
          question={w.declineQuestion}
          action={view.href('/people/applications/decline')}
          submit={w.decline}
          values={{ agent }}
          id={`decline-${agent}`}
        >
          <TextArea
            name="reason"
            label={w.reason}
            rows={3}
            maxlength={2_000}
            optional
            id={`reason-${agent}`}
          />
        </Confirm>
      )}
    </div>
  )
}

const admitPost = action({
  path: '/people/applications/admit',
  again: applicationsPage,
  command: admit,
  input: (form) => ({ agent: form.text('agent') }),
  done: () => '/people/applications',
  notice: (view) => words[view.lang].admitted,
})

const declinePost = action({
  path: '/people/applications/decline',
  again: applicationsPage,
  command: decline,
  input: (form) => ({ agent: form.text('agent'), reason: form.text('reason') }),
  done: () => '/people/applications',
  notice: (view) => words[view.lang].declined,
})

export const applicationParts = [applicationsPage, admitPost, declinePost]
