import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Pagination } from '../../../ui/pagination.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { findBallot } from '../find-ballot.ts'
import type { DecisionView } from '../queries.ts'
import { resultWords } from '../result-words.ts'
import { ballotText } from './ballot-text.ts'
import { secretDocs } from './published-docs.ts'
import { typeLabel } from './result-explained.ts'

type Props = { view: PageView; one: DecisionView }

/** The ballots of a secret vote as they were counted, and one's own among them. */
export function PublishedCard({ view, one }: Props) {
  const w = resultWords[view.lang]
  if (!one.published) return null
  return (
    <Card title={w.publishedTitle} aside={w.publishedTotal(one.published.total)} id="published">
      <div class="flex flex-col gap-4">
        <p class="text-soft">
          {w.publishedHelp}{' '}
          <a href={secretDocs(view)} class="underline underline-offset-4">
            {w.secretTitle}
          </a>
        </p>
        <Find view={view} one={one} />
        <Disclosure summary={w.showAll} open={view.search.has('from')}>
          <All view={view} one={one} />
        </Disclosure>
      </div>
    </Card>
  )
}

async function Find({ view, one }: Props) {
  const w = resultWords[view.lang]
  const receipt = view.search.get('receipt')?.trim() ?? ''
  return (
    <Form action={`${view.href(`/decisions/${one.decision}`)}#published`} method="get" id="find-ballot">
      <TextField
        name="receipt"
        label={w.findTitle}
        hint={w.receiptHint}
        value={receipt}
        autocomplete="off"
        maxlength={60}
      />
      <div>
        <Button tone="quiet">{w.find}</Button>
      </div>
      {receipt && <p role="status">{await foundText(view, one, receipt)}</p>}
    </Form>
  )
}

async function foundText(view: PageView, one: DecisionView, receipt: string): Promise<string> {
  const w = resultWords[view.lang]
  const found = await view.ask(findBallot, { decision: one.decision, receipt })
  if (!found) return w.notFound
  return w.found(ballotText(view.lang, one.method, one.options, found.ballot))
}

function All({ view, one }: Props) {
  const w = resultWords[view.lang]
  const { ballots = [], next = null } = one.published ?? {}
  const here = view.href(`/decisions/${one.decision}`)
  return (
    <>
      <Rows label={w.publishedTitle}>
        {ballots.map((ballot) => (
          <Row
            title={ballotText(view.lang, one.method, one.options, ballot.ballot)}
            detail={ballot.type === '' ? undefined : typeLabel(view, ballot.type)}
            aside={<span class="font-mono text-sm font-normal">{ballot.receipt}</span>}
          />
        ))}
      </Rows>
      <Pagination
        previous={view.search.has('from') ? `${here}#published` : undefined}
        next={next === null ? undefined : `${here}?from=${next}#published`}
      />
      <div class="mt-3">
        <LinkButton href={`${here}/published.csv`} download>
          {w.publishedFile}
        </LinkButton>
      </div>
    </>
  )
}
