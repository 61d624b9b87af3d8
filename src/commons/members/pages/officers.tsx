import { kernelFailure } from '../../../kernel/failure.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { appoint } from '../appoint.ts'
import { type Office, officesOf } from '../charter-parts.ts'
import { endTerm } from '../end-term.ts'
import { agentNamed } from '../find-by-name.ts'
import { officers } from '../queries.ts'
import { words } from '../words.ts'
import { dayFromToday, errorsOf, momentDay } from './parts.tsx'

/** 맡은 사람: every office of the charter, who holds it and until when; the office appoints here. */
export const officersPage: Page = page({
  path: '/people/officers',
  title: (view) => words[view.lang].officers,
  async render(view) {
    const w = words[view.lang]
    const past = view.search.has('past')
    const { terms } = await view.ask(officers, { past })
    const offices = officesOf(view.charter)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.people, href: view.href('/people') }, { label: w.officers }]} />
        <PageHead title={w.officers} lead={w.officersLead} />
        <Stack>
          {terms.length === 0 && (
            <Card>
              <Empty title={w.noOfficers} icon="people">
                {w.noOfficersText}
              </Empty>
            </Card>
          )}
          {offices.map((office) => (
            <OfficeCard view={view} office={office} terms={terms.filter((term) => isOf(term, office))} />
          ))}
          {view.may(appoint) !== 'no' && offices.length > 0 && (
            <AppointForm view={view} offices={offices} isFirst={terms.length === 0} />
          )}
          {!past && (
            <p>
              <a class="quiet-link inline-block py-2" href={view.href('/people/officers?past=1')}>
                {w.showPast}
              </a>
            </p>
          )}
        </Stack>
      </>
    )
  },
})

type Term = Awaited<ReturnType<typeof officers.run>>['terms'][number]

const isOf = (term: Term, office: Office) => term.kind === office.kind && term.code === office.code

function OfficeCard({ view, office, terms }: { view: PageView; office: Office; terms: Term[] }) {
  const w = words[view.lang]
  if (terms.length === 0) return null
  const held = terms.filter((term) => term.state === 'running').length
  return (
    <Card title={office.label[view.lang]} aside={w.seatsOf(held, office.seats)}>
      <Rows label={office.label[view.lang]}>
        {terms.map((term) => (
          <Row
            strong
            title={term.name || w.states.erased}
            href={view.href(`/people/${term.agent}`)}
            detail={w.termSpan(momentDay(term.from, view), term.until && momentDay(term.until, view, true))}
            aside={
              term.state !== 'running' && (
                <Badge tone={term.state === 'ahead' ? 'waits' : 'plain'}>{w[term.state]}</Badge>
              )
            }
          >
            {term.state !== 'over' && view.may(endTerm) !== 'no' && <EndForm view={view} term={term} />}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

/** Folded away, so that the list stays one; unfolding asks before anything happens. */
function EndForm({ view, term }: { view: PageView; term: Term }) {
  const w = words[view.lang]
  return (
    <Disclosure summary={w.endTerm}>
      <p class="mb-3">{w.endTermQuestion}</p>
      <Form
        action={view.href('/people/officers/end')}
        onceKey={`${view.key}-${term.term}`}
        id={`end-${term.term}`}
        submit={w.endTerm}
        submitTone="danger"
      >
        <HiddenField name="term" value={term.term} />
      </Form>
    </Disclosure>
  )
}

type AppointProps = { view: PageView; offices: Office[]; isFirst: boolean }

function AppointForm({ view, offices, isFirst }: AppointProps) {
  const w = words[view.lang]
  const options = offices.map(({ kind, code, label }) => ({
    value: `${kind}:${code}`,
    label: label[view.lang],
  }))
  return (
    <Card title={w.appoint} id="appoint">
      <Form
        action={view.href('/people/officers/appoint')}
        onceKey={view.key}
        values={view.values}
        errors={errorsOf(view, ['office', 'who', 'from', 'until'])}
        submit={w.appoint}
        submitTone={isFirst ? 'primary' : 'quiet'}
      >
        <div class="grid items-end gap-4 sm:grid-cols-2">
          <SelectField name="office" label={w.office} options={options} />
          <TextField name="who" label={w.who} hint={w.whoHint} autocomplete="off" />
          <DateField name="from" label={w.from} value={dayFromToday(view)} />
          <DateField name="until" label={w.untilLabel} hint={w.untilHint} optional />
        </div>
      </Form>
    </Card>
  )
}

const appointPost = post({
  path: '/people/officers/appoint',
  again: officersPage,
  async handle(view, form) {
    const [kind = '', code = ''] = form.text('office').split(':')
    const agent = await agentNamed(view.db, view.commons.id, form.text('who'))
    if (!agent) throw kernelFailure('bad_input', { field: 'who', problem: 'missing' })
    const until = form.text('until') || null
    const input = { agent, kind: kind as Office['kind'], code, from: form.text('from'), until }
    await view.execute(appoint, input, { key: form.text('key') || view.key })
    return { to: '/people/officers', notice: words[view.lang].appointed }
  },
})

const endPost = action({
  path: '/people/officers/end',
  again: officersPage,
  command: endTerm,
  input: (form) => ({ term: form.text('term') }),
  done: () => '/people/officers',
  notice: (view) => words[view.lang].termEnded,
})

export const officerParts = [officersPage, appointPost, endPost]
