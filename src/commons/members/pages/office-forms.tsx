import { kernelFailure } from '../../../kernel/failure.ts'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, post } from '../../../ui/page.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { appoint } from '../appoint.ts'
import type { Office } from '../charter-parts.ts'
import { endTerm } from '../end-term.ts'
import { agentNamed } from '../find-by-name.ts'
import type { OfficeState, Term } from '../office-state.ts'
import { words } from '../words.ts'
import { dayFromToday, errorsOf } from './parts.tsx'

/** Folded away, so that the list stays one; unfolding asks before anything happens. */
export function EndForm({ view, term }: { view: PageView; term: Term }) {
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

/** The office appoints here; where only a decision may, what is filled in becomes a proposal. */
export function AppointForm({ view, states }: { view: PageView; states: readonly OfficeState[] }) {
  const w = words[view.lang]
  const may = view.may(appoint)
  if (may === 'no') return null
  const options = states.map(({ office, who }) => ({ value: who, label: office.label[view.lang] }))
  return (
    <Card title={w.appoint} id="appoint">
      {may === 'propose' && <p class="mb-3 text-soft">{w.appointProposes}</p>}
      <Form
        action={view.href('/people/officers/appoint')}
        onceKey={view.key}
        values={view.values}
        errors={errorsOf(view, ['office', 'who', 'from', 'until'])}
        submit={may === 'propose' ? w.appointPropose : w.appoint}
        submitTone="quiet"
      >
        <div class="grid items-end gap-4 sm:grid-cols-2">
          <SelectField
            name="office"
            label={w.office}
            options={options}
            value={options.find(({ value }) => value === view.search.get('office'))?.value}
          />
          <TextField name="who" label={w.who} hint={w.whoHint} autocomplete="off" />
          {/* What a meeting decides takes effect on a day nobody knows yet. */}
          <DateField
            name="from"
            label={w.from}
            hint={may === 'propose' ? w.fromHint : undefined}
            value={may === 'propose' ? undefined : dayFromToday(view)}
            optional={may === 'propose'}
          />
          <DateField name="until" label={w.untilLabel} hint={w.untilHint} optional />
        </div>
      </Form>
    </Card>
  )
}

/** What the page's forms send. */
export const officerPosts = (again: Page) => [
  post({
    path: '/people/officers/appoint',
    again,
    async handle(view, form) {
      const [kind = '', code = ''] = form.text('office').split(':')
      const agent = await agentNamed(view.db, view.commons.id, form.text('who'))
      if (!agent) throw kernelFailure('bad_input', { field: 'who', problem: 'missing' })
      const until = form.text('until') || null
      const input = { agent, kind: kind as Office['kind'], code, from: form.text('from') || null, until }
      await view.execute(appoint, input, { key: form.text('key') || view.key })
      return { to: '/people/officers', notice: words[view.lang].appointed }
    },
  }),
  action({
    path: '/people/officers/end',
    again,
    command: endTerm,
    input: (form) => ({ term: form.text('term') }),
    done: () => '/people/officers',
    notice: (view) => words[view.lang].termEnded,
  }),
]
