import { Failure } from '../../../kernel/failure.ts'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { type FormInput, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { profileOf } from '../../charter/profile.ts'
import { agent as agentQuery } from '../agent-page.ts'
import { expel } from '../expel.ts'
import { expulsionProblem, firstHearing } from '../expulsion-law.ts'
import { words } from '../words.ts'
import { dayFromToday, errorsOf } from './parts.tsx'

const path = '/people/:agent{[0-9a-f-]+}/expel'

/** 제명 안건: the reason, and where the law asks for them the day it was told and the day of the hearing. */
export const expelPage: Page = page({
  path,
  title: (view) => words[view.lang].expel,
  async render(view) {
    const w = words[view.lang]
    const one = await view.ask(agentQuery, { agent: view.params.agent ?? '' })
    const here = view.href(`/people/${one.agent}`)
    const name = one.name || w.states.erased
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.people, href: view.href('/people') },
            { label: name, href: here },
            { label: w.expel },
          ]}
        />
        <PageHead title={w.expelTitle(name)} lead={w.expelQuestion} />
        <Card>
          {mayExpel(view, one) ? (
            <ExpelForm view={view} action={`${here}/expel`} />
          ) : (
            <Empty title={w.expelNot} icon="people" action={{ href: here, label: name }}>
              {w.expelNotText}
            </Empty>
          )}
        </Card>
      </>
    )
  },
})

/** Whether the viewer could put it forward: never of oneself, and only of those who belong. */
export function mayExpel(view: PageView, one: { agent: string; state: string }): boolean {
  const isMember = one.state === 'member' || one.state === 'paused'
  return isMember && one.agent !== view.standing.agent && view.may(expel) !== 'no'
}

function ExpelForm({ view, action }: { view: PageView; action: string }) {
  const w = words[view.lang]
  const law = profileOf(view.charter).expulsion
  const soonest = law && formatDay(firstHearing(dayFromToday(view), law.noticeDays), view.lang)
  return (
    <Form
      action={action}
      onceKey={view.key}
      values={view.values}
      errors={errorsOf(view, ['reason', 'toldOn', 'heardOn'])}
      submit={w.expelNext}
    >
      <TextArea name="reason" label={w.reason} rows={4} maxlength={2_000} />
      {law && (
        <>
          <p class="text-soft">{w.expulsionLaw(law.noticeDays, law.article[view.lang])}</p>
          <div class="grid max-w-[40rem] gap-4 sm:grid-cols-2">
            <DateField name="toldOn" label={w.toldOn} hint={w.toldOnHint} max={dayFromToday(view)} />
            {law.hearing && (
              <DateField name="heardOn" label={w.heardOn} hint={w.heardOnHint(soonest ?? '')} />
            )}
          </div>
        </>
      )}
    </Form>
  )
}

/** What the law would refuse is said here, where the days can still be changed, and not only once it is proposed. */
export const expelPost = post({
  path,
  again: expelPage,
  async handle(view, form) {
    const days = daysIn(form)
    const problem = expulsionProblem(view.charter, days, dayFromToday(view))
    if (problem && problem.code !== 'hearing_ahead')
      throw new Failure(`members.${problem.code}`, problem.values)
    const input = { agent: view.params.agent ?? '', reason: form.text('reason'), ...days }
    await view.execute(expel, input, { key: form.text('key') || view.key })
    return { to: `/people/${view.params.agent}` }
  },
})

function daysIn(form: FormInput) {
  const [toldOn, heardOn] = [form.text('toldOn'), form.text('heardOn')]
  return { ...(toldOn && { toldOn }), ...(heardOn && { heardOn }) }
}
