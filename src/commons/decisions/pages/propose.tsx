import { z } from 'zod'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { dataOf } from '../../charter/charter.ts'
import { proposeHref } from '../../charter/pages/links.ts'
import { registry } from '../../charter/registry.ts'
import { amendmentOf, amendmentQuestion, isAmendment } from '../amendment.ts'
import { commandTitle, namedIn } from '../describe.ts'
import { procedureFor } from '../procedure.ts'
import { propose } from '../propose.ts'
import { questionFrom } from '../question.ts'
import { words } from '../words.ts'
import { EffectCard, effectOf } from './effect.tsx'
import { errorsOf } from './parts.tsx'
import { innerRefusal } from './posts.ts'

/** Where a command that needs a decision leads: shows what would be frozen, and asks for a question and a reason. */
export const proposePage: Page = page({
  path: '/decisions/propose',
  title: (view) => words[view.lang].proposeTitle,
  render: (view) => {
    const proposal = proposalIn(view)
    if (!proposal) return <Choices view={view} />
    const named = procedureFor(view.charter, proposal.command)
    if (!named || view.may(propose) === 'no') return <NotDecided view={view} />
    return drawProposing(view, { ...proposal, procedure: named.code })
  },
})

const longestTitle = 200

type Proposal = { command: string; input: Record<string, unknown>; procedure: string }

/** The command and input carried here in the address, or in the form that was refused. */
function proposalIn(view: PageView): Omit<Proposal, 'procedure'> | undefined {
  const carried = (name: string) => view.values[name] ?? view.search.get(name) ?? ''
  const command = carried('command')
  const input = inputFrom(carried('input'))
  return command && input ? { command, input } : undefined
}

function inputFrom(text: string): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

async function drawProposing(view: PageView, proposal: Proposal) {
  const w = words[view.lang]
  const [effect, asked] = await Promise.all([effectOf(view, proposal), question(view, proposal)])
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
        </Stack>
        <Card>
          <Form
            action={view.href('/decisions/propose')}
            onceKey={view.key}
            values={view.values}
            errors={errorsOf(view, ['title', 'reason'])}
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
            <TextArea
              name="reason"
              label={w.reasonLabel}
              hint={w.reasonHint}
              rows={6}
              maxlength={10_000}
              optional
            />
          </Form>
        </Card>
      </Columns>
    </>
  )
}

async function question(view: PageView, { command, input }: Proposal): Promise<string> {
  const { charter, lang } = view
  const rules = dataOf(charter)
  if (isAmendment(command)) return amendmentQuestion(amendmentOf(rules, input, lang), lang)
  const about = await namedIn(command, input, lang, view.labels, rules)
  const asked = questionFrom(commandTitle(command, lang), lang)
  return (about ? `${about}: ${asked}` : asked).slice(0, longestTitle)
}

function NotDecided({ view }: { view: PageView }) {
  const w = words[view.lang]
  return (
    <Card>
      <Empty title={w.cannotDecide} icon="rules" action={{ href: view.href('/charter'), label: w.seeRules }}>
        {w.cannotDecideText}
      </Empty>
    </Card>
  )
}

/** Without a command: where proposals come from. */
function Choices({ view }: { view: PageView }) {
  const w = words[view.lang]
  const others = decidable(view)
  return (
    <>
      <PageHead title={w.chooseTitle} lead={w.proposeLead} />
      <Stack>
        <Card title={w.chooseRules}>
          <p class="mb-3 text-soft">{w.chooseRulesText}</p>
          <div>
            <LinkButton tone="primary" href={view.href('/charter')}>
              {w.chooseRules}
            </LinkButton>
          </div>
        </Card>
        {others.length > 0 && (
          <Card title={w.chooseOthers}>
            <p class="text-soft">{w.chooseOthersText}</p>
            <Rows label={w.chooseOthers}>
              {others.map(({ title, href }) => (
                <Row title={title} href={href} aside={href && <Icon name="next" size={16} />} />
              ))}
            </Rows>
          </Card>
        )}
      </Stack>
    </>
  )
}

/** Every other command the charter leaves to a vote, with the page where it is filled in, if any. */
function decidable(view: PageView): { title: string; href?: string }[] {
  const commands = registry().all.flatMap((slice) => Object.values(slice.commands))
  return commands
    .filter(
      ({ name }) => !isAmendment(name) && view.may(name) === 'propose' && procedureFor(view.charter, name),
    )
    .map(({ name }) => ({ title: commandTitle(name, view.lang), href: placeOf(view, name) }))
}

/** Where the domains' own commands are filled in. A capability's are reached from its own pages. */
function placeOf(view: PageView, command: string): string | undefined {
  if (command === 'charter.reviewRules') return proposeHref(view, command, { version: view.charter.version })
  const place = places[command]
  return place && view.href(place)
}

const places: Record<string, string> = {
  'members.appoint': '/people/officers#appoint',
  'members.endTerm': '/people/officers',
  'members.expel': '/people',
  'books.recordEntry': '/books/new',
  'observation.registerResource': '/resources/new',
}

export const proposePost = post({
  path: '/decisions/propose',
  again: proposePage,
  async handle(view, form) {
    const input = {
      command: form.text('command'),
      input: inputFrom(form.text('input')) ?? {},
      title: form.text('title'),
      reason: form.text('reason'),
    }
    const opened = await innerRefusal(view.execute(propose, input, { key: form.text('key') || view.key }))
    return { to: `/decisions/${opened.decision}`, notice: words[view.lang].opened }
  },
})
