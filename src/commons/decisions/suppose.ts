import type { View } from '../../kernel/capability.ts'
import type { Charter } from '../../kernel/charter.ts'
import { kernelFailure } from '../../kernel/failure.ts'
import type { Bilingual } from '../../kernel/language.ts'
import type { Supposed, Supposition, WhatIf } from '../../kernel/what-if.ts'
import { amended, changes } from '../charter/changes.ts'
import { dataOf, inForce } from '../charter/charter.ts'
import { charterDataAt } from '../charter/in-force.ts'
import { registry } from '../charter/registry.ts'
import { isAmendment } from './amendment.ts'

/** A proposal and the days it is played over. */
export interface Asked {
  command: string
  input: Record<string, unknown>
  from: string
  until: string
  /** The version of the rules it is put into; those in force where none is named. */
  charterVersion?: number
}

/** What one slice's past would have been. */
export interface Supposal {
  /** `slice.name` */
  name: string
  title: Bilingual
  supposition: Supposition
}

/** What can be played over the past for a proposal; nothing for most. */
export function whatIfsFor(proposal: Pick<Asked, 'command' | 'input'>): { name: string; whatIf: WhatIf }[] {
  return registry().all.flatMap((slice) =>
    Object.entries(slice.whatIfs)
      .filter(([, one]) => one.touches(proposal))
      .map(([name, whatIf]) => ({ name: `${slice.name}.${name}`, whatIf })),
  )
}

/** Plays a proposal over these days. Nothing where those rules could not be changed so. */
export async function suppose(view: View, asked: Asked): Promise<Supposal[]> {
  const { command, input, from, until } = asked
  if (from > until) throw kernelFailure('bad_input', { field: 'until', problem: 'before_from' })
  const changed = charterWith(await rulesThen(view, asked), command, input)
  if (!changed) return []
  const supposed: Supposed = { command, input, changed, from, until }
  const all: Supposal[] = []
  for (const { name, whatIf } of whatIfsFor({ command, input }))
    all.push({ name, title: whatIf.title, supposition: await whatIf.run(view, supposed) })
  return all
}

/** The rules a decided proposal was voted on under. Throws `kernel.not_found`. */
async function rulesThen({ db, commons, charter }: View, { charterVersion }: Asked): Promise<Charter> {
  if (charterVersion === undefined || charterVersion === charter.version) return charter
  const data = await charterDataAt(db, commons.id, charterVersion)
  if (!data) throw kernelFailure('not_found', { what: 'charter.version' })
  return inForce(data, charterVersion)
}

/** The charter as an amendment would make it; the one in force for any other command. */
function charterWith(charter: Charter, command: string, input: Record<string, unknown>): Charter | undefined {
  if (!isAmendment(command)) return charter
  const parsed = changes.safeParse(input.changes)
  if (!parsed.success) return undefined
  const result = amended(dataOf(charter), parsed.data, registry())
  return 'data' in result ? inForce(result.data, charter.version) : undefined
}
