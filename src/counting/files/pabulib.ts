import type { BallotForm, Counted } from '../method.ts'
import { type Row, rowsOf } from './pabulib-rows.ts'
import { ballotReader, pabulibLimits } from './pabulib-votes.ts'
import { BallotFileProblem } from './problem.ts'

/** A participatory budget as a Pabulib file states it. */
export interface PabulibElection {
  options: { id: string; name: string; cost: bigint }[]
  budget: bigint
  /** `approve` for approval and choose-1; `scores` for cumulative, scoring and ordinal votes. */
  form: BallotForm
  /** Equal ballots together. */
  ballots: Counted[]
  /** META as it stands in the file. */
  meta: Record<string, string>
  /** How many decimal places amounts had: costs and budget here are 10^places times what the file says. */
  places: number
}

const sections = ['META', 'PROJECTS', 'VOTES'] as const
type Section = (typeof sections)[number]

/** The columns of a section, and its rows. */
interface Table {
  columns: Map<string, number>
  width: number
}

/**
 * Reads a `.pb` file as pabulib.org describes it (Faliszewski et al. 2023): votes of type approval, choose-1,
 * cumulative, scoring and ordinal. Ballots are grouped on the way.
 * @throws BallotFileProblem for everything else; then nothing of it is counted.
 */
export function readPabulib(text: string): PabulibElection {
  if (text.length > pabulibLimits.megabytes * 1_000_000)
    throw new BallotFileProblem('too_large', { megabytes: pabulibLimits.megabytes })
  if (text.trim() === '') throw new BallotFileProblem('empty_file')
  if (text.includes('\0')) throw new BallotFileProblem('not_text')
  return new Reader().read(text)
}

class Reader {
  readonly #meta = new Map<string, { value: string; line: number }>()
  readonly #projects: { id: string; name: string; cost: string; line: number }[] = []
  readonly #ids = new Set<string>()
  readonly #seen = new Set<Section>()
  #votes: ReturnType<typeof ballotReader> | undefined

  read(text: string): PabulibElection {
    let section: Section | undefined
    let table: Table | undefined
    for (const row of rowsOf(text)) {
      const title = titleOf(row)
      if (title) {
        this.#begin(title, row.line)
        section = title
        table = undefined
      } else if (!section) throw new BallotFileProblem('no_section', { section: 'META' }, row.line)
      else if (!table) {
        table = tableOf(section, row)
        // What a vote may say hangs on the sections before it.
        if (section === 'VOTES')
          this.#votes = ballotReader(this.#metaRecord(), this.#ids, table.columns, row.line)
      } else this.#add(section, table, row)
    }
    for (const needed of sections)
      if (!this.#seen.has(needed)) throw new BallotFileProblem('no_section', { section: needed })
    return this.#election()
  }

  #begin(section: Section, line: number) {
    if (this.#seen.has(section)) throw new BallotFileProblem('section_twice', { section }, line)
    if (section === 'VOTES')
      for (const needed of ['META', 'PROJECTS'] as const)
        if (!this.#seen.has(needed)) throw new BallotFileProblem('no_section', { section: needed }, line)
    this.#seen.add(section)
  }

  #add(section: Section, { columns, width }: Table, { fields, line }: Row) {
    if (fields.length < width)
      throw new BallotFileProblem('too_few_fields', { needed: width, got: fields.length }, line)
    const field = (column: string) => fields[columns.get(column) ?? -1]?.trim() ?? ''
    if (section === 'VOTES') this.#votes!.add(field, line)
    else if (section === 'META') this.#meta.set(field('key'), { value: field('value'), line })
    else this.#addProject(field('project_id'), field('name'), field('cost'), line)
  }

  #addProject(id: string, name: string, cost: string, line: number) {
    if (this.#ids.has(id)) throw new BallotFileProblem('option_twice', { option: id }, line)
    if (this.#projects.length >= pabulibLimits.options)
      throw new BallotFileProblem('too_many_options', { most: pabulibLimits.options }, line)
    if (!amount.test(cost)) throw new BallotFileProblem('bad_cost', { text: cost }, line)
    this.#ids.add(id)
    this.#projects.push({ id, name: name || id, cost, line })
  }

  #metaRecord = (): Record<string, string> =>
    Object.fromEntries([...this.#meta].map(([key, { value }]) => [key, value]))

  #election(): PabulibElection {
    const budget = this.#meta.get('budget')
    if (!budget?.value) throw new BallotFileProblem('no_budget', {}, budget?.line)
    if (!amount.test(budget.value))
      throw new BallotFileProblem('bad_cost', { text: budget.value }, budget.line)
    if (this.#projects.length === 0) throw new BallotFileProblem('no_options')
    // A file may end after the title of its last section.
    this.#votes ??= ballotReader(this.#metaRecord(), this.#ids, new Map([['vote', 0]]), undefined)
    const places = [budget.value, ...this.#projects.map(({ cost }) => cost)].reduce((most, text) => {
      const own = decimalsOf(text).length
      return own > most ? own : most
    }, 0)
    return {
      options: this.#projects.map(({ id, name, cost }) => ({ id, name, cost: scaled(cost, places) })),
      budget: scaled(budget.value, places),
      form: this.#votes.form,
      ballots: this.#votes.counted(),
      meta: this.#metaRecord(),
      places,
    }
  }
}

/** Amounts of up to 15 digits, from 0, with decimals after a point. */
const amount = /^\d{1,15}(?:\.\d{1,10})?$/

/** Decimals that say something: 500000.00 is a whole number. */
const decimalsOf = (text: string) => (text.split('.')[1] ?? '').replace(/0+$/, '')

const scaled = (text: string, places: number) =>
  BigInt(text.split('.')[0]! + decimalsOf(text).padEnd(places, '0'))

function titleOf({ fields }: Row): Section | undefined {
  const title = fields[0]!.trim().toUpperCase()
  const section = sections.find((one) => one === title)
  return section && fields.slice(1).every((field) => field.trim() === '') ? section : undefined
}

const needed: Record<Section, string[]> = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
}

function tableOf(section: Section, { fields, line }: Row): Table {
  const columns = new Map<string, number>()
  fields.forEach((field, at) => {
    const column = field.trim().toLowerCase()
    if (column !== '' && columns.has(column))
      throw new BallotFileProblem('column_twice', { section, column }, line)
    columns.set(column, at)
  })
  for (const column of needed[section])
    if (!columns.has(column)) throw new BallotFileProblem('no_column', { section, column }, line)
  return {
    columns,
    width: needed[section].reduce(
      (most, one) => (columns.get(one)! >= most ? columns.get(one)! + 1 : most),
      0,
    ),
  }
}
