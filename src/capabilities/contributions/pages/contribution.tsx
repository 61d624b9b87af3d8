import type { z } from 'zod'
import { formatDay } from '../../../kernel/language.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { Entries, Entry } from '../../../ui/entries.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Time } from '../../../ui/time.tsx'
import { quantityText } from '../kinds.ts'
import { contribution } from '../query-contributions.ts'
import { words } from '../words.ts'
import { Steps } from './contribution-steps.tsx'
import { kindText, momentDay, type Names, nameOf, namesIn, StateBadge } from './parts.tsx'

export type Shown = z.output<typeof contribution.output>

/** One contribution: what it is, why it counts, what was said about it, what I can do. */
export const contributionPage: Page = page({
  path: '/contributions/:id',
  title: async (view) => titleOf(view, await load(view)),
  async render(view) {
    const w = words[view.lang]
    const shown = await load(view)
    const { contribution: one, thread } = shown
    const names = await namesIn(view, [one, ...thread.map(({ agent }) => ({ agent }))])
    return (
      <>
        <Breadcrumb
          crumbs={[{ label: w.title, href: view.href('/contributions') }, { label: titleOf(view, shown) }]}
        />
        <PageHead
          eyebrow={nameOf(view, names, one.agent ?? one.author)}
          title={titleOf(view, shown)}
          lead={one.note || undefined}
          badge={<StateBadge view={view} state={one.state} />}
        />
        <Columns layout="main-side">
          <Stack>
            <Card title={w.facts}>
              <Facts view={view} shown={shown} names={names} />
              {one.evidence && (
                <img
                  src={view.href(`/files/${one.evidence}`)}
                  alt={w.photo}
                  class="mt-3 max-h-80 rounded-xl"
                />
              )}
            </Card>
            {thread.length > 0 && <Thread view={view} shown={shown} names={names} />}
          </Stack>
          <Stack>
            <Why view={view} shown={shown} />
            <Steps view={view} shown={shown} />
          </Stack>
        </Columns>
      </>
    )
  },
})

const load = (view: PageView): Promise<Shown> =>
  view.ask(contribution, { contribution: view.params.id ?? '' })

const titleOf = (view: PageView, { contribution: one }: Shown) =>
  `${kindText(view, one.kind)} ${quantityText(one.quantity, one.unit, view.lang)}`

type Props = { view: PageView; shown: Shown; names: Names }

function Facts({ view, shown, names }: Props) {
  const w = words[view.lang]
  const { contribution: one } = shown
  const byAnother = one.recorder !== null && one.recorder !== one.agent
  const project = one.project && (
    <a href={view.href(`/contributions/projects/${one.project}`)} class="quiet-link">
      {nameOf(view, names, one.project)}
    </a>
  )
  return (
    <Definitions
      items={[
        { term: w.giver, value: nameOf(view, names, one.agent ?? one.author) },
        { term: w.day, value: formatDay(one.happenedOn, view.lang) },
        ...(project ? [{ term: w.project, value: project }] : []),
        ...(one.gift ? [{ term: w.gift, value: w.asGiftHint }] : []),
        { term: w.source, value: w.sources[one.source] },
        ...(byAnother ? [{ term: w.recordedBy, value: nameOf(view, names, one.recorder) }] : []),
      ]}
    />
  )
}

function Why({ view, shown }: Omit<Props, 'names'>) {
  const w = words[view.lang]
  const { contribution: one } = shown
  return (
    <Card title={w.why}>
      <p>{one.countedIn === null ? w.whyWaits : w.whyText(one.countedIn)}</p>
      {one.countsAt && <p class="text-soft">{w.countsAt(momentDay(one.countsAt, view))}</p>}
      {one.contestUntil && <p class="text-soft">{w.contestUntil(momentDay(one.contestUntil, view))}</p>}
      <p class="mt-2">
        <a href={view.href(`/journal/${one.countedIn ?? one.entry}`)} class="why">
          {w.receipt}
        </a>
      </p>
    </Card>
  )
}

function Thread({ view, shown, names }: Props) {
  const w = words[view.lang]
  return (
    <Card title={w.thread}>
      <Entries label={w.thread}>
        {shown.thread.map(({ agent, step, reason, at, entry }) => (
          <Entry at={<Time at={at}>{momentDay(at, view)}</Time>} href={view.href(`/journal/${entry}`)}>
            <b>{nameOf(view, names, agent)}</b> {w.steps[step]}
            {reason && <span class="block whitespace-pre-line">{reason}</span>}
          </Entry>
        ))}
      </Entries>
    </Card>
  )
}
