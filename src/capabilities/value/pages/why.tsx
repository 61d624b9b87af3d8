import { actionWords } from '../../../commons/observation/action-words.ts'
import type { ActionCode } from '../../../commons/observation/actions.ts'
import { parseFraction } from '../../../kernel/fraction.ts'
import { formatDay } from '../../../kernel/language.ts'
import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { LinkButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { Stack } from '../../../ui/columns.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import { pageWords } from '../page-words.ts'
import { previewDistribution } from '../query-preview.ts'
import { whyContributions, whyShare } from '../query-why.ts'
import { kindsOf } from './equation-choices.ts'
import { timesText } from './equation-form.ts'
import { Crumbs, recipientNames } from './parts.tsx'
import { askedFor } from './share.tsx'
import type { LineTurned, PartTurned, Turned } from './turned.ts'

interface Reckoned {
  turn: Turned
  part: PartTurned
  lines: readonly LineTurned[]
}

/** Why somebody got what they got: what they gave, what it weighs among all, and how it became whole units. */
export const whyPage: Page = page({
  path: '/value/distributions/:distribution{[0-9a-f-]{36}}/why/:agent{[0-9a-f-]{36}}',
  title: (view) => pageWords[view.lang].why,
  async render(view) {
    const w = pageWords[view.lang]
    const [distribution, agent] = [view.params.distribution ?? '', view.params.agent ?? '']
    const why = await view.ask(whyShare, { distribution, agent })
    const name = (await recipientNames(view, [why]))(why.to)
    const { unit, label } = why.distribution
    const back = view.href(`/value/distributions/${distribution}`)
    return (
      <>
        <Crumbs view={view} label={w.why} />
        <PageHead
          title={money(view, why.amount, unit)}
          lead={w.whyLead(name, label[view.lang])}
          eyebrow={w.why}
        />
        <Stack>
          {await Promise.all(why.buckets.map((one) => Bucket({ view, unit, one })))}
          <Given view={view} distribution={distribution} agent={agent} />
          <Card>
            <Definitions
              items={[
                {
                  term: w.clause,
                  value: (
                    <a class="underline" href={back}>
                      {w.version(why.distribution.charterVersion)}
                    </a>
                  ),
                },
                ...(why.obligation
                  ? [
                      {
                        term: w.obligation,
                        value: (
                          <a class="why" href={view.href(`/obligations/${why.obligation}`)}>
                            {money(view, why.amount, unit)}
                          </a>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </Card>
        </Stack>
      </>
    )
  },
})

/** The same of a preview, where nothing has been done yet. */
export const whyPreviewPage: Page = page({
  path: '/value/share/why',
  title: (view) => pageWords[view.lang].why,
  async render(view) {
    const w = pageWords[view.lang]
    const agent = view.search.get('agent') ?? ''
    const worked = await view.ask(previewDistribution, { ...(await askedFor(view)), agent })
    const to = { kind: 'agent' as const, id: agent }
    const name = (await recipientNames(view, [{ to }]))(to)
    const amount = worked.why.reduce((sum, one) => sum + one.part.amount, 0n)
    const reckoned = worked.why.flatMap(({ bucket, part, lines }): Reckoned[] => {
      const turn = worked.turns.find((one) => one.bucket === bucket)
      return turn ? [{ turn, part, lines }] : []
    })
    return (
      <>
        <Crumbs view={view} label={w.why} />
        <PageHead
          title={money(view, amount, worked.unit)}
          lead={w.whyLead(name, w.previewTitle)}
          eyebrow={w.why}
        />
        <Stack>{await Promise.all(reckoned.map((one) => Bucket({ view, unit: worked.unit, one })))}</Stack>
      </>
    )
  },
})

type BucketProps = { view: PageView; unit: string; one: Reckoned }

async function Bucket({ view, unit, one: { turn, part, lines } }: BucketProps) {
  const w = pageWords[view.lang]
  const projects = await view.labels('contributions.project', [
    ...new Set(lines.flatMap(({ project }) => project ?? [])),
  ])
  const given = lines.filter((line) => line.quantity !== null)
  return (
    <Card title={turn.label[view.lang]} aside={money(view, part.amount, unit)}>
      {given.length > 0 && (
        <Rows label={w.given}>
          {given.map((line) => (
            <Row
              title={lineTitle(view, line, projects)}
              detail={[
                w.counts(line.count ?? 0),
                line.times && line.times !== '1' && w.times(timesText(line.times)),
              ]
                .filter(Boolean)
                .join(' · ')}
              aside={ratioText(view, line.weight, unit)}
            />
          ))}
        </Rows>
      )}
      <Definitions
        items={[
          { term: w.partAmount, value: money(view, turn.amount, unit) },
          {
            term: w.weight,
            value: w.ofAll(ratioText(view, part.weight, unit), ratioText(view, turn.weight, unit)),
          },
          { term: w.proportional, value: ratioText(view, part.proportional, unit) },
          ...(part.limited
            ? [{ term: w.limited[part.limited], value: ratioText(view, part.quota, unit) }]
            : []),
          { term: w.gets, value: <strong>{money(view, part.amount, unit)}</strong> },
        ]}
      />
      {part.extra && <p class="mt-1 text-sm text-soft">{w.extra}</p>}
    </Card>
  )
}

/** "설계 12시간 · 모기 감지기" */
function lineTitle(
  view: PageView,
  { kind, unit, quantity, project }: LineTurned,
  projects: ReadonlyMap<string, string>,
): string {
  const named = kindsOf(view).find(({ code }) => code === kind)?.label[view.lang] ?? kind ?? ''
  const much = formatAmount(quantity ?? 0n, unitOf(unit ?? 'pieces'), view.lang).text
  const where = project ? projects.get(project) : undefined
  return [`${named} ${much}`.trim(), where].filter(Boolean).join(' · ')
}

/** A fraction of a unit, to be read: whole steps, and two more digits where it is none. */
export function ratioText(view: PageView, ratio: string, unit: string): string {
  const value = parseFraction(ratio)
  if (!value) return ratio
  const { num, den } = value
  if (den === 1n) return money(view, num, unit)
  const hundredths = (num * 100n) / den
  const rest = (hundredths % 100n).toString().padStart(2, '0')
  return unitOf(unit).scale === 0 && unitOf(unit).kind !== 'time'
    ? `≈ ${money(view, num / den, unit)} ${rest}/100`
    : `≈ ${money(view, num / den, unit)}`
}

/** What it was: the kind the charter lists, otherwise what was done. */
function nameOf(view: PageView, { kind, action }: { kind: string; action?: string }): string {
  const listed = kindsOf(view).find(({ code }) => code === kind)?.label[view.lang]
  return listed ?? actionWords[view.lang][action as ActionCode]?.name ?? kind
}

async function Given({ view, distribution, agent }: { view: PageView; distribution: string; agent: string }) {
  const w = pageWords[view.lang]
  const after = view.search.get('after') ?? undefined
  const { contributions, next } = await view.ask(whyContributions, { distribution, agent, after })
  if (contributions.length === 0) return null
  return (
    <Card title={w.contributions}>
      <Rows label={w.contributions}>
        {contributions.map((one) => (
          <Row
            title={`${nameOf(view, one)} ${formatAmount(one.quantity, unitOf(one.unit), view.lang).text}`.trim()}
            detail={[formatDay(one.day, view.lang), one.part && w.partTaken(one.part)]
              .filter(Boolean)
              .join(' · ')}
            href={one.entry === null ? undefined : view.href(`/journal/${one.entry}`)}
          />
        ))}
      </Rows>
      {next && <LinkButton href={`?after=${next}`}>{w.more}</LinkButton>}
    </Card>
  )
}
