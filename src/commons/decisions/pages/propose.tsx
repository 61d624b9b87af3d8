import { z } from 'zod'
import { Card } from '../../../ui/card.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { propose } from '../propose.ts'
import { proposingWords } from '../proposing-words.ts'
import { keptProposal } from '../query-kept-proposal.ts'
import { words } from '../words.ts'
import { Choices } from './choices.tsx'
import { decisionAgain } from './earlier.ts'
import { ElectionForm } from './election-form.tsx'
import { type FormKind, fittingProcedures, isFormKind } from './fitting.ts'
import { CommandForm, motionProcedures, type Proposal } from './propose-command.tsx'
import { ProposingHead, QuestionForm } from './question-form.tsx'

/**
 * Where everything that is decided together starts: a choice of what, then one short form. A command that needs a
 * decision comes here with its input (`command`, `input`; `draft` where that is long); what was proposed before with
 * `again`.
 */
export const proposePage: Page = page({
  path: '/decisions/propose',
  title: (view) => words[view.lang].proposeTitle,
  render: async (view) => {
    const proposal = await proposalIn(view)
    if (proposal) return drawCommand(view, proposal)
    const kind = carried(view, 'kind')
    return isFormKind(kind) ? drawForm(view, kind) : <Choices view={view} />
  },
})

const carried = (view: PageView, name: string) => view.values[name] ?? view.search.get(name) ?? ''

function drawCommand(view: PageView, proposal: Proposal) {
  const procedures = motionProcedures(view, proposal.command)
  if (procedures.length === 0 || view.may(propose) === 'no') return <NotDecided view={view} />
  return <CommandForm view={view} proposal={proposal} procedures={procedures} />
}

async function drawForm(view: PageView, kind: FormKind) {
  const procedures = fittingProcedures(view, kind)
  const power = kind === 'election' ? 'decisions.callElection' : 'decisions.raiseQuestion'
  if (view.may(power) === 'no') return <NotDecided view={view} />
  if (procedures.length === 0) return <NoProcedure view={view} kind={kind} />
  const before = await decisionAgain(view)
  if (kind === 'election') return <ElectionForm view={view} procedures={procedures} before={before} />
  return <QuestionForm view={view} kind={kind} procedures={procedures} before={before} />
}

/** The command and input carried here in the address, kept for it (`draft`), or in the form that was refused. */
async function proposalIn(view: PageView): Promise<Proposal | undefined> {
  const draft = view.search.get('draft')
  if (draft && view.values.command === undefined) return view.ask(keptProposal, { draft })
  const command = carried(view, 'command')
  const input = inputFrom(carried(view, 'input'))
  return command && input ? { command, input } : undefined
}

/** A command's input as a form or an address carries it. */
export function inputFrom(text: string): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

function NotDecided({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <>
      <PageHead title={w.proposeTitle} />
      <Card>
        <Empty
          title={w.cannotDecide}
          icon="rules"
          action={{ href: view.href('/charter'), label: w.seeRules }}
        >
          {w.cannotDecideText}
        </Empty>
      </Card>
    </>
  )
}

/** Our rules know no such way yet: what it would take, and where to propose it. */
function NoProcedure({ view, kind }: { view: PageView; kind: FormKind }) {
  const w = proposingWords[view.lang]
  return (
    <>
      <ProposingHead view={view} kind={kind} isAgain={false} />
      <Card>
        <Empty
          title={w.noProcedure[kind]}
          icon="rules"
          action={{ href: view.href('/charter#deciding'), label: words[view.lang].seeRules }}
        >
          {w.noProcedureText[kind]}
        </Empty>
      </Card>
    </>
  )
}
