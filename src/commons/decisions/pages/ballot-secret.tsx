import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { ballotWords } from '../ballot-words.ts'
import type { DecisionView } from '../queries.ts'
import { newReceipt } from '../receipts.ts'
import { secretDocs } from './published-docs.ts'

/** What being secret means, before anybody votes, with the whole truth one link away. */
export function SecretNote({ view }: { view: PageView }) {
  const w = ballotWords[view.lang]
  return (
    <p class="rounded-field bg-indigo-wash px-4 py-3 text-[0.9375rem]">
      {w.secretBefore}{' '}
      <a href={secretDocs(view)} class="underline underline-offset-4">
        {w.secretLink}
      </a>
    </p>
  )
}

/**
 * The number by which I find my ballot later: shown before sending, carried by the form, and never shown again. A
 * live page that refreshes itself leaves it as it is, for somebody may just be writing it down.
 */
export function SecretReceipt({ view, one }: { view: PageView; one: DecisionView }) {
  const w = ballotWords[view.lang]
  const receipt = view.values.form === 'vote' && view.values.receipt ? view.values.receipt : newReceipt()
  return (
    <div
      id={`receipt-${one.decision}`}
      data-turbo-permanent
      class="rounded-field border border-line bg-raised px-4 py-3"
    >
      <p class="font-semibold">{w.receiptTitle}</p>
      <p class="my-1 font-mono text-lg font-bold tracking-wide select-all">{receipt}</p>
      <p class="field-note">{w.receiptHelp}</p>
      <HiddenField name="receipt" value={receipt} />
    </div>
  )
}
