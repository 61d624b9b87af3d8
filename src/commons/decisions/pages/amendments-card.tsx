import { Badge, type Tone } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { lifeWords } from '../life-words.ts'
import type { DecisionView } from '../query-shapes.ts'
import { ChangedParts } from './changed-parts.tsx'
import { momentOf } from './moments.ts'
import { StepForm } from './step-form.tsx'

type Props = { view: PageView; one: DecisionView }
type Amendment = DecisionView['amendments'][number]

const tones: Record<Amendment['state'], Tone> = {
  suggested: 'waits',
  taken_over: 'good',
  declined: 'plain',
  outdated: 'plain',
}

/** Changes others suggest, each against the edition it was written for; whoever proposed it answers. */
export async function AmendmentsCard({ view, one }: Props) {
  if (one.amendments.length === 0) return null
  const w = lifeWords[view.lang]
  const names = await view.labels('members.agent', [...new Set(one.amendments.map(({ agent }) => agent))])
  return (
    <Card title={w.amendments} id="amendments">
      <Rows label={w.amendments}>
        {one.amendments.map((amendment) => (
          <Row
            title={w.amendmentBy(names.get(amendment.agent) ?? '–')}
            detail={momentOf(view, amendment.at)}
            aside={<Badge tone={tones[amendment.state]}>{w.amendmentStates[amendment.state]}</Badge>}
          >
            <Suggested view={view} one={one} amendment={amendment} />
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

function Suggested({ view, one, amendment }: Props & { amendment: Amendment }) {
  return (
    <>
      <ChangedParts view={view} one={one} before={editionAt(one, amendment.edition)} after={amendment} />
      {amendment.note && <p class="mt-2 whitespace-pre-line">{amendment.note}</p>}
      {mayAnswer(view, one, amendment) && <Answer view={view} one={one} amendment={amendment} />}
    </>
  )
}

/** The proposal as it was when a suggestion was written. */
function editionAt(one: DecisionView, edition: number) {
  const then = edition === one.edition ? one : one.editions.find((earlier) => earlier.edition === edition)
  const { title, input } = then ?? one
  return { title, input }
}

function mayAnswer(view: PageView, one: DecisionView, { state }: Amendment): boolean {
  const canChange = one.state === 'idea' || one.state === 'discussed'
  return canChange && state === 'suggested' && one.proposer === view.standing.agent
}

function Answer({ view, one, amendment }: Props & { amendment: Amendment }) {
  const w = lifeWords[view.lang]
  const about = amendment.amendment
  const id = <input type="hidden" name="amendment" value={about} />
  return (
    <div class="mt-3 flex flex-wrap gap-2.5">
      <StepForm view={view} one={one} step="take-over" about={about} label={w.takeOver}>
        {id}
      </StepForm>
      <StepForm view={view} one={one} step="decline" about={about} label={w.decline} tone="quiet">
        {id}
      </StepForm>
    </div>
  )
}
