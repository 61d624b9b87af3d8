import type { Charter } from '../../kernel/charter.ts'
import { capital, type Lang } from '../../kernel/language.ts'
import { officeLabel } from './charter-parts.ts'
import { lawOffice } from './office-law.ts'
import type { Term } from './office-state.ts'
import { words } from './words.ts'

const inOrder = ['chair', 'board', 'auditor'] as const

/**
 * The officers (임원) as papers list them, in the order of the law: chair, directors, auditors. The office is no officer;
 * where the charter has none of the law's offices, whoever holds any is listed.
 */
export function officerList(charter: Charter, terms: readonly Term[], lang: Lang): (Term & { as: string })[] {
  const labelOf = ({ kind, code }: Term) => capital(officeLabel(charter, kind, code, lang))
  const titles = words[lang].officerTitles
  const listed = inOrder.flatMap((office) =>
    terms
      .filter(({ kind, code }) => lawOffice(charter, kind, code) === office)
      .map((one) => ({
        ...one,
        as: office === 'chair' ? labelOf(one) : titles[office],
      })),
  )
  if (listed.length > 0) return listed
  return terms.map((one) => ({ ...one, as: labelOf(one) }))
}
