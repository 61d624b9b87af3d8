import { formatDay } from '../../../kernel/language.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Table } from '../../../ui/table.tsx'
import { money, once } from '../../../ui/typed.ts'
import { problemWords } from '../file-words.ts'
import type { ProblemCode } from '../files/line.ts'
import { importStatement } from '../import-statement.ts'
import { words } from '../words.ts'
import { type Check, checkOf } from './check-of.ts'
import { ColumnsCard } from './columns-card.tsx'
import { bankName, dayText, signed } from './parts.tsx'

/** What would come in, what is there already and what is odd; nothing is written before the button. */
export const checkPage = page({
  path: '/bank/import/:upload',
  title: (view) => words[view.lang].checkTitle,
  async render(view) {
    const w = words[view.lang]
    const check = await checkOf(view)
    const back = view.href(`/bank/import?account=${check.account}`)
    const errors = check.problems.filter(({ doubt }) => !doubt)
    const isUnknown = check.format === 'unknown'
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/bank') },
            { label: w.importTitle, href: back },
            { label: w.checkTitle },
          ]}
        />
        <PageHead title={check.fileName} lead={isUnknown ? w.columnsLead : undefined} />
        {view.refusal && !isUnknown && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {isUnknown ? (
          <ColumnsCard view={view} check={check} />
        ) : (
          <Stack>
            {check.problems.length > 0 && <Problems view={view} check={check} isError={errors.length > 0} />}
            {errors.length === 0 && <Summary view={view} check={check} />}
            {errors.length > 0 && <LinkButton href={back}>{w.again}</LinkButton>}
          </Stack>
        )}
      </>
    )
  },
})

type CheckProps = { view: PageView; check: Check }

function Problems({ view, check, isError }: CheckProps & { isError: boolean }) {
  const w = words[view.lang]
  const { problems, unit } = check
  const shown = isError ? problems.filter(({ doubt }) => !doubt) : problems
  const amount = (value: bigint | null) => (value === null ? '' : money(view, value, unit))
  return (
    <Card
      title={isError ? w.problemsErrors(shown.length) : w.problemsDoubts(shown.length)}
      aside={<Badge tone="needs">{String(shown.length)}</Badge>}
    >
      <p class="mb-3">{isError ? w.problemsErrorsLead : w.problemsDoubtsLead}</p>
      <Table
        caption={w.problem}
        rows={shown}
        columns={[
          { head: w.row, cell: ({ row }) => (row === null ? w.wholeFile : String(row)) },
          {
            head: w.problem,
            cell: ({ code, expected, found }) =>
              problemWords[view.lang][code as ProblemCode](amount(expected), amount(found)),
          },
        ]}
      />
      {!isError && (
        <div class="mt-3">
          <LinkButton href={view.href(`/bank/import?account=${check.account}`)}>{w.again}</LinkButton>
        </div>
      )}
    </Card>
  )
}

function Summary({ view, check }: CheckProps) {
  const w = words[view.lang]
  const count = check.fresh
  return (
    <>
      {check.gap && (
        <Flash tone="waits">
          {w.gap(money(view, check.gap.expected, check.unit), money(view, check.gap.found, check.unit))}
        </Flash>
      )}
      <Card title={w.checkFresh(count)}>
        {check.known > 0 && <p class="text-soft">{w.checkKnown(check.known)}</p>}
        {check.late && <p class="text-ochre">{w.checkLate(formatDay(check.late, view.lang))}</p>}
        {check.early > 0 && <p class="text-soft">{w.checkEarly(check.early)}</p>}
        <Facts view={view} check={check} />
        {count + check.alike.length === 0 ? (
          <div class="mt-4">
            <p class="mb-3">{w.nothingNew}</p>
            <LinkButton tone="primary" href={view.href('/bank')}>
              {w.title}
            </LinkButton>
          </div>
        ) : (
          <Send view={view} check={check} />
        )}
      </Card>
      {check.alike.length > 0 && (
        <Card title={w.alikeTitle(check.alike.length)}>
          <p class="mb-3 text-soft">{w.alikeLead}</p>
          <Lines
            view={view}
            check={check}
            lines={check.alike.slice(0, 20)}
            caption={w.alikeTitle(check.alike.length)}
          />
        </Card>
      )}
      {check.preview.length > 0 && (
        <Card title={w.preview}>
          <Lines view={view} check={check} lines={check.preview} caption={w.preview} />
        </Card>
      )}
    </>
  )
}

function Facts({ view, check }: CheckProps) {
  const w = words[view.lang]
  const { firstDay, lastDay, profile, format, unit } = check
  const file = [profile ? bankName(view, profile) : w.formats[format], check.newestFirst && w.newestFirst]
  const period = firstDay && lastDay ? `${dayText(view, firstDay)} – ${dayText(view, lastDay)}` : '—'
  return (
    <>
      <Definitions
        items={[
          { term: w.checkPeriod, value: period },
          { term: w.checkCameIn, value: money(view, check.cameIn, unit) },
          { term: w.checkWentOut, value: money(view, check.wentOut, unit) },
          { term: w.checkFormat, value: file.filter(Boolean).join(' · ') },
        ]}
      />
      {profile && <p class="mt-2 text-sm text-soft">{w.verified}</p>}
    </>
  )
}

function Send({ view, check }: CheckProps) {
  const w = words[view.lang]
  const doubts = check.problems.length > 0
  return (
    <div class="mt-4">
      <Form
        action={view.href(`/bank/import/${view.params.upload}`)}
        onceKey={view.key}
        submit={w.send(check.fresh)}
      >
        {check.alike.length > 0 && <Checkbox name="skipAlike" label={w.skipAlike} checked />}
        {doubts && <Checkbox name="despite" label={w.despite} optional={false} />}
      </Form>
    </div>
  )
}

type Shown = Check['preview'][number]

function Lines({ view, check, lines, caption }: CheckProps & { lines: readonly Shown[]; caption: string }) {
  const w = words[view.lang]
  return (
    <Table
      caption={caption}
      lines
      rows={lines}
      columns={[
        { head: w.who, cell: ({ name, text }) => name || text || '—' },
        { head: w.day, cell: ({ day }) => dayText(view, day) },
        { head: w.amount, figures: true, cell: ({ amount }) => signed(view, amount, check.unit) },
        {
          head: w.balance,
          figures: true,
          wide: true,
          cell: ({ balance }) => (balance === null ? '' : money(view, balance, check.unit)),
        },
      ]}
    />
  )
}

export const importPost = post({
  path: '/bank/import/:upload',
  again: checkPage,
  async handle(view, form) {
    const w = words[view.lang]
    const { account, alike } = await checkOf(view)
    const input = {
      upload: view.params.upload ?? '',
      skipAlike: alike.length === 0 || form.text('skipAlike') === 'on',
      despite: form.text('despite') === 'on',
    }
    const { parts } = await view.execute(importStatement, input, once(view, form))
    if (parts > 1) return { to: `/bank/accounts/${account}`, notice: w.importStarted }
    return { to: '/bank/queue', notice: w.imported }
  },
})
