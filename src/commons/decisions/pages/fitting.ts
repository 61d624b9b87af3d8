import type { PageView } from '../../../ui/page.ts'
import { rulesOf } from '../../charter/pages/links.ts'
import { registry } from '../../charter/registry.ts'
import { sentenceAt } from '../../charter/sentences.ts'
import { fits, type NamedProcedure, procedureNamed, proceduresFor } from '../procedure.ts'

/** What is proposed with a form of its own here; a motion begins where its command is filled in. */
export const formKinds = ['resolution', 'choice', 'election', 'budget'] as const
export type FormKind = (typeof formKinds)[number]

export const isFormKind = (text: string): text is FormKind => (formKinds as readonly string[]).includes(text)

/**
 * The charter's procedures by which this can be decided. Who is elected is appointed by the decision, so only
 * procedures the power to appoint names will do.
 */
export function fittingProcedures(view: PageView, kind: FormKind): NamedProcedure[] {
  const named =
    kind === 'election'
      ? proceduresFor(view.charter, 'members.appoint')
      : Object.keys(rulesOf(view).procedures).flatMap((code) => procedureNamed(view.charter, code) ?? [])
  return named.filter(({ procedure }) => fits(procedure, kind))
}

/** A procedure as our rules state it. */
export const procedureSentence = (view: PageView, code: string): string | undefined =>
  sentenceAt(rulesOf(view), `procedures.${code}`, registry(), view.lang)?.text
