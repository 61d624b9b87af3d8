import type { CharterData } from './charter.ts'
import { breach, type Check, type Finding, note } from './legal-finding.ts'
import { officeOf } from './legal-procedures.ts'
import type { Profile } from './profile.ts'

/** Who the officers are, how many, and for how long. */
export const officesCheck: Check = (data, profile) => [
  ...board(data, profile),
  ...auditors(data, profile),
  ...chair(data, profile),
  ...terms(data, profile),
]

function board(data: CharterData, { officers }: Profile): Finding[] {
  if (!officers) return []
  const found = officeOf(data, 'board')
  if (!found) return note('board_missing', officers, [], { limit: officers.boardOptionalBelow })
  const { seats } = found.office
  const isSmall = seats !== null && seats < officers.directors
  const about = { name: found.office.label, limit: officers.directors }
  return isSmall ? breach('board_small', officers, [found.path], about) : []
}

function auditors(data: CharterData, { officers, auditing }: Profile): Finding[] {
  const found = officeOf(data, 'auditor')
  if (!found) return officers && officers.auditors > 0 ? breach('auditor_missing', officers, []) : []
  const books = ['books.ledger', 'books.entry', 'books.journal'].filter((name) => {
    const who = data.powers[name]?.who
    return who && !who.some((one) => [found.who, 'member', 'anyone', 'signed-in'].includes(one))
  })
  const paths = books.map((name) => `powers.${name}`)
  return paths.length > 0 ? breach('auditor_shut_out', auditing, paths, { name: found.office.label }) : []
}

function chair(data: CharterData, { officers }: Profile): Finding[] {
  const found = officeOf(data, 'chair')
  if (!found) return breach('chair_missing', officers, [])
  const about = { name: found.office.label }
  return found.office.seats === 1 ? [] : breach('chair_many', officers, [found.path], about)
}

function terms(data: CharterData, { officers }: Profile): Finding[] {
  if (!officers) return []
  const offices = (['board', 'auditor', 'chair'] as const).flatMap((one) => officeOf(data, one) ?? [])
  return offices
    .filter(({ office }) => office.termMonths === null || office.termMonths > officers.termMonths)
    .flatMap(({ path, office }) =>
      breach('term_long', officers, [path], { name: office.label, limit: officers.termMonths }),
    )
}
