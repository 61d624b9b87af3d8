import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { rulesOf } from '../../charter/pages/links.ts'
import { amendmentOf, amendmentQuestion, isAmendment } from '../amendment.ts'
import { commandTitle, namedIn } from '../describe.ts'
import { fits, type NamedProcedure, proceduresFor } from '../procedure.ts'
import { proposingWords } from '../proposing-words.ts'
import { questionFrom } from '../question.ts'
import { words } from '../words.ts'
import { EffectCard, effectOf } from './effect.tsx'
import { ProcedureChoice } from './procedure-choice.tsx'
import { formErrors } from './proposing-errors.ts'
import { longestTitle, Reason } from './question-form.tsx'
import { WhatIfCard } from './what-if.tsx'

/** A command as it would be frozen. */
export type Proposal = { command: string; input: Record<string, unknown> }

/** The charter's ways to decide on a command by yes or no. */
export const motionProcedures = (view: PageView, command: string): NamedProcedure[] =>
  proceduresFor(view.charter, command).filter(({ procedure }) => fits(procedure, 'motion'))

type Props = { view: PageView; proposal: Proposal; procedures: readonly NamedProcedure[] }

/** Where a command that needs a decision leads: what would be frozen, then a question and a reason. */
export async function CommandForm({ view, proposal, procedures }: Props) {
  const w = words[view.lang]
  const procedure = procedures.length === 1 ? procedures[0]!.code : undefined
  const [effect, asked] = await Promise.all([
    effectOf(view, { ...proposal, procedure }),
    questionOf(view, proposal),
  ])
  return (
    <>
      <PageHead
        eyebrow={commandTitle(proposal.command, view.lang)}
        title={w.proposeTitle}
        lead={w.proposeLead}
      />
      <Columns layout="main-side">
        <Stack>
          <EffectCard view={view} effect={effect} />
          <WhatIfCard view={view} proposal={proposal} />
        </Stack>
        <Card>
          <Form
            action={view.href('/decisions/propose')}
            onceKey={view.key}
            values={view.values}
            errors={formErrors(view, proposingWords[view.lang])}
            submit={w.proposeButton}
            wide
          >
            <HiddenField name="command" value={proposal.command} />
            <HiddenField name="input" value={JSON.stringify(proposal.input)} />
            <TextField
              name="title"
              label={w.titleLabel}
              hint={w.titleHint}
              value={asked}
              maxlength={longestTitle}
            />
            <Reason view={view} />
            {procedures.length > 1 && <ProcedureChoice view={view} procedures={procedures} />}
          </Form>
        </Card>
      </Columns>
    </>
  )
}

async function questionOf(view: PageView, { command, input }: Proposal): Promise<string> {
  const { lang } = view
  const rules = rulesOf(view)
  if (isAmendment(command)) return amendmentQuestion(amendmentOf(rules, input, lang), lang)
  const about = await namedIn(command, input, lang, view.labels, rules)
  const asked = questionFrom(commandTitle(command, lang), lang)
  return (about ? `${about}: ${asked}` : asked).slice(0, longestTitle)
}
