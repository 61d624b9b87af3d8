import { ForMember, mayEnterFor } from '../../../commons/members/pages/for-member.tsx'
import { otherMemberOptions } from '../../../commons/members/pages/member-options.ts'
import { kernelFailure } from '../../../kernel/failure.ts'
import { fileHash } from '../../../kernel/fields.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card, MoreLink } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { DateField } from '../../../ui/date-field.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { FileField } from '../../../ui/file-field.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { type FormInput, type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { today } from '../../../ui/typed.ts'
import { logContribution } from '../log-contribution.ts'
import { nameGift } from '../name-gift.ts'
import { projects } from '../query-projects.ts'
import { words } from '../words.ts'
import { kindOptions, readQuantity } from './parts.tsx'

/** Recording what I gave: kind, how much, when, where, and whether it stays a gift. */
export const logPage: Page = page({
  path: '/contributions/log',
  title: (view) => words[view.lang].logTitle,
  async render(view) {
    const w = words[view.lang]
    return (
      <>
        <Crumbs view={view} label={w.logTitle} />
        <PageHead
          title={w.logTitle}
          lead={w.logLead}
          actions={<MoreLink href={view.href('/contributions/name')}>{w.forAnother}</MoreLink>}
        />
        <Stack>
          <Card>
            <Form {...formOf(view, '/contributions/log')} upload={mayEnterFor(view)}>
              <GivingFields view={view} projects={await projectOptions(view)} />
              <Checkbox name="gift" label={w.asGift} hint={w.asGiftHint} />
              <ForMember view={view} />
            </Form>
          </Card>
          <Photo view={view} />
        </Stack>
      </>
    )
  },
})

/** The same page where the home's button leads. */
export const newPage: Page = { ...logPage, path: '/contributions/new' }

/** Naming what somebody else gave. */
export const namePage: Page = page({
  path: '/contributions/name',
  title: (view) => words[view.lang].forAnother,
  async render(view) {
    const w = words[view.lang]
    return (
      <>
        <Crumbs view={view} label={w.forAnother} />
        <PageHead title={w.forAnother} lead={w.forAnotherLead} />
        <Card>
          <Form {...formOf(view, '/contributions/name')}>
            <SelectField
              name="agent"
              label={w.whoGave}
              options={await otherMemberOptions(view, words[view.lang].somebody)}
            />
            <GivingFields view={view} projects={await projectOptions(view)} />
          </Form>
        </Card>
      </>
    )
  },
})

function Crumbs({ view, label }: { view: PageView; label: string }) {
  return (
    <Breadcrumb crumbs={[{ label: words[view.lang].title, href: view.href('/contributions') }, { label }]} />
  )
}

const fields = ['what', 'quantity', 'happenedOn', 'project', 'note', 'agent']

function formOf(view: PageView, path: string) {
  const { field = '_', sentence } = view.refusal ?? {}
  const errors = sentence ? { [fields.includes(field) ? field : '_']: sentence } : {}
  return {
    ...{ action: view.href(path), onceKey: view.key, values: view.values, errors },
    submit: words[view.lang].save,
    cancel: view.href('/contributions'),
  }
}

type Option = { value: string; label: string }

function GivingFields({ view, projects: options }: { view: PageView; projects: Option[] }) {
  const w = words[view.lang]
  const kinds = kindOptions(view)
  const photo = fileHash().safeParse(view.search.get('file')).data
  return (
    <>
      <SelectField name="what" label={w.what} options={kinds} value={kinds[0]?.value} />
      <TextField
        name="quantity"
        label={w.howMuch}
        hint={w.howMuchHint}
        error={amountError(view)}
        maxlength={60}
      />
      <DateField name="happenedOn" label={w.when} value={today(view)} max={today(view)} />
      {options.length > 0 && (
        <SelectField
          name="project"
          label={w.where}
          options={options}
          blank={w.noProject}
          value={view.search.get('project') ?? undefined}
          optional
        />
      )}
      <TextField name="note" label={w.note} hint={w.noteHint} maxlength={500} optional />
      <HiddenField name="task" value={view.search.get('task') ?? ''} />
      {photo && <HiddenField name="photo" value={photo} />}
      {photo && (
        <img src={view.href(`/files/${photo}`)} alt={w.photo} class="max-h-60 rounded-xl object-cover" />
      )}
    </>
  )
}

/** What was typed says itself why it cannot be read, once the form comes back. */
function amountError(view: PageView): string | undefined {
  const { quantity, what } = view.values
  if (view.refusal?.field !== 'quantity' || !what) return undefined
  const read = readQuantity(view, quantity ?? '', what.split(':')[1] ?? '')
  return 'problem' in read ? read.problem : undefined
}

/** Stored first, by a form of its own; the record then names it. */
function Photo({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Disclosure summary={w.photo}>
      <Form action={view.href('/files')} upload submit={w.upload} submitTone="quiet">
        <FileField name="file" label={w.photo} hint={w.photoHint} accept="image/*" />
        <HiddenField name="back" value={view.href('/contributions/log')} />
      </Form>
    </Disclosure>
  )
}

async function projectOptions(view: PageView): Promise<Option[]> {
  const found = await view.ask(projects, { state: 'open' })
  return found.projects.map(({ id, name }) => ({ value: id, label: name }))
}

export const logPost = post({
  path: '/contributions/log',
  again: logPage,
  async handle(view, form) {
    const input = { ...givingOf(view, form), gift: form.text('gift') !== '' }
    const { contribution } = await view.execute(logContribution, input, { key: form.text('key') || view.key })
    return { to: `/contributions/${contribution}`, notice: words[view.lang].saved }
  },
})

export const namePost = post({
  path: '/contributions/name',
  again: namePage,
  async handle(view, form) {
    const input = { ...givingOf(view, form), agent: form.text('agent') }
    const { contribution } = await view.execute(nameGift, input, { key: form.text('key') || view.key })
    return { to: `/contributions/${contribution}`, notice: words[view.lang].named }
  },
})

function givingOf(view: PageView, form: FormInput) {
  const [kind = '', unit = ''] = form.text('what').split(':')
  const read = readQuantity(view, form.text('quantity'), unit)
  if ('problem' in read) throw kernelFailure('bad_input', { field: 'quantity', problem: 'format_regex' })
  return {
    ...{ kind, unit, quantity: read.quantity },
    happenedOn: form.text('happenedOn'),
    project: form.text('project') || undefined,
    task: form.text('project') ? form.text('task') || undefined : undefined,
    note: form.text('note'),
    evidence: form.text('photo') || undefined,
  }
}
