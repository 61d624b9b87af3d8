import { formatDay } from '../../../kernel/language.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { dataOf } from '../../charter/charter.ts'
import { charterDataAt } from '../../charter/in-force.ts'
import { labelOf } from '../../charter/labels.ts'
import { registry } from '../../charter/registry.ts'
import { sentenceAt } from '../../charter/sentences.ts'
import { ballotWords } from '../ballot-words.ts'
import { commandTitle } from '../describe.ts'
import type { DecisionView } from '../queries.ts'
import { words } from '../words.ts'
import { takesVotes } from './decision-rows.tsx'
import { EffectCard, effectOf, HowDecided } from './effect.tsx'

type Props = { view: PageView; one: DecisionView }

/** What a decision is about: what changes, the wording, or what there is to choose; then by which rule. */
export async function ContentCard({ view, one }: Props) {
  const isOver = one.closedAt !== null
  if (one.command !== null && one.kind === 'motion') {
    const { command, input, procedure } = one
    const effect = await effectOf(
      view,
      { command, input, procedure },
      isOver ? one.charterVersion : undefined,
    )
    const isLater = one.rules.delayDays !== undefined || one.rules.waitsFor !== undefined
    return <EffectCard view={view} effect={effect} isOver={isOver} isLater={isLater} />
  }
  const rule = await ruleOf(view, one)
  return (
    <Card title={titleOf(view, one)}>
      {one.text === null ? <Options view={view} one={one} /> : <p class="whitespace-pre-line">{one.text}</p>}
      {rule && <HowDecided view={view}>{rule}</HowDecided>}
    </Card>
  )
}

/** The procedure as our rules said it when voting opened, or say it now. */
async function ruleOf(view: PageView, { procedure, charterVersion, closedAt }: DecisionView) {
  const then = closedAt && (await charterDataAt(view.db, view.commons.id, charterVersion))
  return sentenceAt(then || dataOf(view.charter), `procedures.${procedure}`, registry(), view.lang)?.text
}

function titleOf({ lang }: PageView, { kind }: DecisionView): string {
  const w = words[lang]
  if (kind === 'resolution') return w.wording
  if (kind === 'election') return w.candidates
  return kind === 'budget' ? w.projects : w.optionsToChoose
}

/** Each option with its detail, what it costs and what is done if it is chosen. */
function Options({ view, one }: Props) {
  const w = words[view.lang]
  const money = (amount: string) => formatAmount(BigInt(amount), unitOf(one.unit ?? ''), view.lang).text
  return (
    <>
      <p class="mb-1 text-soft">{aboutSeats(view, one, money)}</p>
      {!isOnMyPaper(view, one) && (
        <Rows label={titleOf(view, one)}>
          {one.options.map((option) => (
            <Row
              title={option.label}
              detail={option.detail || undefined}
              aside={option.cost === undefined ? undefined : money(option.cost)}
            >
              {one.kind === 'choice' && option.actions.length > 0 && (
                <p class="text-sm text-soft">
                  {w.thenDone(
                    option.actions.map(({ command }) => commandTitle(command, view.lang)).join(', '),
                  )}
                </p>
              )}
            </Row>
          ))}
        </Rows>
      )}
    </>
  )
}

/** My ballot paper, unfolded on this very page, lists the options already. */
function isOnMyPaper(view: PageView, one: DecisionView): boolean {
  const { kind, mine, options } = one
  const isOpen = takesVotes(view, one)
  // What is done with who is elected is said above them.
  const saysAll = kind === 'election' || options.every((option) => option.actions.length === 0)
  return isOpen && mine.elector && !mine.voted && saysAll
}

function aboutSeats(view: PageView, one: DecisionView, money: (amount: string) => string): string {
  const w = words[view.lang]
  if (one.budget !== null) return ballotWords[view.lang].budgetHint(money(one.budget))
  if (!one.office) return ballotWords[view.lang].seats(one.seats)
  const section = one.office.kind === 'organ' ? 'organs' : 'roles'
  const office = labelOf(dataOf(view.charter), section, one.office.code, view.lang)
  return [w.electsTo(office, one.seats), aboutTerm(view, one)].filter(Boolean).join(' ')
}

/** Frozen with the candidates, for all of them alike. */
function aboutTerm({ lang }: PageView, { options }: DecisionView): string | undefined {
  const [appoint] = options[0]?.actions ?? []
  if (!appoint) return undefined
  const said = (day: unknown) => (typeof day === 'string' ? formatDay(day, lang) : null)
  const [from, until] = [said(appoint.input.from), said(appoint.input.until)]
  return from && !until ? undefined : words[lang].electsTerm(from, until)
}
