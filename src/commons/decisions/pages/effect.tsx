import type { Child } from 'hono/jsx'
import { Card } from '../../../ui/card.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Diff } from '../../../ui/diff.tsx'
import type { PageView } from '../../../ui/page.ts'
import { dataOf } from '../../charter/charter.ts'
import { charterDataAt } from '../../charter/in-force.ts'
import type { LegalEffect } from '../../charter/legal-check.ts'
import { LegalEffectShown } from '../../charter/pages/legal-findings.tsx'
import { registry } from '../../charter/registry.ts'
import { sentenceAt } from '../../charter/sentences.ts'
import { type AmendmentEffect, amendmentOf, type ChangedClause, isAmendment } from '../amendment.ts'
import { type Described, describe } from '../describe.ts'
import { words } from '../words.ts'

/** What a frozen command would do, in words. */
export interface Effect {
  described: Described
  /** For changes of our rules: clause by clause. */
  clauses?: ChangedClause[]
  /** Articles of the written text that change. */
  text?: ChangedClause[]
  /** And what that would mean beside the law. */
  law?: LegalEffect
  /** Why it could not be carried out as things are now. */
  refused?: string
  /** The procedure as our rules state it. */
  rule?: string
}

type Proposal = { command: string; input: Record<string, unknown>; procedure?: string }

/** Under the rules in force; for what is decided already, under the rules as they were when voting opened. */
export async function effectOf(view: PageView, proposal: Proposal, decidedUnder?: number): Promise<Effect> {
  const { command, input, procedure } = proposal
  const then = decidedUnder && (await charterDataAt(view.db, view.commons.id, decidedUnder))
  const data = then || dataOf(view.charter)
  const rule = procedure && sentenceAt(data, `procedures.${procedure}`, registry(), view.lang)?.text
  const described = await describe(command, input, view.lang, view.labels, data)
  if (!isAmendment(command)) return { described, rule }
  return { described, rule, ...told(view, amendmentOf(data, input, view.lang)) }
}

function told(view: PageView, effect: AmendmentEffect) {
  return 'clauses' in effect ? effect : { refused: view.sentenceOf(effect.refused) }
}

type EffectProps = {
  view: PageView
  effect: Effect
  isOver?: boolean
  /** What passes has still to wait for a day or a filing, which the rule says. */
  isLater?: boolean
}

/** What changes if it passes, then how it is decided. */
export function EffectCard({ view, effect, isOver, isLater }: EffectProps) {
  const w = words[view.lang]
  const whatHappens = isOver ? w.whatWasProposed : w.whatHappens
  return (
    <Card title={effect.clauses ? w.whatChanges : whatHappens}>
      {effect.clauses ? (
        <>
          <Clauses view={view} clauses={effect.clauses} />
          <Clauses view={view} clauses={effect.text ?? []} />
          {effect.law && <LegalEffectShown lang={view.lang} effect={effect.law} />}
        </>
      ) : (
        <>
          <p class="text-[1.0625rem] font-semibold">{effect.described.title}</p>
          {!effect.refused && <Definitions items={effect.described.facts} />}
        </>
      )}
      {effect.refused && (
        <p class="mt-2 font-semibold text-vermilion">
          {w.wouldNotWork} {effect.refused}
        </p>
      )}
      <HowDecided view={view}>
        {!isOver && !isLater && w.atOnce} {effect.rule}
      </HowDecided>
    </Card>
  )
}

/** Stands apart from what is decided: a changed procedure would read like the one that decides about it. */
export function HowDecided({ view, children }: { view: PageView; children: Child }) {
  return (
    <p class="mt-3 border-t border-line pt-3 text-sm text-soft">
      <b class="block font-semibold">{words[view.lang].procedureTitle}</b>
      {children}
    </p>
  )
}

function Clauses({ view, clauses }: { view: PageView; clauses: readonly ChangedClause[] }) {
  const w = words[view.lang]
  if (clauses.length === 0) return null
  return (
    <ul class="flex flex-col gap-3">
      {clauses.map(({ kind, parts }) => (
        <li>
          {kind === 'added' && <p class="text-sm text-soft">{w.addedClause}</p>}
          {kind === 'removed' && <p class="text-sm text-soft">{w.removedClause}</p>}
          <Diff parts={parts} />
        </li>
      ))}
    </ul>
  )
}
