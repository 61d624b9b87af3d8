import { listed } from './explain-numbers.ts'
import type { ResultWords } from './explain-result-words.ts'
import type { Tie } from './method.ts'

const and = (names: readonly string[]) => listed(names, (before, last) => `${before} and ${last}`)

const more = (rest: number) => (rest > 0 ? ` and ${rest} more` : '')

const rankings: Record<string, string> = {
  approval: 'By how many people chose it',
  score: 'By score',
  'majority-judgement': 'By middle grade',
  dots: 'By dots',
  copeland: 'By points from comparing two by two',
  'instant-runoff': 'First choices',
  'scottish-stv': 'First choices',
  'meek-stv': 'First choices',
}

const settledBy: Record<Tie['by'], string> = {
  earlier_stage: 'the votes of an earlier stage decided',
  lot: 'the lot decided',
  order: 'the order of the list decided',
  none: 'nothing decided',
}

export const enResult: ResultWords = {
  nothingDecided: 'The votes are level, so nothing is decided yet.',
  nobody: (isBudget) => (isBudget ? 'Nothing gets money.' : 'Nothing was chosen.'),
  chosen: (names, rest, { isBudget, open }) => {
    const who = rest > 0 ? `${names.join(', ')}${more(rest)}` : and(names)
    const one = names.length + rest === 1
    if (isBudget)
      return open ? `If it ended now, ${who} would get money.` : `${who} ${one ? 'gets' : 'get'} money.`
    return open ? `If it ended now, ${who} would be chosen.` : `${who} ${one ? 'was' : 'were'} chosen.`
  },
  got: (name, votes) => `${name} ${votes}`,
  ranking: (method, got, rest) => `${rankings[method] ?? 'By votes'}: ${got.join(', ')}${more(rest)}.`,
  quota: (votes) => `It takes ${votes} votes to be elected.`,
  surplus: (names) => `What ${and(names)} had beyond that went on to next choices, each ballot in part.`,
  excluded: (names, votes) =>
    `${and(names)} had fewest (${votes}) and ${names.length === 1 ? 'was' : 'were'} taken out; those votes went to next choices.`,
  reached: (name, votes) => `${name} was elected with ${votes}.`,
  overHalf: (name, votes) => `${name} had more than half of the votes left (${votes}).`,
  left: (name) => `${name} was chosen, being left at the end.`,
  versus: (name, mine, theirs) => `${mine} to ${theirs} against ${name}`,
  beatsAll: (name, versus) => `${name} beats each of the others two by two: ${versus.join(', ')}.`,
  beatsMost: (name, versus, method) =>
    method === 'schulze'
      ? `${name} does not beat all others directly, but comes first along chains of wins: ${versus.join(', ')}.`
      : `${name} wins most comparisons two by two: ${versus.join(', ')}.`,
  lot: 'Lots were drawn from a seed sealed before. Anyone can draw them again.',
  spent: (amount) => `${amount} is spent in all.`,
  budgetRule: {
    'budget-greedy': 'Money went by votes, most first; what no longer fitted was passed over.',
    'budget-greedy-no-skip': 'Money went by votes, most first, up to the first that no longer fitted.',
    'budget-greedy-threshold': 'Money went by votes, most first, to what had the votes needed.',
    'equal-shares':
      'Everyone had the same share of the money; what its supporters could afford together was bought first.',
  },
  skipped: (names, rest) => `Without money: ${rest > 0 ? `${names.join(', ')}${more(rest)}` : and(names)}.`,
  stopped: (names) => `The money did not reach for ${and(names)}, and it ended there.`,
  tie: (names, by) => `${and(names)} were level; ${settledBy[by]}.`,
  undecided: (names) => `${and(names)} are level for the places that are left.`,
  restInTable: 'The other stages stand in the table.',
}
