import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { localDay } from '../../members/local-day.ts'
import { otherMemberOptions } from '../../members/pages/member-options.ts'
import { duties } from '../dials.ts'
import { words } from '../words.ts'

/** Says what was not kept. */
export const reportPage = page({
  path: '/sanctions/report',
  title: (view) => words[view.lang].report,
  async render(view) {
    const w = words[view.lang]
    const stated = view.charter.value(duties.name) as { code: string; label: Record<'ko' | 'en', string> }[]
    const today = await localDay(view.db, view.commons.id, view.now)
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/sanctions') }, { label: w.report }]} />
        <PageHead title={w.report} lead={w.reportLead} />
        <Card>
          <Form action={view.href('/sanctions/report')} view={view} submit={w.send}>
            <SelectField name="against" label={w.who} options={await otherMemberOptions(view)} />
            <SelectField
              name="duty"
              label={w.duty}
              options={stated.map((one) => ({ value: one.code, label: one.label[view.lang] }))}
            />
            <DateField name="day" label={w.day} value={today} max={today} />
            <TextArea name="note" label={w.note} hint={w.noteHint} rows={4} maxlength={5_000} optional />
          </Form>
        </Card>
      </>
    )
  },
})

/** Asks for help with a conflict. */
export const conflictPage = page({
  path: '/sanctions/conflict',
  title: (view) => words[view.lang].conflict,
  async render(view) {
    const w = words[view.lang]
    return (
      <>
        <Breadcrumb crumbs={[{ label: w.title, href: view.href('/sanctions') }, { label: w.conflict }]} />
        <PageHead title={w.conflict} lead={w.conflictLead} />
        <Card>
          <Form action={view.href('/sanctions/conflict')} view={view} submit={w.askHelp}>
            <SelectField name="with" label={w.withWhom} options={await otherMemberOptions(view)} />
            <TextArea name="note" label={w.note} hint={w.noteHint} rows={5} maxlength={5_000} optional />
          </Form>
        </Card>
      </>
    )
  },
})
