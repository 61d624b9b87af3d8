import { Ranking } from '../../../ui/ranking.tsx'
import { ballotWords } from '../ballot-words.ts'
import type { BallotFieldsProps } from './ballot-fields.tsx'
import { rankField } from './ballot-form.ts'

/** A place for each option; not all need one. */
export function RankFields({ view, one, paper, ballot, fresh }: BallotFieldsProps) {
  const w = ballotWords[view.lang]
  const ranks = ballot && 'rank' in ballot ? ballot.rank : []
  const equal = paper.method?.check(paper.params, one.options.map(plain), {
    rank: [one.options.slice(0, 2).map((option) => option.id)],
  })
  const placeOf = (id: string) => {
    const at = ranks.findIndex((level) => level.includes(id))
    return at < 0 ? undefined : at + 1
  }
  return (
    <Ranking
      name="ballot"
      label={w.rankLabel}
      hint={equal === 'equal_ranks' ? w.rankHint : `${w.rankHint} ${w.rankEqual}`}
      tapHint={w.rankTap}
      none={w.rankNone}
      nth={w.rankNth}
      fresh={fresh}
      rows={one.options.map((option) => ({
        name: rankField(option.id),
        label: option.label,
        detail: option.detail,
        place: placeOf(option.id),
      }))}
    />
  )
}

const plain = ({ id }: { id: string }) => ({ id })
