import { type Figure, figures as figuresDial } from '../../../commons/care/dials.ts'
import { byHeads, figureUnit } from '../../../commons/care/units.ts'
import { formatAmount } from '../../../kernel/units.ts'
import { Breadcrumb } from '../../../ui/breadcrumb.tsx'
import { Card } from '../../../ui/card.tsx'
import { Definitions } from '../../../ui/definitions.tsx'
import { type Page, type PageView, page } from '../../../ui/page.ts'
import { PageHead } from '../../../ui/page-head.tsx'
import { money } from '../../../ui/typed.ts'
import type { CycleView } from '../read-cycle.ts'
import type { DrawView } from '../read-draw.ts'
import type { SeasonView } from '../read-season.ts'
import { minutesText } from '../rule-text.ts'
import { words } from '../words.ts'
import { allotmentPath, dayText, load, nameOf, type Shown, toAllotment } from './parts.tsx'
import { whyDrawn, whyRotation } from './why-lines.ts'

/** Why my turn, place or quota is what it is, in plain words, and how to compute it again. */
export const whyPage: Page = page({
  path: `${allotmentPath}/why`,
  title: (view) => words[view.lang].why,
  async render(view) {
    const w = words[view.lang]
    const shown = await load(view)
    const held = shown.draw ?? shown.lottery?.latest
    const name = await nameOf(view)
    const said = whyOf(view, shown)
    return (
      <>
        <Breadcrumb crumbs={[{ label: name, href: toAllotment(view) }, { label: w.why }]} />
        <PageHead title={w.why} />
        <Card>
          <div class="flex flex-col gap-3">
            {(said.length > 0 ? said : [w.notMine]).map((one) => (
              <p>{one}</p>
            ))}
            {held && (
              <>
                <p>
                  {shown.draw
                    ? w.checkText
                    : shown.lottery?.latest?.by === 'credit'
                      ? w.checkCredit
                      : w.checkDraw}
                </p>
                <Definitions
                  items={[
                    { term: w.seed, value: <code class="break-all">{held.seed ?? w.stillSealed}</code> },
                    { term: w.seedHash, value: <code class="break-all">{held.seedHash}</code> },
                  ]}
                />
              </>
            )}
          </div>
        </Card>
      </>
    )
  },
})

function whyOf(view: PageView, { draw, cycle, season, rotation, lottery }: Shown): string[] {
  if (draw) return whySite(view, draw)
  if (cycle) return whyTurn(view, cycle)
  if (rotation) return whyRotation(view, rotation)
  if (lottery) return whyDrawn(view, lottery)
  return season ? whyQuota(view, season) : []
}

/** Lots and places are counted from 1 for people. */
function whySite(view: PageView, { mine, from, steps, rows }: DrawView): string[] {
  if (!mine) return []
  const w = words[view.lang]
  const at = rows.findIndex(({ agent }) => agent === view.standing.agent) + 1
  return [w.lotText(mine.lot + 1, dayText(from, view.lang)), w.stepsText(steps, at, rows.length)]
}

function whyTurn(view: PageView, { turns, minutes, key }: CycleView): string[] {
  const mine = turns.find(({ agent }) => agent === view.standing.agent)
  if (!mine) return []
  const w = words[view.lang]
  const all = turns.reduce((sum, { weight }) => sum + weight, 0n)
  const text = (weight: bigint) => keyText(view, key, weight)
  return [
    w.partText(text(mine.weight), text(all), minutesText(minutes, view.lang)),
    w.broughtText(mine.brought, mine.carried),
    w.got(minutesText(mine.minutes, view.lang)),
  ]
}

function whyQuota(view: PageView, { mine, unit, key, capacity }: SeasonView): string[] {
  if (!mine) return []
  const w = words[view.lang]
  const text = (amount: bigint) => money(view, amount, unit)
  return [
    w.quotaText(keyText(view, key, mine.figure), text(capacity), text(mine.most)),
    w.takenText(text(mine.taken), text(mine.left)),
  ]
}

/** So much of a figure of care in its unit; people where it goes by heads. */
function keyText(view: PageView, key: string, amount: bigint): string {
  const stated = (view.charter.value(figuresDial.name) ?? []) as Figure[]
  const figure = stated.find(({ code }) => code === key)
  if (key === byHeads) return view.lang === 'ko' ? `${amount}명` : String(amount)
  return figure ? formatAmount(amount, figureUnit(figure), view.lang).text : String(amount)
}
