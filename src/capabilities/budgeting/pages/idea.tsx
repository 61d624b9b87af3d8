import type { z } from 'zod'
import { Discussion } from '../../../commons/discussion/pages/discussion.tsx'
import { nobody } from '../../../kernel/authority.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Columns, Stack, Turn } from '../../../ui/columns.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Prose } from '../../../ui/prose.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { idea as ideaQuery } from '../query-idea.ts'
import { words } from '../words.ts'
import { Budget } from './budget-card.tsx'
import { Gifts, Give } from './give-card.tsx'
import { Course, OwnSteps } from './idea-steps.tsx'
import { Looks } from './look-card.tsx'
import { Goal, ideaHref, roundHref, StateBadge } from './parts.tsx'
import { whyText } from './why.ts'

export type IdeaShown = z.output<typeof ideaQuery.output>
export type IdeaProps = { view: PageView; shown: IdeaShown; names: ReadonlyMap<string, string> }

export const ideaPath = '/budgeting/:idea{[0-9a-f-]{36}}'

export const loadIdea = (view: PageView): Promise<IdeaShown> =>
  view.ask(ideaQuery, { idea: view.params.idea ?? nobody })

/** One idea: what it is and costs, how far it is and why, my gift, what peers say. */
export const ideaPage: Page = page({
  path: ideaPath,
  title: async (view) => (await loadIdea(view)).idea.title,
  async render(view) {
    const w = words[view.lang]
    const shown = await loadIdea(view)
    const { idea, round, creators } = shown
    const names = await namesIn(view, shown)
    const by = creators.flatMap((one) => names.get(one) ?? []).join(', ')
    const about = { kind: 'budgeting.idea', id: idea.id }
    return (
      <>
        <Breadcrumb
          crumbs={[
            { label: w.title, href: view.href('/budgeting') },
            { label: round.name, href: roundHref(view, round.id) },
            { label: idea.title },
          ]}
        />
        <PageHead
          eyebrow={by}
          title={idea.title}
          badge={<StateBadge view={view} state={idea.state} />}
          actions={
            shown.can.edit && <LinkButton href={ideaHref(view, idea.id, '/edit')}>{w.editTitle}</LinkButton>
          }
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        {idea.state === 'draft' && <Flash tone="plain">{w.draftNote}</Flash>}
        <Columns layout="main-side">
          <Stack second interleaved>
            <Turn at={2}>
              <Give view={view} shown={shown} names={names} />
              <OwnSteps view={view} shown={shown} names={names} />
              <Budget view={view} shown={shown} names={names} />
            </Turn>
            <Turn at={4}>
              <Gifts view={view} shown={shown} names={names} />
            </Turn>
          </Stack>
          <Stack interleaved>
            <Turn at={1}>
              <About view={view} shown={shown} names={names} />
            </Turn>
            <Turn at={3}>
              <Lines view={view} shown={shown} names={names} />
              <Looks view={view} shown={shown} names={names} />
            </Turn>
            <Turn at={5}>
              <Course view={view} shown={shown} names={names} />
              {idea.state !== 'draft' && <Discussion view={view} about={about} />}
            </Turn>
          </Stack>
        </Columns>
      </>
    )
  },
})

function namesIn(view: PageView, { creators, looks, gifts, editions }: IdeaShown) {
  const all = [
    ...creators,
    ...looks.map((one) => one.agent),
    ...gifts.map((one) => one.agent),
    ...editions.flatMap((one) => one.agent ?? []),
  ]
  return view.labels('members.agent', [...new Set(all)])
}

function About({ view, shown: { idea, round, pictures } }: IdeaProps) {
  const w = words[view.lang]
  return (
    <Card title={whyText(view, idea, round.unit)}>
      <Goal view={view} idea={idea} unit={round.unit} />
      {idea.text && (
        <div class="mt-4">
          <Prose>
            <p class="whitespace-pre-line">{idea.text}</p>
          </Prose>
        </div>
      )}
      {pictures.length > 0 && (
        <ul class="mt-4 flex list-none flex-wrap gap-3 p-0">
          {pictures.map((hash, i) => (
            <li>
              <img
                src={view.href(`/files/${hash}`)}
                alt={w.pictureOf(i + 1)}
                class="max-h-72 max-w-full rounded-xl border border-line object-contain"
              />
            </li>
          ))}
        </ul>
      )}
      {idea.report && (
        <div class="mt-4 border-t border-line pt-4">
          <h3 class="font-bold">{idea.state === 'cancelled' ? w.reason : w.report}</h3>
          <p class="whitespace-pre-line">{idea.report}</p>
        </div>
      )}
    </Card>
  )
}

function Lines({ view, shown: { lines, round } }: IdeaProps) {
  const w = words[view.lang]
  const say = (amount: bigint) => money(view, amount, round.unit)
  return (
    <Card title={w.lines}>
      <Rows label={w.lines}>
        {lines.map(({ label, least, most }) => (
          <Row title={label} aside={least === most ? say(most) : `${say(least)} – ${say(most)}`} />
        ))}
      </Rows>
    </Card>
  )
}
