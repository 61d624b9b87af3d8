import type { Lang } from '../../../kernel/language.ts'
import { FieldGroup } from '../../../ui/field.tsx'
import { useField } from '../../../ui/form-context.ts'
import { Scale, type ScalePoint } from '../../../ui/scale.tsx'
import { Stepper } from '../../../ui/stepper.tsx'
import { Sum } from '../../../ui/sum.tsx'
import { ballotWords } from '../ballot-words.ts'
import type { BallotFieldsProps } from './ballot-fields.tsx'
import { scoreField } from './ballot-form.ts'
import { numberIn } from './ballot-paper.ts'

/** Longer scales are typed. */
const longestScale = 11

/** Whole numbers: on a scale of large buttons where it is short, else typed, with what is left to give. */
export function ScoreFields(props: BallotFieldsProps) {
  const { paper, view } = props
  const w = ballotWords[view.lang]
  const name = paper.method?.name
  if (name === 'dots') {
    const dots = numberIn(paper, 'budget', 8)
    return (
      <Sum budget={BigInt(dots)} of="numbers" enough={w.dotsLeft} over={w.dotsOver}>
        <Numbers {...props} label={w.dotsLabel} hint={w.dotsHint(dots)} min={0} max={dots} />
      </Sum>
    )
  }
  if (name === 'quadratic') return <Quadratic {...props} />
  return <Scores {...props} />
}

function Quadratic(props: BallotFieldsProps) {
  const w = ballotWords[props.view.lang]
  const credits = numberIn(props.paper, 'credits', 100)
  const against = props.paper.params.against === true
  const most = wholeRoot(credits)
  return (
    <Sum budget={BigInt(credits)} of="squares" enough={w.quadraticLeft} over={w.quadraticOver}>
      <Numbers
        {...props}
        label={w.quadraticLabel}
        hint={w.quadraticHint(credits, against)}
        min={against ? -most : 0}
        max={most}
      />
    </Sum>
  )
}

/** The most votes that so many credits buy for one option. */
function wholeRoot(credits: number): number {
  let root = 0
  while ((root + 1) * (root + 1) <= credits) root += 1
  return root
}

function Scores(props: BallotFieldsProps) {
  const { view, paper } = props
  const w = ballotWords[view.lang]
  const [min, max] = [numberIn(paper, 'min', 0), numberIn(paper, 'max', 5)]
  if (max - min + 1 > longestScale)
    return <Numbers {...props} label={w.scoreLabel} hint={w.scoreHint(min, max)} min={min} max={max} />
  const isGrades = paper.method?.name === 'majority-judgement'
  const points = isGrades ? gradesOf(view.lang, min, max) : pointsOf(view.lang, min, max)
  return (
    <Scales
      {...props}
      points={[...points, { value: '', label: w.unscored }]}
      label={isGrades ? w.gradeLabel : w.scoreLabel}
      hint={isGrades ? undefined : w.scoreHint(min, max)}
    />
  )
}

type Said = { label: string; hint?: string }

function Scales({
  one,
  ballot,
  fresh,
  label,
  hint,
  points,
}: BallotFieldsProps & Said & { points: ScalePoint[] }) {
  const { id, error } = useField({ name: 'ballot' })
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      {one.options.map((option) => (
        <Scale
          name={scoreField(option.id)}
          label={option.label}
          detail={option.detail}
          points={points}
          value={fresh ? undefined : scoreIn(ballot, option.id)}
        />
      ))}
    </FieldGroup>
  )
}

type NumberProps = BallotFieldsProps & Said & { min: number; max: number }

function Numbers({ view, one, ballot, fresh, label, hint, min, max }: NumberProps) {
  const w = ballotWords[view.lang]
  const { id, error } = useField({ name: 'ballot' })
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      {one.options.map((option) => (
        <Stepper
          name={scoreField(option.id)}
          label={option.label}
          detail={option.detail}
          {...{ min, max, less: w.less, more: w.more }}
          value={fresh ? undefined : scoreIn(ballot, option.id)}
        />
      ))}
    </FieldGroup>
  )
}

const scoreIn = (ballot: BallotFieldsProps['ballot'], option: string): string | undefined =>
  ballot && 'scores' in ballot ? ballot.scores[option]?.toString() : undefined

const pointsOf = (lang: Lang, min: number, max: number): ScalePoint[] =>
  Array.from({ length: max - min + 1 }, (_, i) => {
    const value = String(min + i)
    return { value, label: value, spoken: ballotWords[lang].points(value) }
  })

/** Six grades bear words, best first; scales of other lengths stay figures. */
export function gradesOf(lang: Lang, min: number, max: number): ScalePoint[] {
  const { grades } = ballotWords[lang]
  if (max - min + 1 !== grades.length) return pointsOf(lang, min, max)
  return grades.map((label, i) => ({ value: String(max - i), label }))
}
