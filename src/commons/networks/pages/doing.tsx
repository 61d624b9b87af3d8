import type { z } from 'zod'
import type { Command } from '../../../kernel/capability.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { proposeHref } from '../../charter/pages/links.ts'

type Props = {
  view: PageView
  command: Command
  input: Record<string, string>
  /** Where the form goes when the viewer may do it at once. */
  action: string
  labels: { propose: string; now: string }
  tone?: 'primary' | 'quiet' | 'danger'
}

/** One step for the whole commons: proposed where our rules ask for a decision, taken at once where they don't. */
export function Doing({ view, command, input, action, labels, tone = 'primary' }: Props) {
  const may = view.may(command)
  if (may === 'no') return null
  if (may === 'propose')
    return (
      <LinkButton href={proposeHref(view, command.name, input)} tone={tone}>
        {labels.propose}
      </LinkButton>
    )
  const id = `${command.name}-${Object.values(input).join('-')}`
  return (
    <Form action={view.href(action)} id={id} onceKey={view.key} submit={labels.now} submitTone={tone}>
      {Object.entries(input).map(([name, value]) => (
        <HiddenField name={name} value={value} />
      ))}
    </Form>
  )
}

/** What a form asked for, done at once or carried on to be proposed. */
export async function doOrPropose<I extends z.ZodType>(
  view: PageView,
  command: Command<I, unknown>,
  input: z.input<I>,
  key: string,
): Promise<{ isProposal: boolean; to: string }> {
  if (view.may(command) === 'propose') {
    const search = new URLSearchParams({ command: command.name, input: JSON.stringify(input) })
    return { isProposal: true, to: `/decisions/propose?${search}` }
  }
  await view.execute(command, input, { key: key || view.key })
  return { isProposal: false, to: '/networks' }
}
