import { proposeHref } from '../../../commons/charter/pages/links.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Form } from '../../../ui/form.tsx'
import { HiddenField } from '../../../ui/hidden-field.tsx'
import { action, type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { adoptSuggestion } from '../adopt-suggestion.ts'
import { declineSuggestion } from '../decline-suggestion.ts'
import { suggestion } from '../query-history.ts'
import { page as pageQuery } from '../query-page.ts'
import { words } from '../words.ts'
import { Comparison } from './comparison.tsx'
import { moment, namesOf, pageHref, writer } from './parts.tsx'

async function load(view: PageView) {
  const { suggestion: one, text } = await view.ask(suggestion, { suggestion: view.params.suggestion ?? '' })
  return { one, text, shown: await view.ask(pageQuery, { page: one.page }) }
}
type Loaded = Awaited<ReturnType<typeof load>>

/** A suggested change beside the page as it is, and its answer. */
export const suggestionPage: Page = page({
  path: '/knowledge/suggestions/:suggestion',
  title: (view) => words[view.lang].suggestionTitle,
  async render(view) {
    const w = words[view.lang]
    const loaded = await load(view)
    const { one, text, shown } = loaded
    const names = await namesOf(view, [one.author])
    const crumbs = [{ label: shown.page.title, href: pageHref(view, one.page) }, { label: w.suggestionTitle }]
    const isOpen = one.state === 'open'
    return (
      <>
        <Breadcrumb crumbs={crumbs} />
        <PageHead
          eyebrow={`${w.suggestionOf(writer(view, names, one))} · ${moment(view, one.at)}`}
          title={shown.page.title}
          lead={one.summary || undefined}
          badge={<Badge tone={isOpen ? 'waits' : 'plain'}>{w.suggestionStates[one.state]}</Badge>}
        />
        <Stack>
          {one.reason && <Card title={w.reason}>{one.reason}</Card>}
          {isOpen && (
            <Card>
              <Comparison view={view} before={shown.text} after={text} />
            </Card>
          )}
          {isOpen && <Answers view={view} loaded={loaded} />}
        </Stack>
      </>
    )
  },
})

type Props = { view: PageView; loaded: Loaded }

function Answers({ view, loaded }: Props) {
  const w = words[view.lang]
  const { one, shown } = loaded
  const isOutdated = one.base !== shown.page.revision
  const isTheirs = one.author !== null && one.author === view.standing.agent
  const mayDecline =
    view.may(declineSuggestion) === 'yes' && (isTheirs || shown.can.edit || shown.can.protect)
  return (
    <div class="flex flex-wrap items-start gap-2.5">
      {isOutdated ? <p class="text-soft">{w.outdated}</p> : <Adopt view={view} loaded={loaded} />}
      {mayDecline && (
        <Confirm
          label={w.decline}
          question={w.declineAsk}
          tone="quiet"
          action={view.href(`/knowledge/suggestions/${one.id}/decline`)}
          submit={w.decline}
          onceKey={view.key}
        >
          <TextField name="reason" label={w.reason} maxlength={300} optional />
        </Confirm>
      )}
    </div>
  )
}

/** At once where the page is open to the reader, by proposing it where only a decision changes the page. */
function Adopt({ view, loaded: { one, shown } }: Props) {
  const w = words[view.lang]
  const input = { suggestion: one.id, hash: one.hash }
  if (shown.degree.startsWith('decision:') && view.may('decisions.propose') === 'yes')
    return (
      <div>
        <p class="mb-3 text-soft">{w.decideText}</p>
        <LinkButton tone="primary" href={proposeHref(view, adoptSuggestion.name, input)}>
          {w.decide}
        </LinkButton>
      </div>
    )
  if (!shown.can.edit || view.may(adoptSuggestion) !== 'yes') return null
  return (
    <Form action={view.href(`/knowledge/suggestions/${one.id}/adopt`)} onceKey={view.key} submit={w.adopt}>
      <HiddenField name="hash" value={one.hash} />
    </Form>
  )
}

export const adoptPost = action({
  path: '/knowledge/suggestions/:suggestion/adopt',
  again: suggestionPage,
  command: adoptSuggestion,
  input: (form, view) => ({ suggestion: view.params.suggestion, hash: form.text('hash') }),
  done: ({ page }) => `/knowledge/pages/${page}`,
  notice: (view) => words[view.lang].adopted,
})

export const declinePost = action({
  path: '/knowledge/suggestions/:suggestion/decline',
  again: suggestionPage,
  command: declineSuggestion,
  input: (form, view) => ({ suggestion: view.params.suggestion, reason: form.text('reason') }),
  done: ({ suggestion: id }) => `/knowledge/suggestions/${id}`,
  notice: (view) => words[view.lang].declined,
})
