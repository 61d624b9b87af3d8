import { z } from 'zod'
import { kernelFailure } from '../../../kernel/failure.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Button } from '../../../ui/button.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import type { PageView } from '../../../ui/page.ts'
import { TextField } from '../../../ui/text-field.tsx'
import { holds } from '../holds.ts'
import type { RevisionShown } from '../shapes.ts'
import { words } from '../words.ts'
import { pageHref } from './parts.tsx'

/** The number of a revision as an address or a form carries it. */
export const numberIn = (text: string | null | undefined): number => {
  const read = z.coerce.number().int().min(0).max(1_000_000).safeParse(text)
  if (!read.success || text === '' || text === null)
    throw kernelFailure('not_found', { what: 'knowledge.revision' })
  return read.data
}

/** From a revision up to its page. */
export function Crumbs({ view, title, label }: { view: PageView; title: string; label: string }) {
  const w = words[view.lang]
  const at = (rest: string) => pageHref(view, view.params.page ?? '', rest)
  return (
    <Breadcrumb
      crumbs={[{ label: title, href: at('') }, { label: w.history, href: at('/history') }, { label }]}
    />
  )
}

type RevertProps = { view: PageView; to: number; base: number; label: string; page?: string; back?: string }

/** One press: a revert can itself be reverted. */
export function RevertForm({ view, to, base, label, page = view.params.page, back = '' }: RevertProps) {
  return (
    <Form action={pageHref(view, page ?? '', '/revert')} id={`revert-${page}-${base}`} onceKey={view.key}>
      <HiddenField name="to" value={String(to)} />
      <HiddenField name="base" value={String(base)} />
      <HiddenField name="back" value={back} />
      <Button tone="quiet">{label}</Button>
    </Form>
  )
}

type LookingProps = { view: PageView; one: RevisionShown; back?: string }

/** Marking as looked at, for those who patrol; asking them to look, for everybody else. */
export function Looking({ view, one, back = '' }: LookingProps) {
  const w = words[view.lang]
  const isMine = one.author !== null && one.author === view.standing.agent
  if (isMine || one.looked === 'looked' || one.looked === 'undone') return null
  const to = (what: string) => pageHref(view, one.page, `/revisions/${one.number}/${what}`)
  if (holds(view, 'patrolRevision') && one.looked !== 'trusted')
    return (
      <Form action={to('patrol')} onceKey={view.key}>
        <HiddenField name="back" value={back} />
        <Button>{w.patrol}</Button>
      </Form>
    )
  if (one.looked === 'flagged' || !holds(view, 'flagRevision')) return null
  return (
    <Confirm
      label={w.flag}
      question={w.flag}
      tone="quiet"
      action={to('flag')}
      submit={w.flag}
      onceKey={view.key}
      values={{ back }}
    >
      <TextField name="note" label={w.flagNote} maxlength={300} optional />
    </Confirm>
  )
}

/** For what must not stay at all; folded away, asked twice. */
export function Erase({ view, one }: Omit<LookingProps, 'back'>) {
  const w = words[view.lang]
  if (one.newest || one.erased || !holds(view, 'eraseRevision')) return null
  return (
    <Confirm
      label={w.erase}
      question={w.eraseAsk}
      action={pageHref(view, one.page, `/revisions/${one.number}/erase`)}
      submit={w.erase}
      onceKey={view.key}
    />
  )
}
