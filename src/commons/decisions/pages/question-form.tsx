import { unitOf } from '../../../kernel/units.ts'
import { AmountField } from '../../../ui/amount-field.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import type { NamedProcedure } from '../procedure.ts'
import { type ProposingWords, proposingWords } from '../proposing-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { words } from '../words.ts'
import { type Earlier, earlierOf } from './earlier.ts'
import type { FormKind } from './fitting.ts'
import { OptionFieldset, optionsIn } from './option-fields.tsx'
import { ProcedureChoice } from './procedure-choice.tsx'
import { formErrors } from './proposing-errors.ts'

export const longestTitle = 200
export const longestReason = 10_000

type QuestionKind = Exclude<FormKind, 'election'>
type Props = {
  view: PageView
  kind: QuestionKind
  procedures: readonly NamedProcedure[]
  before?: DecisionView
}

/** One short form for a matter in words, a choice among several, or a budget. */
export function QuestionForm({ view, kind, procedures, before }: Props) {
  const w = proposingWords[view.lang]
  const stored = earlierOf(before, view.lang)
  return (
    <>
      <ProposingHead view={view} kind={kind} isAgain={before !== undefined} />
      <Columns layout="main-side">
        <Stack second>
          <Card title={w.ifPasses}>
            <p>{w.effects[kind]}</p>
          </Card>
        </Stack>
        <Card>
          <Form
            action={view.href('/decisions/propose')}
            onceKey={view.key}
            values={view.values}
            errors={formErrors(view, w)}
            submit={words[view.lang].proposeButton}
            wide
          >
            <HiddenField name="kind" value={kind} />
            <Title kind={kind} w={w} value={stored.title} />
            <Content view={view} kind={kind} w={w} stored={stored} />
            <Reason view={view} value={stored.reason} />
            <ProcedureChoice view={view} procedures={procedures} />
          </Form>
        </Card>
      </Columns>
    </>
  )
}

/** Its name, and where to go for something else. */
export function ProposingHead({ view, kind, isAgain }: { view: PageView; kind: FormKind; isAgain: boolean }) {
  const w = proposingWords[view.lang]
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: words[view.lang].title, href: view.href('/decisions') },
          { label: w.title, href: view.href('/decisions/propose') },
          { label: w.formTitles[kind] },
        ]}
      />
      <PageHead title={w.formTitles[kind]} />
      {isAgain && <Flash tone="note">{w.fromEarlier}</Flash>}
    </>
  )
}

export function Title({ kind, w, value }: { kind: FormKind; w: ProposingWords; value?: string }) {
  return (
    <TextField
      name="title"
      label={w.titleLabels[kind]}
      hint={w.titleHints[kind]}
      value={value}
      maxlength={longestTitle}
    />
  )
}

export function Reason({ view, value }: { view: PageView; value?: string }) {
  const w = words[view.lang]
  return (
    <TextArea
      name="reason"
      label={w.reasonLabel}
      hint={w.reasonHint}
      value={value}
      rows={4}
      maxlength={longestReason}
      optional
    />
  )
}

type ContentProps = { view: PageView; kind: QuestionKind; w: ProposingWords; stored: Earlier }

function Content({ view, kind, w, stored }: ContentProps) {
  if (kind === 'resolution') {
    return (
      <TextArea
        name="text"
        label={w.text}
        hint={w.textHint}
        value={stored.text}
        rows={6}
        maxlength={longestReason}
      />
    )
  }
  if (kind === 'budget') return <BudgetFields view={view} w={w} stored={stored} />
  const { option, detail, cost, oneMore } = w
  const written = optionsIn((name) => view.values[name] ?? '').length
  return (
    <>
      <OptionFieldset
        label={w.options}
        hint={w.optionsHint}
        words={{ option, detail, cost, oneMore }}
        stored={stored.options}
      />
      <TextField
        name="seats"
        label={w.seats}
        hint={w.seatsHint}
        value={written > 0 ? undefined : (stored.seats ?? '1')}
        inputmode="numeric"
        maxlength={3}
      />
    </>
  )
}

/** What money is counted in where nothing else is said. */
export const budgetUnit = 'KRW'

function BudgetFields({ view, w, stored }: Omit<ContentProps, 'kind'>) {
  const unit = stored.unit ?? budgetUnit
  const name = unitOf(unit).name[view.lang]
  const { project, detail, cost, oneMore } = w
  return (
    <>
      <HiddenField name="unit" value={unit} />
      <AmountField name="budget" label={w.budget} hint={w.budgetHint} unit={name} value={stored.budget} />
      <OptionFieldset
        label={w.projects}
        hint={w.projectsHint}
        words={{ option: project, detail, cost, oneMore }}
        stored={stored.options}
        unit={name}
      />
    </>
  )
}
