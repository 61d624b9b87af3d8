import { describe, expect, it } from 'vitest'
import { glimpse } from '../src/kernel/ask.ts'
import type { Actor } from '../src/kernel/authority.ts'
import { Failure } from '../src/kernel/failure.ts'
import { readEntry } from '../src/kernel/journal/entry.ts'
import { isLeafLine, publishedLines, publishJournal } from '../src/kernel/journal/publish.ts'
import { verifyPublished } from '../src/kernel/journal/verify-published.ts'
import { chance } from './fuzz/chance.ts'
import { sample, schemaOf } from './fuzz/sample.ts'
import { seasonWorld } from './fuzz/season.ts'
import { knownOf, sumOfAll, tablesOf } from './fuzz/whole.ts'

/** The village has lived a season; those of the other commons know every id and word of it, and are of it in nothing. */
const w = await seasonWorld()
const { database, door, slices, deps } = w.office
const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}$/
const mark = '카나리아'
const known = await knownOf(database, w.village, w.clock.now())
/** After `known`: so what is asked with never bears the mark, and an answer that does has it from the village. */
const planted = await plant(w.village)
const secrets = await secretsOf(w.village)
const joined = await join(w.actors.member!, '보라')
/** Of the other commons: its steward, a member who is of the village as well, and people who are of neither. */
const viewers: Record<string, Actor> = {
  steward: w.actors.neighbour!,
  both: w.actors.member!,
  stranger: w.actors.stranger!,
  anyone: { kind: 'anyone' },
}

/** Where people write most freely: all of this must have been lived through for the silence to mean anything. */
const wordsOfPeople = [
  ...[
    'members_agent.name',
    'decisions_decision.title',
    'decisions_amendment.note',
    'decisions_appeal.grounds',
  ],
  ...['observation_event.note', 'contributions_task.title', 'books_note.text'],
  ...['discussion_comment.body', 'discussion_comment.hidden_because', 'discussion_summary.body'],
  ...['sanctions_statement.body', 'sanctions_case.hearing_place', 'sanctions_case.seed'],
  ...['care_day.title', 'care_day.note', 'care_ticket.title', 'care_ticket.finding', 'care_ticket.parts'],
  ...['knowledge_page.title', 'knowledge_former_title.title', 'knowledge_act.reason'],
  ...['knowledge_revision.text', 'knowledge_revision.summary', 'knowledge_revision.flag'],
  ...['knowledge_suggestion.text', 'networks_joined.name', 'networks_matter.title'],
  ...['budgeting_round.name', 'budgeting_idea.title', 'budgeting_idea.text', 'budgeting_look.reason'],
]

/** Adds a mark to whatever people wrote into rows of the commons. Answers where. */
async function plant(commons: string): Promise<string[]> {
  const written =
    /^(name|title|reasons?|note|finding|parts|stand_in|place|purpose|text|body|summary|flag|grounds|hearing_place|hidden_because|filing_reference|seed|email|phone|address|conditions|details|location|search|sort_name|file_name|heading|number|identifier)$/
  const { rows } = await database.owner.query(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = current_schema() and data_type = 'text' and table_name = any($1)`,
    [await tablesOf(database)],
  )
  const places: string[] = []
  for (const { table, column } of rows.filter((row) => written.test(row.column))) {
    const value = `${column} || ' ${mark} ' || '${table}.${column}'`
    const done = await database.owner
      .query(`update ${table} set ${column} = ${value} where commons_id = $1`, [commons])
      .catch(() => undefined)
    if (done?.rowCount) places.push(`${table}.${column}`)
  }
  return places
}

/** The village's ids, and the sums of its books that nobody could know by chance. Which commons there are is no secret. */
async function secretsOf(commons: string): Promise<Set<string>> {
  const all = await database.owner.query(`select id::text from kernel_commons`)
  const places = all.rows.map((row) => row.id)
  const ids = known.words.filter((word) => uuid.test(word) && !places.includes(word))
  const sums = await database.owner.query(
    `select abs(amount)::text as amount from ledger_balance where commons_id = $1 and abs(amount) >= 100000
     union select amount::text from ledger_posting where commons_id = $1 and amount >= 100000`,
    [commons],
  )
  return new Set([...ids, ...sums.rows.map((row) => row.amount)])
}

/** Makes somebody a member of the other commons. */
async function join(actor: Actor, name: string): Promise<{ agent: string }> {
  const expiresOn = new Date(w.clock.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10)
  const steward = w.actors.neighbour!
  const input = { agent: '', expiresOn }
  const people = [{ name, types: ['member'], joinedOn: '2026-03-02' }]
  const { agents } = await w.act<{ agents: string[] }>(steward, w.other, 'members.importRoll', {
    people,
    draft: null,
  })
  input.agent = agents[0]!
  const { token } = await w.act<{ token: string }>(steward, w.other, 'members.inviteAgent', input)
  await w.act(actor, w.other, 'members.claimAgent', { token })
  return { agent: agents[0]! }
}

const plain = (value: unknown) =>
  JSON.stringify(value, (_, one) =>
    typeof one === 'bigint' ? one.toString() : one instanceof Map ? [...one] : one,
  ) ?? ''

/** What of the village's the answer tells beyond what was asked with. */
function leaksIn(answer: unknown, asked: unknown, telling = secrets): string[] {
  const [text, given] = [plain(answer), plain(asked)]
  const marks = text.match(new RegExp(`.{0,40}${mark}.{0,40}`, 'g')) ?? []
  return [...marks, ...[...telling].filter((one) => text.includes(one) && !given.includes(one))]
}

const commands = slices.all.flatMap((slice) => Object.values(slice.commands))
const queries = slices.all.flatMap((slice) => Object.values(slice.queries))

describe('somebody of another commons, who knows every id of this one', () => {
  it('is a real danger: there is much to tell, and its own people are told it', async () => {
    expect(planted).toEqual(expect.arrayContaining(wordsOfPeople))
    expect(secrets.size).toBeGreaterThan(100)
    const roll = await w.get(w.actors.steward!, w.village, 'members.roll')
    expect(leaksIn(roll, {}).join()).toContain('members_agent.name')
    expect(leaksIn(await w.get(w.actors.steward!, w.village, 'books.balances'), {}).length).toBeGreaterThan(0)
  })

  it.each(Object.keys(viewers))(
    'is told nothing by any query (as %s)',
    async (who) => {
      const leaks: string[] = []
      let answered = 0
      for (const [i, query] of queries.entries()) {
        const luck = chance(70 + i)
        for (let n = 0; n < 12; n++) {
          const input = sample(schemaOf(query.input), known, luck)
          const answer = await w.get(viewers[who]!, w.other, query.name, input).catch((error) => {
            if (!(error instanceof Failure)) throw error
            return { code: error.code, values: error.values }
          })
          answered += (answer as { code?: string } | null)?.code ? 0 : 1
          const found = leaksIn(answer, input)
          if (found.length > 0) leaks.push(`${query.name} ${plain(input)}: ${found.slice(0, 3)}`)
        }
      }
      expect(leaks).toEqual([])
      expect(answered).toBeGreaterThan(20)
    },
    60_000,
  )

  it('can do nothing to it by any command, and nothing with what is its', async () => {
    const before = await sumOfAll(database, w.village)
    const wrong: string[] = []
    // Sums are no secret here: the same amount may well be moved by whoever heard of it.
    const ids = new Set([...secrets].filter((one) => uuid.test(one)))
    const actors = {
      ...viewers,
      clock: w.actors.clock!,
      decision: w.actors.decision!,
      special: w.actors.special!,
    }
    for (const [i, command] of commands.entries()) {
      const luck = chance(300 + i)
      for (const [who, actor] of Object.entries(actors)) {
        for (let n = 0; n < (who === 'steward' || who === 'both' ? 10 : 3); n++) {
          const input = sample(schemaOf(command.input), known, luck)
          const request = { commons: w.other, command: command.name, input, actor }
          const tried = await door.preview(request).catch((error) => {
            if (!(error instanceof Failure)) throw error
            return { code: error.code, values: error.values }
          })
          const found = leaksIn(tried, input, ids)
          if (found.length > 0) wrong.push(`${command.name} tells ${found.slice(0, 3)}`)
          // What it records may name nothing of the village: an id of ours in there was taken for one of theirs.
          const recorded = plain('entries' in tried ? tried.entries : [])
          const taken = [...ids].filter((one) => recorded.includes(one))
          if (taken.length > 0)
            wrong.push(`${command.name} as ${who} takes ${taken} from ${plain(input).slice(0, 300)}`)
          if ('entries' in tried) await door.execute(request).catch(() => undefined)
        }
      }
    }
    expect([...new Set(wrong)]).toEqual([])
    expect(await sumOfAll(database, w.village)).toBe(before)
  }, 120_000)

  it('is nobody in it, whatever they are in their own', async () => {
    const view = await glimpse(deps, w.village, w.actors.neighbour!, 'ko')
    expect(view.standing).toMatchObject({ member: false, types: [], organs: [], roles: [] })
    const strangerAs = { commons: w.other, command: 'notices.setPreference', input: { mail: false } }
    const onBehalfOf = { agent: known.ids.get('members.agent')![0]! }
    await expect(
      door.execute({ ...strangerAs, actor: w.actors.neighbour!, onBehalfOf }),
    ).rejects.toMatchObject({ status: expect.toSatisfy((status: number) => status < 500) })
  })

  it('keeps the same person apart: in each commons they are another agent', async () => {
    const there = await w.view(w.actors.member!, w.other)
    const here = await w.view(w.actors.member!, w.village)
    expect(there.standing.agent).toBe(joined.agent)
    expect(here.standing.agent).not.toBe(joined.agent)
  })
})

describe('a published journal', () => {
  async function linesFor(actor: Actor, commons: string) {
    const view = await glimpse(deps, commons, actor, 'ko')
    return Array.fromAsync(publishedLines(view, slices, view.size))
  }
  const shownIn = (lines: string[]) =>
    lines
      .filter((line) => !isLeafLine(line))
      .map((line) => {
        const { kind } = readEntry(line)
        return slices.entryKind(kind)!.shown
      })

  it('shows outsiders only what the commons opened to anyone, and of a closed one nothing', async () => {
    for (const who of ['neighbour', 'stranger', 'anyone']) {
      // The village has opened its journal.
      const lines = await linesFor(w.actors[who]!, w.village)
      expect(new Set(shownIn(lines))).toEqual(new Set(['anyone']))
      expect(lines.filter(isLeafLine).length).toBeGreaterThan(0)
    }
    for (const who of ['stranger', 'anyone', 'steward']) {
      const lines = await linesFor(w.actors[who]!, w.other)
      expect(lines.every(isLeafLine)).toBe(true)
    }
  })

  it('shows members all but what concerns somebody else, and never a name', async () => {
    const lines = await linesFor(w.actors.member!, w.village)
    const { agent } = (await w.view(w.actors.member!, w.village)).standing
    const concerned = lines.filter(
      (line) => !isLeafLine(line) && slices.entryKind(readEntry(line).kind)!.shown === 'concerned',
    )
    expect(concerned.every((line) => line.includes(agent!))).toBe(true)
    expect(lines.join()).not.toContain(mark)
    expect(lines.join()).not.toMatch(/[가-힣]/)
  })

  it('verifies for everybody, whatever part they see', async () => {
    for (const actor of Object.values(w.actors).slice(0, 5)) {
      const view = await glimpse(deps, w.village, actor, 'ko')
      const verified = await verifyPublished(publishJournal({ database, slices }, view))
      expect(verified).toMatchObject({ size: view.size, findings: [] })
    }
  })
})
