import { methodNamed } from '../../../counting/methods.ts'
import { proceduresOf } from '../../../kernel/authority.ts'
import type { PageView } from '../../../ui/page.ts'
import { dataOf } from '../../charter/charter.ts'
import { appoint } from '../appoint.ts'
import type { Office } from '../charter-parts.ts'
import { words } from '../words.ts'

export interface OfficeAction {
  href: string
  label: string
}

/** How the viewer gets somebody into an office: appoints at once, else calls an election, else proposes somebody. */
export function officeAction(view: PageView, office: Office): OfficeAction | undefined {
  const w = words[view.lang]
  const [label, named] = [office.label[view.lang], `${office.kind}:${office.code}`]
  const may = view.may(appoint)
  if (may === 'propose' && isElected(view) && view.may('decisions.callElection') === 'yes')
    return { href: view.href(`/decisions/propose?kind=election&office=${named}`), label: w.electFor(label) }
  if (may === 'no') return undefined
  return { href: view.href(`/people/officers?office=${named}#appoint`), label: w.appointFor(label) }
}

/** Whether our rules have a procedure that elects, among those that may appoint. */
function isElected({ charter }: PageView): boolean {
  const { procedures } = dataOf(charter)
  return proceduresOf(charter.who(appoint.name)).some((code) => {
    const method = methodNamed(procedures[code]?.method ?? '')
    return method !== undefined && method.budget !== true
  })
}
