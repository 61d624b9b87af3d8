import { Amount } from '../../../ui/amount.tsx'
import { Card } from '../../../ui/card.tsx'
import type { PageView } from '../../../ui/page.ts'
import { Row, Rows } from '../../../ui/rows.tsx'
import { Stat, Stats } from '../../../ui/stat.tsx'
import { money } from '../../../ui/typed.ts'
import type { Age } from '../query-owed.ts'
import type { Direction } from '../tables.ts'
import { words } from '../words.ts'

export interface AgeSum {
  age: Age
  unit: string
  count: number
  rest: bigint
}

const isLate = ({ age }: AgeSum) => age !== 'none' && age !== 'not_due'

/** Everything open, and how much of it is past its day, each unit for itself. */
export function Totals({ view, direction, ages }: { view: PageView; direction: Direction; ages: AgeSum[] }) {
  const w = words[view.lang]
  const units = [...new Set(ages.map((one) => one.unit))]
  if (units.length === 0) return null
  const sum = (unit: string, late: boolean) =>
    ages
      .filter((one) => one.unit === unit && (!late || isLate(one)))
      .reduce((total, one) => total + one.rest, 0n)
  return (
    <Card>
      <Stats>
        {units.map((unit) => (
          <>
            <Stat label={w[direction]}>
              <Amount value={money(view, sum(unit, false), unit)} size="large" />
            </Stat>
            <Stat label={w.late}>
              <Amount
                value={money(view, sum(unit, true), unit)}
                change={sum(unit, true) > 0n ? 'loss' : undefined}
              />
            </Stat>
          </>
        ))}
      </Stats>
    </Card>
  )
}

type AgeRowsProps = {
  view: PageView
  ages: AgeSum[]
  chosen?: Age
  hrefOf(age: Age | ''): string
}

/** Arrears by age; each line narrows the list to it. */
export function AgeRows({ view, ages, chosen, hrefOf }: AgeRowsProps) {
  const w = words[view.lang]
  if (ages.length === 0) return null
  return (
    <Card title={w.ageCard}>
      <Rows label={w.ageCard}>
        {ages.map((one) => (
          <Row
            title={w.ages[one.age]}
            strong={one.age === chosen}
            detail={w.count(one.count)}
            aside={money(view, one.rest, one.unit)}
            href={hrefOf(one.age)}
          />
        ))}
        {chosen && <Row title={w.all} href={hrefOf('')} />}
      </Rows>
    </Card>
  )
}
