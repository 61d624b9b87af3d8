import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { memberTypesOf } from '../charter-parts.ts'
import { correctDraft } from '../correct-draft.ts'
import { importRoll } from '../import-roll.ts'
import { rollDraft } from '../queries.ts'
import { rememberMapping } from '../remember-mapping.ts'
import { checkRoll, type RollCheck } from '../roll-check.ts'
import { rollFields } from '../roll-columns.ts'
import { words } from '../words.ts'
import { BeginningSteps } from './beginning-steps.tsx'
import { chosenAgents, correctedCells } from './import-cells.tsx'
import { RowsAsRead, RowsToFix } from './import-rows.tsx'
import { dayFromToday, errorsOf, figure } from './parts.tsx'

/** Second step: how the file is read, what would come in, what must be fixed; then in it comes. */
export const checkPage: Page = page({
  path: '/people/import/:draft',
  title: (view) => words[view.lang].importTitle,
  async render(view) {
    const w = words[view.lang]
    const read = await readDraft(view).catch(() => undefined)
    if (!read) return <Gone view={view} />
    const { check, rows } = read
    const hasName = check.guess.columns.name !== undefined
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.people, href: view.href('/people') },
            { label: w.importTitle, href: view.href('/people/import') },
            { label: read.fileName },
          ]}
        />
        <PageHead title={w.checkTitle} lead={w.checkLead} />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {!hasName && <Flash tone="needs">{w.headingsMissing}</Flash>}
        <Columns layout="main-side">
          <Stack>
            {hasName && <RowsToFix view={view} check={check} rows={rows} />}
            {hasName && (
              <RowsAsRead view={view} check={check}>
                <ImportForm view={view} check={check} />
              </RowsAsRead>
            )}
            <Card>
              <Disclosure summary={w.columns} open={!hasName}>
                <ColumnsForm view={view} check={check} rows={rows} />
              </Disclosure>
            </Card>
          </Stack>
          <BeginningSteps view={view} now="roll" />
        </Columns>
      </>
    )
  },
})

async function readDraft(view: PageView, chosenType?: string) {
  const draft = view.params.draft ?? ''
  const { fileName, rows, remembered, agents } = await view.ask(rollDraft, { draft })
  const types = memberTypesOf(view.charter)
  const defaultType = types.find(({ code }) => code === chosenType)?.code ?? types[0]?.code ?? ''
  const today = dayFromToday(view)
  const options = { rows, remembered, types, defaultType, today, agents }
  const check = await checkRoll(view.db, view.commons.id, options)
  return { draft, fileName, rows, check }
}

function Gone({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Card>
      <Empty
        title={w.draftGone}
        icon="file"
        action={{ href: view.href('/people/import'), label: w.importUpload }}
      >
        {w.draftGoneText}
      </Empty>
    </Card>
  )
}

type CheckProps = { view: PageView; check: RollCheck }

function ImportForm({ view, check }: CheckProps) {
  const w = words[view.lang]
  const types = memberTypesOf(view.charter)
  const hasErrors = check.problems.some(({ level }) => level === 'error')
  if (check.people.length === 0)
    return check.known.size > 0 && goesOnToShares(view, check) ? (
      <LinkButton tone="primary" href={view.href(`/shares/import/${view.params.draft}`)}>
        {w.sharesNext}
      </LinkButton>
    ) : (
      <p>{w.nobodyToImport}</p>
    )
  return (
    <Form
      action={view.href(`/people/import/${view.params.draft}`)}
      onceKey={view.key}
      values={view.values}
      errors={errorsOf(view, ['leaveOut', 'type'])}
      submit={w.importSend(figure(check.people.length, view))}
      submitTone={hasErrors ? 'quiet' : 'primary'}
    >
      {check.someWithoutType && types.length > 1 && (
        <SelectField
          name="type"
          label={w.defaultType}
          value={types[0]?.code}
          options={types.map(({ code, label }) => ({ value: code, label: label[view.lang] }))}
        />
      )}
      {hasErrors && <Checkbox name="leaveOut" label={w.leaveOut} optional={false} />}
    </Form>
  )
}

function ColumnsForm({ view, check, rows }: CheckProps & { rows: string[][] }) {
  const w = words[view.lang]
  const { headings, firstDataRow } = check.header
  const fieldAt = new Map(Object.entries(check.guess.columns).map(([field, column]) => [column, field]))
  const hidden = new Set(
    check.guess.dropped.filter(({ code }) => code === 'resident_number_dropped').map(({ column }) => column),
  )
  const options = [...rollFields, 'birth' as const, 'ignore' as const].map((field) => ({
    value: field,
    label: w.fields[field],
  }))
  return (
    <>
      <p class="mb-3 text-soft">{w.columnsHint}</p>
      <Form
        action={view.href(`/people/import/${view.params.draft}/columns`)}
        submit={w.columnsSave}
        submitTone="quiet"
      >
        <div class="grid gap-4 sm:grid-cols-2">
          {headings.map((heading, column) =>
            heading === '' || hidden.has(column) ? null : (
              <SelectField
                name={`column-${column}`}
                label={heading}
                hint={examplesOf(rows, firstDataRow, column, w.columnExamples)}
                value={fieldAt.get(column) ?? 'ignore'}
                options={options}
              />
            ),
          )}
        </div>
      </Form>
    </>
  )
}

function examplesOf(rows: string[][], from: number, column: number, say: (examples: string) => string) {
  const cells = rows.slice(from, from + 50).flatMap((row) => row[column]?.slice(0, 30) || [])
  const some = [...new Set(cells)].slice(0, 3)
  return some.length > 0 ? say(some.join(', ')) : undefined
}

export const columnsPost = post({
  path: '/people/import/:draft/columns',
  again: checkPage,
  async handle(view, form) {
    const { draft, check } = await readDraft(view)
    const columns = check.header.headings.flatMap((heading, column) => {
      const field = form.text(`column-${column}`)
      return heading === '' || field === '' ? [] : [{ heading, field: field as 'ignore' }]
    })
    await view.execute(rememberMapping, { columns })
    return { to: `/people/import/${draft}` }
  },
})

export const fixPost = post({
  path: '/people/import/:draft/fix',
  again: checkPage,
  async handle(view, form) {
    const { draft, rows } = await readDraft(view)
    const cells = correctedCells(form.values(), rows)
    const agents = chosenAgents(form.values())
    if (cells.length + agents.length > 0) await view.execute(correctDraft, { draft, cells, agents })
    return { to: `/people/import/${draft}`, notice: words[view.lang].fixed(cells.length + agents.length) }
  },
})

export const importPost = post({
  path: '/people/import/:draft',
  again: checkPage,
  async handle(view, form) {
    const { draft, check } = await readDraft(view, form.text('type'))
    const hasErrors = check.problems.some(({ level }) => level === 'error')
    if (hasErrors && !form.text('leaveOut')) {
      throw kernelFailure('bad_input', { field: 'leaveOut', problem: 'missing' })
    }
    const options = { key: form.text('key') || view.key }
    const goesOn = goesOnToShares(view, check)
    const rows = goesOn ? check.peopleRows : undefined
    const input = { people: check.people, draft, rows }
    const { people } = await view.execute(importRoll, input, options)
    // The upload stays and knows whose each row is, so that shares come in from the same file.
    const to = goesOn ? `/shares/import/${draft}` : '/people/links'
    return { to, notice: words[view.lang].imported(figure(people, view)) }
  },
})

/** Whether the file tells of shares, and this commons has them. */
function goesOnToShares({ charter }: PageView, { guess }: RollCheck): boolean {
  const { shares, shareAmount } = guess.columns
  return (shares ?? shareAmount) !== undefined && charter.capabilities.includes('shares')
}

export const importParts = [checkPage, columnsPost, fixPost, importPost]
