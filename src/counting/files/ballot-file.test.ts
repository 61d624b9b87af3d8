import { describe, expect, it } from 'vitest'
import { canonicalText } from '../../kernel/canonical.ts'
import type { MotionVotes } from '../motions/motion.ts'
import { choiceOutcome, motionOutcome } from '../outcome.ts'
import { agrees, electionIn, readBallotFile, recount } from './ballot-file.ts'
import { BallotFileProblem } from './problem.ts'

const rules = { quorumNum: 1, quorumDen: 2 }
const head = {
  dure: 'ballots',
  v: 1,
  decision: { number: 7, title: '운영 위원 뽑기', opened: '2026-03-01T00:00:00.000Z', closed: null },
}

/** An election as it is exported. */
function electionFile() {
  const options = [
    { id: 'o1', label: '민아' },
    { id: 'o2', label: '도윤' },
    { id: 'o3', label: '서연' },
  ]
  const ranks: [string[][], number][] = [
    [[['o1'], ['o2']], 5],
    [[['o2']], 2],
    [[['o3']], 3],
  ]
  const tie = { by: 'lot', seed: 'ab12' } as const
  const procedure = { ...rules, method: 'scottish-stv' }
  const groups = ranks.map(([rank, heads]) => ({ type: '', ballot: { rank }, heads }))
  const attending = { eligible: { '': 12 }, present: { '': 10 } }
  const result = choiceOutcome(procedure, { options, seats: 2, tie }, groups, attending)
  const ballots = ranks.map(([rank, heads]) => ({ ballot: { rank }, weight: `${heads}` }))
  return { ...head, procedure, method: 'scottish-stv', params: {}, options, seats: 2, tie, ballots, result }
}

function motionFile() {
  const procedure = { ...rules, method: 'majority', num: 1, den: 2, strict: true, base: 'yes_no' }
  const votes: MotionVotes = { '': { eligible: 9, present: 7, answers: { yes: 4, no: 2, abstain: 1 } } }
  const result = motionOutcome(procedure, votes)
  return { ...head, procedure, method: 'majority', params: {}, options: [], seats: 1, votes, result }
}

const textOf = (file: object) => canonicalText(file)

describe('our own ballot file', () => {
  it('counts again to the stated result', () => {
    const election = readBallotFile(textOf(electionFile()))
    const counted = recount(election)
    expect(counted).toMatchObject({ elected: ['o1', 'o3'], quota: '4' })
    expect(agrees(election, counted)).toBe(true)
    const motion = readBallotFile(`\uFEFF\n${textOf(motionFile())}`)
    expect(recount(motion)).toMatchObject({ outcome: 'passed' })
    expect(agrees(motion, recount(motion))).toBe(true)
  })

  it('shows when ballots, votes or the result were changed', () => {
    const file = electionFile()
    file.ballots[2]!.weight = '1'
    const tampered = readBallotFile(textOf(file))
    expect(agrees(tampered, recount(tampered))).toBe(false)
    const vote = motionFile()
    vote.votes['']!.answers.no = 1
    const changed = readBallotFile(textOf(vote))
    expect(agrees(changed, recount(changed))).toBe(false)
    const other = readBallotFile(textOf({ ...electionFile(), result: motionFile().result }))
    expect(agrees(other, recount(other))).toBe(false)
  })

  it('holds money and weights as whole numbers of any size', () => {
    const file = {
      ...electionFile(),
      options: [{ id: 'a', label: 'A', cost: '90071992547409931' }],
      budget: '90071992547409931',
      ballots: [{ ballot: { approve: ['a'] }, weight: '12345678901234567890' }],
    }
    expect(electionIn(readBallotFile(textOf(file)))).toMatchObject({
      options: [{ id: 'a', cost: 90_071_992_547_409_931n }],
      budget: 90_071_992_547_409_931n,
      ballots: [{ weight: 12_345_678_901_234_567_890n }],
    })
  })

  const broken: [string, string, object?][] = [
    ['{', 'bad_json'],
    ['{}', 'not_our_file', { at: 'dure' }],
    [textOf({ ...electionFile(), v: 2 }), 'not_our_file', { at: 'v' }],
    [textOf({ ...electionFile(), ballots: undefined }), 'not_our_file', { at: 'votes' }],
    [textOf({ ...electionFile(), votes: {} }), 'not_our_file', { at: 'ballots' }],
    [textOf({ ...electionFile(), ballots: undefined, withheld: true }), 'ballots_withheld'],
    [
      textOf({ ...electionFile(), options: [...electionFile().options, { id: 'o1', label: 'x' }] }),
      'option_twice',
    ],
    ...['-1', '1.5', '', '1e3', '9'.repeat(40)].map((weight): [string, string, object] => [
      textOf({ ...electionFile(), ballots: [{ ballot: { rank: [] }, weight }] }),
      'not_our_file',
      { at: 'ballots.0.weight' },
    ]),
    [
      textOf({ ...electionFile(), ballots: [{ ballot: { scores: { a: 1e9 } }, weight: '1' }] }),
      'not_our_file',
    ],
    [
      textOf({ ...motionFile(), votes: { '': { eligible: 1, present: 1, answers: { yes: -1 } } } }),
      'not_our_file',
    ],
  ]
  it.each(broken)('is refused where it is no such file: %.60s', (text, code, values = {}) => {
    expect(() => readBallotFile(text)).toThrow(BallotFileProblem)
    try {
      readBallotFile(text)
    } catch (error) {
      expect(error).toMatchObject({ code, values })
    }
  })
})
