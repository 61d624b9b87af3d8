import type { CharterData } from './charter.ts'
import { breach, type Check, type Finding, note } from './legal-finding.ts'

const everybody = ['anyone', 'signed-in']
const forMembers = ['members.roll', 'books.ledger', 'books.journal', 'books.entry', 'meetings.meeting']

/** What members can read, and what is not for everybody. */
export const seeingCheck: Check = (data, { roll }) => [
  ...reading(data, 'members.roll').flatMap((path) => breach('roll_open', roll, [path])),
  ...forMembers
    .filter((name) => isShut(data, name))
    .flatMap((name) => breach('closed_to_members', roll, [`powers.${name}`])),
  ...(data.dials['books.open_to'] === 'anyone' ? note('books_open', roll, ['dials.books.open_to']) : []),
]

/** The power's path where everybody may read it. */
function reading(data: CharterData, name: string): string[] {
  const { who } = data.powers[name] ?? { who: [] }
  return who.some((one) => everybody.includes(one)) ? [`powers.${name}`] : []
}

/** Members of every type that has a vote may read it. */
function isShut(data: CharterData, name: string): boolean {
  const stated = data.powers[name]
  if (!stated) return false
  const who = stated.who
  if (who.includes('member') || who.some((one) => everybody.includes(one))) return false
  const types = Object.keys(data.memberTypes).filter((code) => data.memberTypes[code]!.votes)
  return !types.every((code) => who.includes(`type:${code}`))
}

/** A member leaves by their own word. */
export const leavingCheck: Check = (data, { leaving }) => {
  const stated = data.powers['members.leave']
  if (!stated || stated.who.some((one) => ['self', 'member', ...everybody].includes(one))) return []
  return breach('leaving_hindered', leaving, ['powers.members.leave'])
}

/** Who is under no law of co-operatives may not bear the name. */
export const nameCheck: Check = (data, { code, name }): Finding[] => {
  const isNamed = data.calls !== undefined && /협동조합/.test(data.calls.commons.ko)
  return code === 'none' && isNamed ? note('name_reserved', name, ['calls.commons', 'profile']) : []
}
