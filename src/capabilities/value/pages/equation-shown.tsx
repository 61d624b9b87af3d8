import { formatAmount, unitOf } from '../../../kernel/units.ts'
import { sankeyChart } from '../../../ui/charts.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { money } from '../../../ui/typed.ts'
import type { Bucket, Equation, Limits, Rule } from '../equation/shape.ts'
import { formWords } from '../form-words.ts'
import type { Choices } from './equation-choices.ts'
import { shareText, timesText } from './equation-form.ts'

type Shown = { view: PageView; equation: Equation; choices: Choices }

/** An equation as a list: what part, to whom, reckoned how. */
export function EquationRows({ view, equation, choices }: Shown) {
  const w = formWords[view.lang]
  const fund = choices.funds.find(({ value }) => value === equation.rest)?.label ?? equation.rest
  return (
    <Rows label={equation.label[view.lang]}>
      {equation.buckets.map((bucket) => (
        <Row
          title={bucket.label[view.lang]}
          detail={whoText(view, bucket, choices)}
          aside={w.partOf(shareShown(bucket.share), bucket.of)}
        >
          <Reckoned view={view} equation={equation} bucket={bucket} choices={choices} />
        </Row>
      ))}
      <Row title={w.leftOver} detail={w.restHint} aside={fund} />
    </Rows>
  )
}

/** "70%", "1/3". */
export const shareShown = (share: string): string => {
  const text = shareText(share)
  return text.includes('/') ? text : `${text}%`
}

function whoText(view: PageView, { to }: Bucket, { funds, types, agents }: Choices): string {
  const w = formWords[view.lang]
  const label = (options: readonly { value: string; label: string }[], code: string) =>
    options.find(({ value }) => value === code)?.label ?? code
  if (to.kind === 'fund') return label(funds, to.fund)
  if (to.kind === 'agent') return agents.get(to.agent) ?? w.kinds.agent
  if (to.kind === 'members' && to.types.length > 0)
    return `${w.kinds.members} · ${to.types.map((one) => label(types, one)).join(', ')}`
  return w.kinds[to.kind]
}

type ReckonedProps = Shown & { bucket: Bucket }

function Reckoned({ view, equation, bucket: { to }, choices }: ReckonedProps) {
  if (to.kind !== 'contributions')
    return to.kind === 'points' && to.limits ? (
      <p class="text-sm text-soft">{limitsText(view, equation, to.limits)}</p>
    ) : null
  const w = formWords[view.lang]
  const source =
    to.source.from === 'income'
      ? 'income'
      : typeof to.source.projects === 'string'
        ? to.source.projects
        : 'these'
  const more = to.multipliers.map(({ by, of, times }) => {
    const name = choices.multiplied.find(({ value }) => value === `${by}:${of}`)?.label ?? of
    return w.countsTimes(name, timesText(times))
  })
  return (
    <ul class="list-disc ps-5 text-sm">
      <li>{w.sources[source]}</li>
      {to.rules.map((rule) => (
        <li>{ruleText(view, equation, rule, choices)}</li>
      ))}
      {more.map((one) => (
        <li>{one}</li>
      ))}
      {to.limits && <li>{limitsText(view, equation, to.limits)}</li>}
    </ul>
  )
}

/** "일 1시간은 ₩20,000으로 · 한 번 나눌 때만" */
function ruleText(view: PageView, { unit }: Equation, rule: Rule, { kinds }: Choices): string {
  const w = formWords[view.lang]
  const named = rule.kinds.map((code) => kinds.find(({ value }) => value === code)?.label ?? code)
  const worth = /^\d+$/.test(rule.worth)
    ? money(view, BigInt(rule.worth), unit)
    : `${rule.worth} ${unitOf(unit).name[view.lang]}`
  return w.counts(named.join(', ') || w.anyKind, oneOf(view, rule.unit), worth, w.claims[rule.claim])
}

/** One whole unit: "1시간", "1 kg". */
function oneOf(view: PageView, code: string): string {
  const unit = unitOf(code)
  const steps = unit.kind === 'time' ? 3600n : 10n ** BigInt(unit.scale)
  return formatAmount(steps, unit, view.lang).text
}

function limitsText(view: PageView, { unit }: Equation, { least, most, times }: Limits): string {
  const w = formWords[view.lang]
  const said = [
    least !== undefined && `${w.least} ${money(view, BigInt(least), unit)}`,
    most !== undefined && `${w.most} ${money(view, BigInt(most), unit)}`,
    times !== undefined && w.highestTimes(timesText(times)),
  ]
  return said.filter(Boolean).join(' · ')
}

/** Where a sample of a hundred would go, as a picture; what is left to later parts flows through what is left. */
export async function EquationPicture({ view, equation }: Omit<Shown, 'choices'>) {
  const w = formWords[view.lang]
  const all = equation.label[view.lang]
  const flows = sampleFlows(equation, view, all, w.ofRest)
  return sankeyChart({
    title: w.picture,
    description: w.pictureText,
    heads: [w.pictureFrom, w.pictureTo, w.share],
    flows: flows.filter(({ value }) => value > 0n),
    format: (value) => `${Number(value) / 100}%`,
  })
}

/** In hundredths of a per cent, cut. */
function sampleFlows({ buckets, rest }: Equation, view: PageView, all: string, left: string) {
  const whole = 10_000n
  const size = (share: string, of: bigint) => {
    const [num = '0', den = '1'] = share.split('/')
    return (of * BigInt(num)) / BigInt(den)
  }
  const totals = buckets
    .filter(({ of }) => of === 'total')
    .map((one) => ({ one, value: size(one.share, whole) }))
  let pool = totals.reduce((sum, { value }) => sum - value, whole)
  const flows = totals.map(({ one, value }) => ({ from: all, to: one.label[view.lang], value }))
  if (pool > 0n) flows.push({ from: all, to: left, value: pool })
  for (const one of buckets.filter(({ of }) => of === 'rest')) {
    const value = size(one.share, pool)
    flows.push({ from: left, to: one.label[view.lang], value })
    pool -= value
  }
  if (pool > 0n && pool < whole) flows.push({ from: left, to: rest, value: pool })
  return flows
}
