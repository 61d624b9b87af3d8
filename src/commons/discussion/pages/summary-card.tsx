import { Card, MoreLink } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { sentForm } from '../../../ui/sent-form.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { sumUp } from '../sum-up.ts'
import { words } from '../words.ts'
import type { ThreadProps } from './comments.tsx'
import { postHref, threadHref } from './parts.tsx'

/** 토론 정리: the latest edition, and the field to write the next. Nothing until somebody has said something. */
export function SummaryCard({ view, about, thread, names }: ThreadProps) {
  const w = words[view.lang]
  const { summary } = thread
  const mayWrite = view.may(sumUp) === 'yes' && view.standing.agent !== undefined
  if (!summary && (thread.total === 0 || !mayWrite)) return null
  const history = summary && summary.edition > 1 && (
    <MoreLink href={`${threadHref(view, about)}/summaries`}>{w.summaryHistory}</MoreLink>
  )
  return (
    <Card id="summary" title={w.summary} aside={history}>
      {summary?.body ? (
        <>
          <p class="whitespace-pre-line [overflow-wrap:anywhere]">{summary.body}</p>
          <p class="mt-1 text-sm text-soft">
            {w.summaryBy(names.get(summary.agent) ?? '–', summary.edition)}
          </p>
        </>
      ) : (
        <p class="text-soft">{w.summaryNone}</p>
      )}
      {mayWrite && <SummaryForm view={view} about={about} thread={thread} />}
    </Card>
  )
}

function SummaryForm({ view, about, thread }: Omit<ThreadProps, 'names'>) {
  const w = words[view.lang]
  const { values, errors, isSent } = sentForm(view, 'summary')
  const edition = thread.summary?.edition ?? 0
  return (
    <Disclosure summary={edition === 0 ? w.summaryWrite : w.summaryRewrite} open={isSent}>
      <Form
        action={postHref(view, about, 'sum-up')}
        onceKey={`${view.key}-summary`}
        values={{ ...values, edition: undefined }}
        errors={errors}
        submit={w.summaryWrite}
        submitTone="quiet"
      >
        <HiddenField name="form" value="summary" />
        <HiddenField name="edition" value={String(edition)} />
        <TextArea
          name="body"
          label={w.summaryLabel}
          hint={w.summaryHint}
          value={thread.summary?.body ?? ''}
          rows={6}
          maxlength={10_000}
        />
      </Form>
    </Disclosure>
  )
}
