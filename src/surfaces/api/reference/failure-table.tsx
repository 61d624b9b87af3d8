import type { Lang } from '../../../kernel/language.ts'
import { Table } from '../../../ui/table.tsx'
import type { DeclaredFailure } from '../declared-failures.ts'
import { typeOf } from '../problem.ts'
import { referenceWords } from './words.ts'

/** Failures as sentences, each with its code and status. */
export function FailureTable({ failures, lang }: { failures: readonly DeclaredFailure[]; lang: Lang }) {
  const w = referenceWords[lang]
  return (
    <Table
      caption={w.failures}
      rows={failures}
      columns={[
        {
          head: w.code,
          cell: ({ code }) => (
            <a href={typeOf(code)} class="font-mono text-[0.8125rem]">
              {code}
            </a>
          ),
        },
        { head: w.meaning, cell: ({ sentence }) => sentence },
        { head: w.status, figures: true, cell: ({ status }) => status },
      ]}
    />
  )
}
