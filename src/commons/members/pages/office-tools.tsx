import type { Child } from 'hono/jsx'
import { Button, LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { Form } from '../../../ui/form.tsx'
import type { PageView } from '../../../ui/page.ts'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { contacts } from '../contacts.ts'
import { retentionYears } from '../dials.ts'
import { isHere } from '../states.ts'
import { contactsVisibleTo, notesVisibleTo } from '../visible-to.ts'
import { words } from '../words.ts'
import { mayExpel } from './expel.tsx'
import { TypesChoice } from './parts.tsx'
import type { Shown } from './person.tsx'

type ToolProps = { view: PageView; one: Shown }

/** What the office may do for or about somebody; nothing for everybody else. */
export async function OfficeTools({ view, one }: ToolProps) {
  const tools = [
    <PersonalLink view={view} one={one} />,
    <Types view={view} one={one} />,
    <RecordForm view={view} one={one} />,
    <Rest view={view} one={one} />,
    <Expel view={view} one={one} />,
    <EraseForm view={view} one={one} />,
  ]
  const isOffice = ['inviteAgent', 'changeTypes', 'editRecord', 'pause', 'erase'].some(
    (name) => view.may(`members.${name}`) !== 'no',
  )
  if (!isOffice || one.state === 'erased') return null
  return (
    <Card title={words[view.lang].officeTools}>
      <div class="flex flex-col gap-1">{tools}</div>
    </Card>
  )
}

const here = (view: PageView, one: Shown, what: string) => view.href(`/people/${one.agent}/${what}`)

function Tool({ title, children }: { title: string; children: Child }) {
  return <Disclosure summary={title}>{children}</Disclosure>
}

function PersonalLink({ view, one }: ToolProps) {
  const w = words[view.lang]
  if (!isHere(one.state) || view.may('members.inviteAgent') === 'no') return null
  return (
    <Tool title={w.personalLink}>
      <p class="mb-3 text-soft">{one.claimed ? w.personalLinkAgain : w.personalLinkText}</p>
      <Form action={here(view, one, 'link')}>
        <div>
          <Button tone="quiet">{w.makePersonalLink}</Button>
        </div>
      </Form>
    </Tool>
  )
}

function Types({ view, one }: ToolProps) {
  const w = words[view.lang]
  if (!isHere(one.state) || view.may('members.changeTypes') === 'no') return null
  return (
    <Tool title={w.changeTypes}>
      <Form action={here(view, one, 'types')} onceKey={view.key} submit={w.save} submitTone="quiet">
        <TypesChoice view={view} label={w.types} chosen={one.types} multiple />
      </Form>
    </Tool>
  )
}

async function RecordForm({ view, one }: ToolProps) {
  const w = words[view.lang]
  if (!notesVisibleTo(view)) return null
  const known = contactsVisibleTo(view, one.agent)
    ? await view.ask(contacts, { agent: one.agent })
    : undefined
  return (
    <Tool title={w.record}>
      <Form action={here(view, one, 'record')} onceKey={view.key} submit={w.save} submitTone="quiet">
        <TextField name="number" label={w.number} value={one.number ?? ''} maxlength={40} optional />
        {known && (
          <TextArea name="note" label={w.note} hint={w.noteHint} value={known.note ?? ''} rows={3} optional />
        )}
      </Form>
    </Tool>
  )
}

function Rest({ view, one }: ToolProps) {
  const w = words[view.lang]
  if (one.state === 'paused' && view.may('members.resume') !== 'no') {
    return (
      <Tool title={w.resume}>
        <Form action={here(view, one, 'resume')} onceKey={view.key} submit={w.resume} submitTone="quiet" />
      </Tool>
    )
  }
  if (one.state !== 'member' || view.may('members.pause', one.agent) === 'no') return null
  return (
    <Tool title={w.pause}>
      <p class="mb-3 text-soft">{w.pauseQuestion}</p>
      <Form action={here(view, one, 'pause')} onceKey={view.key} submit={w.pause} submitTone="quiet" />
    </Tool>
  )
}

function Expel({ view, one }: ToolProps) {
  const w = words[view.lang]
  if (!mayExpel(view, one)) return null
  return (
    <Tool title={w.expel}>
      <p class="mb-3 text-soft">{w.expelQuestion}</p>
      <LinkButton href={here(view, one, 'expel')}>{w.expel}</LinkButton>
    </Tool>
  )
}

function EraseForm({ view, one }: ToolProps) {
  const w = words[view.lang]
  const isGone = one.state === 'left' || one.state === 'declined'
  if (!isGone || view.may('members.erase', one.agent) === 'no') return null
  const years = one.joinedOn ? Number(view.charter.value(retentionYears.name)) : 0
  return (
    <Tool title={w.erase}>
      <Confirm
        label={w.erase}
        question={w.eraseQuestion(years)}
        action={here(view, one, 'erase')}
        submit={w.erase}
        onceKey={view.key}
      />
    </Tool>
  )
}
