import { isId } from '../../../kernel/fields.ts'
import { Badge } from '../../../ui/badge.tsx'
import { Card } from '../../../ui/card.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Flash } from '../../../ui/flash.tsx'
import { type PageView, page, post } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Pagination } from '../../../ui/pagination.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { Table } from '../../../ui/table.tsx'
import { money, once, today } from '../../../ui/typed.ts'
import { assessLate } from '../assess-late.ts'
import { lateWords } from '../late-words.ts'
import { season, seasons } from '../query-seasons.ts'
import { settleSeason } from '../settle-season.ts'
import type { SeasonView } from '../shapes.ts'
import { words } from '../words.ts'
import { Crumbs, dayText, keyName, keyText, nameIn } from './parts.tsx'
import { LateCard } from './season-late.tsx'

/** Everybody's part of one duty, and how it was worked out. */
export const seasonPage = page({
  path: '/care/seasons/:season',
  title: async (view) => (await load(view)).season.name,
  async render(view) {
    const w = words[view.lang]
    const found = await load(view)
    const { season: one, rows, next, late } = found
    const names = await view.labels(
      'members.agent',
      [...rows, ...late.flatMap(({ shares }) => shares)].map(({ agent }) => agent),
    )
    const much = (amount: bigint) => money(view, amount, one.unit)
    const key = `${keyName(view, one.key)} ${keyText(view, one.key, one.keyTotal)}`
    return (
      <>
        <Crumbs view={view} label={one.name} />
        <PageHead
          title={one.name}
          lead={`${dayText(view, one.from)} – ${dayText(view, one.until)}`}
          badge={one.closed && <Badge>{w.closedSeason}</Badge>}
        />
        {view.refusal && <Flash tone="needs">{view.refusal.sentence}</Flash>}
        <Card>
          <p class="mb-4 text-soft">{w.seasonWhy(key, much(one.rate), much(one.total))}</p>
          <Table
            caption={one.name}
            rows={rows}
            columns={[
              { head: w.columns.who, cell: (row) => nameIn(view, names, row.agent) },
              { head: w.columns.key, cell: (row) => keyText(view, one.key, row.key), figures: true },
              { head: w.columns.owed, cell: (row) => much(row.owed + row.carried), figures: true },
              { head: w.columns.done, cell: (row) => much(row.done), figures: true },
              { head: w.columns.paid, cell: (row) => much(row.commuted), figures: true },
              { head: w.columns.left, cell: (row) => <strong>{much(row.left)}</strong>, figures: true },
            ]}
          />
        </Card>
        <Pagination next={next ? view.href(`/care/seasons/${one.id}?after=${next}`) : undefined} />
        {view.may('sanctions.reportBreach') === 'yes' && (
          <p class="mt-4 text-soft">
            {w.breachText}{' '}
            <a class="quiet-link" href={view.href('/sanctions/report')}>
              {w.breach}
            </a>
          </p>
        )}
        <div class="mt-6">
          <LateCard view={view} found={found} names={names} />
        </div>
        <Settle view={view} one={one} />
      </>
    )
  },
})

function load(view: PageView) {
  const after = view.search.get('after')
  return view.ask(season, { season: view.params.season ?? '', after: isId(after) ? after : null })
}

/** For the office, once the season is over. */
async function Settle({ view, one }: { view: PageView; one: SeasonView }) {
  const w = words[view.lang]
  if (one.closed || one.until >= today(view) || view.may(settleSeason) !== 'yes') return null
  const later = (await view.ask(seasons, {})).filter(
    (other) => other.duty === one.duty && !other.closed && other.from > one.until,
  )
  const options = [
    ...later.map((other) => ({ value: other.id, label: w.carryTo(other.name) })),
    { value: '', label: w.writeOff },
  ]
  return (
    <div class="mt-6">
      <Confirm
        label={w.settle}
        question={w.settleText}
        action={view.href(`/care/seasons/${one.id}/settle`)}
        submit={w.settle}
        onceKey={view.key}
      >
        <SelectField name="into" label={w.settleInto} options={options} value={later[0]?.id ?? ''} optional />
      </Confirm>
    </div>
  )
}

export const settlePost = post({
  path: '/care/seasons/:season/settle',
  again: seasonPage,
  async handle(view, form) {
    const season = view.params.season ?? ''
    await view.execute(settleSeason, { season, into: form.text('into') || null }, once(view, form))
    return { to: `/care/seasons/${season}`, notice: words[view.lang].settled }
  },
})

export const latePost = post({
  path: '/care/seasons/:season/late',
  again: seasonPage,
  async handle(view, form) {
    const season = view.params.season ?? ''
    const input = { season, from: form.text('from'), agents: null }
    const { people } = await view.execute(assessLate, input, once(view, form))
    return { to: `/care/seasons/${season}`, notice: lateWords[view.lang].done(people) }
  },
})
