import type { Counted } from '../method.ts'
import type { RankBallot } from '../ranked.ts'
import { type Token, tokensOf } from './blt-tokens.ts'
import { BallotFileProblem } from './problem.ts'

/** An election as a BLT file has it. Candidates are known by their number in the file. */
export interface BltElection {
  title: string
  seats: number
  /** Those who stand, in the order of the file. */
  options: { id: string; name: string }[]
  /** Those who withdrew, who are on no ballot any more. */
  withdrawn: { id: string; name: string }[]
  /** Equal ballots together, with the line where the first of them stands. */
  ballots: (Counted<RankBallot> & { line: number })[]
  /** Candidates in the order that settles ties: as `[tie …]` says, otherwise as in the file. */
  tieOrder: string[]
}

const most = { options: 1_000, digits: 15, weight: 10n ** 12n }

/** What has been read so far. */
interface Reading {
  take(): Token
  peek(): Token
  candidates: number
  nicknames: Map<string, number>
  withdrawn: Set<number>
  order: number[]
}

/**
 * Reads a BLT file, the format of Hill, Wichmann and Woodall (1987), with what OpenSTV and Droop added: comments,
 * ballot numbers in parentheses, equal (`=`) and skipped (`-`) ranks, `[tie …]`, `[nick …]`, `[withdrawn …]`. Other
 * brackets are options of other programs and change nothing here. Text after the title is left alone.
 *
 * @throws BallotFileProblem for anything else, with the line; nothing is guessed.
 */
export function readBlt(text: string): BltElection {
  if (text.trim() === '') throw new BallotFileProblem('empty_file')
  if (text.includes('\0')) throw new BallotFileProblem('not_text')
  const { reading, seats } = begin(text)
  readBeforeBallots(reading)
  const ballots = readBallots(reading)
  const { names, title } = readNames(reading)
  const all = names.map((name, at) => ({ id: `${at + 1}`, name, number: at + 1 }))
  const named = (stands: boolean) =>
    all.filter((one) => reading.withdrawn.has(one.number) !== stands).map(({ id, name }) => ({ id, name }))
  const options = named(true)
  if (options.length === 0) throw new BallotFileProblem('no_options')
  const order = reading.order.length > 0 ? reading.order : all.map((one) => one.number)
  const tieOrder = order.filter((one) => !reading.withdrawn.has(one)).map(String)
  return { title, seats, options, withdrawn: named(false), ballots, tieOrder }
}

function begin(text: string): { reading: Reading; seats: number } {
  const tokens = tokensOf(text.replace(/\r\n?/g, '\n'))
  let ahead = tokens.next().value
  const peek = () => ahead
  const take = () => {
    const token = ahead
    ahead = tokens.next().value
    return token
  }
  const [first, second] = [take(), take()]
  if (!isNumber(first) || !isNumber(second)) throw new BallotFileProblem('bad_header', {}, first.line)
  const candidates = wholeOf(first)
  if (candidates > most.options)
    throw new BallotFileProblem('too_many_options', { most: most.options }, first.line)
  if (candidates === 0) throw new BallotFileProblem('no_options', {}, first.line)
  const seats = wholeOf(second)
  if (seats === 0) throw new BallotFileProblem('bad_seats', { seats }, second.line)
  const reading = { take, peek, candidates, nicknames: new Map(), withdrawn: new Set<number>(), order: [] }
  return { reading, seats }
}

const isNumber = ({ kind, text }: Token) => kind === 'word' && /^\d+$/.test(text)

function wholeOf({ text, line }: Token): number {
  if (text.length > most.digits) throw new BallotFileProblem('number_too_large', { text }, line)
  return Number(text)
}

/** Withdrawn candidates and whatever stands in brackets. */
function readBeforeBallots(reading: Reading): void {
  const { peek, take, withdrawn } = reading
  for (;;) {
    const token = peek()
    if (token.kind === 'bracket') readBracket(reading)
    else if (token.kind === 'word' && /^-\d+$/.test(token.text)) {
      take()
      // On a line of its own, a minus before the first number and none before the next is a ballot of negative weight.
      if (token.opens && isNumber(peek()) && !peek().opens)
        throw new BallotFileProblem('bad_weight', { text: token.text }, token.line)
      withdrawn.add(candidateOf(reading, { ...token, text: token.text.slice(1) }))
    } else return
  }
}

function readBracket(reading: Reading): void {
  const { take, withdrawn } = reading
  const open = take()
  const words: Token[] = []
  for (let token = take(); token.text !== ']' || token.kind !== 'bracket'; token = take()) {
    if (token.kind === 'end' || token.kind === 'bracket')
      throw new BallotFileProblem('bad_directive', { text: words[0]?.text ?? '' }, open.line)
    words.push(token)
  }
  const [name, ...rest] = words
  const refuse = () => new BallotFileProblem('bad_directive', { text: name?.text ?? '' }, open.line)
  if (open.text !== '[') throw refuse()
  if (name?.text === 'nick') {
    if (new Set(rest.map((one) => one.text)).size !== reading.candidates) throw refuse()
    if (rest.length !== reading.candidates || rest.some(isMisleading)) throw refuse()
    reading.nicknames = new Map(rest.map((one, at) => [one.text, at + 1]))
  } else if (name?.text === 'tie') {
    const order = rest.map((one) => candidateOf(reading, one))
    if (order.length !== reading.candidates || new Set(order).size !== order.length) throw refuse()
    reading.order = order
  } else if (name?.text === 'withdrawn') for (const one of rest) withdrawn.add(candidateOf(reading, one))
  else if (!name) throw refuse()
}

/** A nickname that could be taken for something else on a ballot. */
const isMisleading = ({ kind, text }: Token) =>
  kind !== 'word' || /^-?\d+$/.test(text) || text === '-' || text.includes('=')

/** A candidate's number, by number or nickname. */
function candidateOf({ candidates, nicknames }: Reading, token: Token): number {
  const { kind, text, line } = token
  const nicknamed = kind === 'word' ? nicknames.get(text) : undefined
  if (nicknamed !== undefined) return nicknamed
  if (!isNumber(token)) {
    const code = nicknames.size > 0 && kind === 'word' ? 'no_such_option' : 'bad_ballot'
    throw new BallotFileProblem(code, code === 'no_such_option' ? { option: text } : { text }, line)
  }
  const number = wholeOf(token)
  if (number < 1 || number > candidates) throw new BallotFileProblem('no_such_option', { option: text }, line)
  return number
}

function readBallots(reading: Reading): BltElection['ballots'] {
  const groups = new Map<string, Counted<RankBallot> & { line: number }>()
  for (;;) {
    const { take, peek } = reading
    if (peek().kind === 'id') take()
    const token = take()
    const weight = weightOf(token)
    if (weight === 0n) return [...groups.values()]
    const rank = rankOf(reading, token.line)
    const key = rank.map((side) => side.join('=')).join(' ')
    const group = groups.get(key)
    if (group) group.weight += weight
    else groups.set(key, { ballot: { rank }, weight, line: token.line })
  }
}

function weightOf(token: Token): bigint {
  const { kind, text, line } = token
  if (kind === 'end' || kind === 'quoted') throw new BallotFileProblem('ballots_not_ended', {}, line)
  if (!isNumber(token)) throw new BallotFileProblem('bad_weight', { text }, line)
  const weight = BigInt(wholeOf(token))
  if (weight > most.weight) throw new BallotFileProblem('number_too_large', { text }, line)
  return weight
}

/** One ballot up to its 0, without those who withdrew. A line's end must not come before. */
function rankOf(reading: Reading, line: number): string[][] {
  const { take, peek, withdrawn } = reading
  const seen = new Set<number>()
  const rank: string[][] = []
  for (;;) {
    const token = peek()
    if (token.kind !== 'word' || token.opens) {
      const isEnd = token.opens || token.kind === 'end' || token.kind === 'quoted'
      throw new BallotFileProblem(isEnd ? 'ballot_not_ended' : 'bad_ballot', { text: token.text }, line)
    }
    take()
    if (token.text === '0') return rank
    if (token.text === '-') continue
    const side = sideOf(reading, token, seen).filter((one) => !withdrawn.has(one))
    if (side.length > 1) side.sort((a, b) => a - b)
    if (side.length > 0) rank.push(side.map(String))
  }
}

/** Who stands at one rank: `3`, or `3=1` held equal. */
function sideOf(reading: Reading, token: Token, seen: Set<number>): number[] {
  return token.text.split('=').map((text) => {
    const one = candidateOf(reading, { ...token, text })
    if (seen.has(one)) throw new BallotFileProblem('option_repeated', { option: text }, token.line)
    seen.add(one)
    return one
  })
}

/** As many names as candidates and then the title, all in quotes. Like names get their number, to be told apart. */
function readNames({ take, peek, candidates }: Reading): { names: string[]; title: string } {
  const quoted: string[] = []
  const { line } = peek()
  while (peek().kind === 'quoted') quoted.push(take().text.trim())
  if (quoted.length !== candidates + 1)
    throw new BallotFileProblem('wrong_number_of_names', { needed: candidates, got: quoted.length }, line)
  const title = quoted.pop()!
  const names = quoted.map((name, at) => name || `#${at + 1}`)
  const isTwice = (name: string) => names.filter((one) => one === name).length > 1
  return { names: names.map((name, at) => (isTwice(name) ? `${name} #${at + 1}` : name)), title }
}
