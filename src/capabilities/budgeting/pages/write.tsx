import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { Form } from '../../../ui/form.tsx'
import { type Page, type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { money, once } from '../../../ui/typed.ts'
import { draftIdea } from '../draft-idea.ts'
import { editIdea } from '../edit-idea.ts'
import { raiseGoal } from '../raise-goal.ts'
import { words } from '../words.ts'
import { type IdeaShown, ideaPath, loadIdea } from './idea.tsx'
import { ideaHref, roundHref } from './parts.tsx'
import { loadRound, roundPath } from './round.tsx'
import { IdeaFields, ideaFrom, LineFields, linesFrom } from './write-fields.tsx'

/** A form with the refusal at its field; what the input calls a list is the form's first of them. */
function formOf(view: PageView) {
  const { field, sentence } = view.refusal ?? {}
  const [part, n, of] = (field ?? '').split('.')
  const name = part === 'lines' ? `${of ?? 'label'}${Number(n ?? 0) + 1}` : field
  const isHere = /^(title|text|reason|picture|(label|least|most)\d+)$/.test(name ?? '')
  const errors = sentence ? { [isHere ? name! : '_']: sentence } : {}
  return { onceKey: view.key, values: view.values, errors }
}

/** Writes an idea down: a draft at first. */
export const newIdeaPage: Page = page({
  path: `${roundPath}/new`,
  title: (view) => words[view.lang].newIdea,
  async render(view) {
    const w = words[view.lang]
    const { round } = await loadRound(view)
    const back = roundHref(view, round.id)
    return (
      <>
        <Breadcrumb crumbs={[{ label: round.name, href: back }, { label: w.newIdea }]} />
        <PageHead title={w.writeTitle} lead={w.writeLead} />
        <Card>
          <Form
            action={roundHref(view, round.id, '/new')}
            upload
            {...formOf(view)}
            submit={w.save}
            cancel={back}
          >
            <IdeaFields view={view} unit={round.unit} />
          </Form>
        </Card>
      </>
    )
  },
})

export const newIdeaPost = post({
  path: newIdeaPage.path,
  again: newIdeaPage,
  async handle(view, form) {
    const { round } = await loadRound(view)
    const input = { round: round.id, ...(await ideaFrom(view, form, round.unit)) }
    const { idea } = await view.execute(draftIdea, input, once(view, form))
    return { to: `/budgeting/${idea}`, notice: words[view.lang].saved }
  },
})

/** The same with what it says now; while money is given the amounts stand. */
export const editIdeaPage: Page = page({
  path: `${ideaPath}/edit`,
  title: (view) => words[view.lang].editTitle,
  async render(view) {
    const w = words[view.lang]
    const shown = await loadIdea(view)
    const { idea, round } = shown
    const isDraft = idea.state === 'draft'
    const isLooked = idea.state === 'published' || idea.state === 'ready'
    return (
      <>
        <Crumbs view={view} shown={shown} now={w.editTitle} />
        <PageHead title={w.editTitle} lead={isDraft ? w.writeLead : w.editLead} />
        {isLooked && shown.needed > 0 && <Flash tone="note">{w.editAgain}</Flash>}
        <Card>
          <Form
            action={ideaHref(view, idea.id, '/edit')}
            upload
            {...formOf(view)}
            submit={isDraft ? w.save : w.saveEdit}
            cancel={ideaHref(view, idea.id)}
          >
            <IdeaFields view={view} unit={round.unit} shown={shown} />
          </Form>
        </Card>
      </>
    )
  },
})

export const editIdeaPost = post({
  path: editIdeaPage.path,
  again: editIdeaPage,
  async handle(view, form) {
    const { idea, round, pictures } = await loadIdea(view)
    const input = { idea: idea.id, ...(await ideaFrom(view, form, round.unit, pictures)) }
    await view.execute(editIdea, input, once(view, form))
    return { to: `/budgeting/${idea.id}`, notice: words[view.lang].edited }
  },
})

/** More is needed: new amounts, and why. */
export const raisePage: Page = page({
  path: `${ideaPath}/raise`,
  title: (view) => words[view.lang].raise,
  async render(view) {
    const w = words[view.lang]
    const shown = await loadIdea(view)
    const { idea, round, lines } = shown
    return (
      <>
        <Crumbs view={view} shown={shown} now={w.raise} />
        <PageHead title={w.raise} lead={w.raiseLead} />
        {idea.funded > 0n && <Flash tone="note">{w.raiseNote(money(view, idea.funded, round.unit))}</Flash>}
        <Card>
          <Form
            action={ideaHref(view, idea.id, '/raise')}
            {...formOf(view)}
            submit={w.raise}
            cancel={ideaHref(view, idea.id)}
          >
            <LineFields view={view} unit={round.unit} lines={lines} />
            <TextArea name="reason" label={w.raiseWhy} rows={3} maxlength={2000} />
          </Form>
        </Card>
      </>
    )
  },
})

export const raisePost = post({
  path: raisePage.path,
  again: raisePage,
  async handle(view, form) {
    const { idea, round } = await loadIdea(view)
    const lines = linesFrom(view, form, round.unit)
    await view.execute(raiseGoal, { idea: idea.id, lines, reason: form.text('reason') }, once(view, form))
    return { to: `/budgeting/${idea.id}`, notice: words[view.lang].raised }
  },
})

function Crumbs({ view, shown, now }: { view: PageView; shown: IdeaShown; now: string }) {
  const { idea, round } = shown
  return (
    <Breadcrumb
      crumbs={[
        { label: round.name, href: roundHref(view, round.id) },
        { label: idea.title, href: ideaHref(view, idea.id) },
        { label: now },
      ]}
    />
  )
}
