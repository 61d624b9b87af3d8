import type { CharterData } from './charter.ts'
import { breach, type Check, type Finding, note } from './legal-finding.ts'
import { meetingProcedures } from './legal-matters.ts'
import { countsPresent, hasQuorum, isOfBoard, reaches, weighs } from './legal-procedures.ts'
import type { Procedure } from './procedure.ts'
import { isMotion } from './procedure-methods.ts'
import type { LegalRule, Profile } from './profile.ts'

/** How the general meeting and the board count: of all, of those present, one vote each, nobody for many. */
export const votesCheck: Check = (data, profile) => [
  ...meetingProcedures(data, profile).flatMap((code) => ofMeeting(data, profile, code)),
  ...boardProcedures(data, profile).flatMap((code) =>
    counting(data.procedures[code]!, `procedures.${code}`, profile.board),
  ),
  ...types(data, profile),
]

function boardProcedures(data: CharterData, profile: Profile): string[] {
  const meeting = meetingProcedures(data, profile)
  return Object.keys(data.procedures).filter(
    (code) => isOfBoard(data, data.procedures[code]!) && !meeting.includes(code),
  )
}

function ofMeeting(data: CharterData, profile: Profile, code: string): Finding[] {
  const one = data.procedures[code]!
  const path = `procedures.${code}`
  const about = { name: one.label }
  const { quorum, voteBase, inPerson, proxy, oneMemberOneVote } = profile
  return [
    ...counting(one, path, voteBase, quorum),
    ...(weighs(one) ? breach('votes_weighted', oneMemberOneVote, [path], about) : []),
    ...(one.everyType ? note('every_type', oneMemberOneVote, [path], about) : []),
    ...(one.delegation ? breach('votes_delegated', proxy, [path], about) : []),
    ...(one.held === 'meeting' ? [] : note('not_in_person', inPerson, [path], about)),
  ]
}

/** A majority of those present, with a majority of all there: `rule` is where the law says so. */
function counting(one: Procedure, path: string, rule: LegalRule | undefined, quorum = rule): Finding[] {
  const about = { name: one.label }
  const isThere = hasQuorum(one, 1, 2) ? [] : breach('quorum_low', quorum, [path], about)
  if (!isMotion(one.method)) return isThere
  if (one.method !== 'majority') return [...breach('not_a_majority', rule, [path], about), ...isThere]
  return [
    ...(reaches(one, 1, 2, true) ? [] : breach('majority_low', rule, [path], about)),
    ...(countsPresent(one) ? [] : breach('base_not_present', rule, [path], about)),
    ...(one.tie ? breach('tie_broken', rule, [path], about) : []),
    ...isThere,
  ]
}

/** Who calls somebody a member of the co-op gives them a vote; others may take part under another name. */
function types(data: CharterData, { oneMemberOneVote: rule }: Profile): Finding[] {
  return Object.entries(data.memberTypes)
    .filter(([, type]) => !type.votes)
    .flatMap(([code, { label }]) => {
      const isMember = label.ko.includes('조합원') || /\bmember\b/i.test(label.en)
      return (isMember ? breach : note)('type_without_vote', rule, [`memberTypes.${code}`], { name: label })
    })
}
