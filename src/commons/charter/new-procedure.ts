import type { Slices } from '../../kernel/slices.ts'
import type { Change } from './changes.ts'
import type { CharterData } from './charter.ts'
import { changesFrom } from './clause-changes.ts'
import type { ClauseField } from './clause-fields.ts'
import { codeFrom } from './control-list.ts'
import { parsePath, valueAt, withValueAt } from './paths.ts'
import type { Procedure } from './procedure.ts'

/** The clause under which a procedure is asked about that has no code yet. */
export const draftClause = 'procedures.new-procedure'

/** What the form for a further procedure begins with: a plain majority of the members. */
const standard: Procedure = {
  label: { ko: '', en: '' },
  method: 'majority',
  num: 1,
  den: 2,
  strict: true,
  base: 'cast',
  electorate: ['member'],
  quorumNum: 1,
  quorumDen: 2,
  days: 7,
  early: false,
}

/** The rules with the draft of a further procedure among them, as the form asks about it. */
export const withDraft = (data: CharterData): CharterData =>
  withValueAt(data, parsePath(draftClause)!, standard)

export interface Draft {
  procedure: Procedure
  /** Absent while it has no name, or another field can't be read. */
  change?: Change
  unreadable: string[]
}

/** The further procedure a filled-in form states, and the change that would add it under a code of its own. */
export function draftFrom(
  data: CharterData,
  fields: readonly ClauseField[],
  sent: (name: string) => readonly string[],
  slices: Slices,
): Draft {
  const drafted = withDraft(data)
  const { changes, unreadable } = changesFrom(drafted, fields, sent, slices)
  const after = changes.reduce((so, { path, to }) => withValueAt(so, parsePath(path)!, to), drafted)
  const procedure = valueAt(after, parsePath(draftClause)!) as Procedure
  if (unreadable.length > 0) return { procedure, unreadable }
  const code = codeFrom(procedure.label.en, Object.keys(data.procedures), 'procedure')
  return { procedure, unreadable, change: { path: `procedures.${code}`, from: null, to: procedure } }
}
