import { plural } from '../../kernel/language.ts'
import type { Said } from './messages.ts'
import { sayProblem } from './problem-sentence.ts'
import { type Scope, titleOf } from './scope.ts'

/** What this slice says in English. */
export const en: Said = {
  title: 'Decisions',
  commands: {
    propose: 'Propose a decision',
    keepProposal: 'Keep a proposal one is writing',
    raiseQuestion: 'Put something to the vote',
    callElection: 'Call an election',
    support: 'Support an idea',
    withdrawSupport: 'Take my support back',
    lapse: 'End an idea with too little support',
    editProposal: 'Edit my proposal',
    suggestAmendment: 'Suggest an amendment',
    takeOverAmendment: 'Take over an amendment',
    declineAmendment: 'Decline an amendment',
    openVoting: 'Open the vote',
    rehearse: 'Try a proposal out',
    perform: 'Do everything that was decided',
    openInMeeting: 'Take up an item in a meeting',
    enterHands: 'Enter what was counted in the room',
    closeInMeeting: 'End a vote in a meeting and declare it',
    returnToTable: 'Put an item off to another meeting',
    castBallot: 'Vote',
    castSecretBallot: 'Cast a secret ballot',
    markPresent: 'Be present without voting',
    delegateVote: 'Hand my vote over',
    revokeDelegation: 'Take my vote back',
    close: 'Close the vote',
    breakTie: 'Break a tie',
    carryOut: 'Carry out what passed',
    expire: 'End what was not carried out in time',
    recordFiling: 'Record a filing or approval',
    appeal: 'Appeal',
    ruleOnAppeal: 'Rule on an appeal',
    withdraw: 'Withdraw a proposal',
    retryExecution: 'Carry out what passed, again',
    remindElectors: 'Remind those who have not voted',
    reviewDue: 'Say that it is time for a review',
  },
  queries: {
    decisions: 'Decisions',
    decision: 'A decision',
    waitingForMyVote: 'Decisions waiting for my vote',
    delegations: 'Votes handed over',
    keptProposal: 'Proposal one is writing',
    whatIf: 'A proposal played over the past',
    whatIfLines: 'What a proposal would change for each',
    findBallot: 'Find my ballot by its receipt',
    ballotFile: 'Ballots to count again',
  },
  failures: {
    members_only: () => 'Only people of this community can do this. Join first.',
    not_decidable: () =>
      'Our rules give no way to decide this in this way. Propose to change the rules first.',
    procedure_unfit: () => 'This cannot be decided in this way. Choose a way of deciding that fits.',
    no_electors: () => 'Nobody could vote on this right now. Check in our rules who votes.',
    would_be_refused: ({ refusal }) =>
      `This could not be carried out even if it passed (${refusal}). Change it and try again.`,
    content_wrong: () =>
      'What is proposed does not fit this kind of decision. Check that nothing is missing.',
    text_missing: () => 'Write down what is to be decided.',
    too_few_options: () => 'There is too little to choose from. Add one more.',
    options_alike: () => 'The same thing is there twice. Make them differ.',
    seats_wrong: () => 'More are to be chosen than there are. Choose fewer, or add to the list.',
    candidate_wrong: () => 'A candidate does not fit the office. Choose the candidates again.',
    no_such_office: () => 'Our rules know no such body or role. Choose one they have.',
    no_such_candidate: () => 'A candidate is not on the roll. Choose somebody who is.',
    rehearsed: () => 'This was only tried out. Nothing was changed.',
    action_refused: ({ refusal }) =>
      `One part of what was decided cannot be done (${refusal}), so nothing was. Clear what stands in the way first.`,
    no_such_decision: () => 'There is no such decision. Choose one from the list of decisions.',
    not_an_idea: () => 'This is not gathering support now. Check how it stands.',
    own_idea: () => 'This idea is yours. Support comes from others.',
    already_supported: () => 'You support this already. Everybody can do so once.',
    not_supported: () => 'You have not supported this, so there is nothing to take back.',
    still_gathering: () => 'This is still gathering support. Try again when its time is up.',
    not_discussed: () => 'Voting on this cannot be opened. Check how it stands.',
    still_discussed: () => 'This is still being talked over. Open the vote when that time is over.',
    voting_began: () => 'Once voting has begun this can no longer be changed. Propose anew instead.',
    nothing_changed: () => 'Nothing is different. Change something, then save.',
    own_proposal: () => 'This proposal is yours: edit it directly.',
    no_such_amendment: () => 'There is no such amendment. Choose one on the proposal’s page.',
    amendment_settled: () =>
      'This was settled already, or the proposal has changed since and it no longer fits. Look at the proposal as it is now.',
    not_open: () => 'Voting on this has not begun. Try again once it has.',
    voting_over: () => 'Voting on this is over. The decision shows its result.',
    not_an_elector: () => 'You have no vote on this. Who votes is settled when voting opens.',
    ballot_secret: () => 'This is decided by secret ballot. Use the ballot paper on its page.',
    ballot_open: () => 'This is not decided by secret ballot. Vote on its page.',
    ballot_wrong: ({ problem }) => sayProblem('en', problem),
    reason_needed: () => 'This vote must say why. Add a reason, however short.',
    not_for_others: () => 'A secret ballot is cast by the voter alone. Nobody can enter it for them.',
    already_voted: () =>
      'You have voted. A secret ballot cannot be changed, because nobody can tell whose it is.',
    receipt_taken: () => 'This receipt is taken. Open the page again and vote with a new one.',
    already_present: () => 'You are present already, or have voted. There is nothing more to do.',
    no_delegation: () => 'Our rules do not let votes on this be handed over. Vote yourself.',
    no_such_subject: () => 'There is no such subject. Choose one from the list.',
    to_oneself: () => 'You cannot hand your vote to yourself. Take it back instead.',
    no_such_member: () => 'No member of today has this name. Choose somebody from the list of members.',
    no_such_delegation: () => 'You have not handed your vote over there. There is nothing to take back.',
    already_closed: () => 'This vote is closed already. The decision shows its result.',
    still_open: () => 'Voting is still going on. Try again after it ends.',
    not_the_proposer: () => 'Only whoever proposed this can do that. Ask them.',
    others_have_voted: () =>
      'Others have voted, so it can no longer be withdrawn. Settle it together by voting.',
    not_tied: () => 'There is no tie to break here. Check how the decision stands.',
    not_level: () => 'Only what is level can be chosen. Choose again.',
    own_matter: () => 'This concerns you, so somebody else has to decide it. Ask them.',
    not_waiting: () => 'This is not waiting to be carried out. Check how the decision stands.',
    still_waiting: () => 'This still has to wait. Try again when its day has come.',
    filing_missing: () => 'Its filing or approval is not recorded yet. Record the day and the number first.',
    no_filing_needed: () => 'This waits for no filing or approval. There is nothing to record.',
    already_filed: () => 'Its filing or approval is recorded already. The decision shows the day.',
    filed_in_future: () => 'That day has not come. Give the day the authority accepted or approved it.',
    time_ran_out: () => 'The time for carrying this out is over. Propose it again if it is still wanted.',
    not_expiring: () => 'This has not run out of time. Check how the decision stands.',
    still_valid: () => 'There is still time to carry this out. Wait until it is over.',
    not_appealable: () =>
      'This cannot be appealed now. Appeals are made after it passed, while it waits to be carried out.',
    already_appealed: () => 'You have appealed against this already. Wait for the ruling.',
    no_such_appeal: () => 'There is no such appeal. Choose one on the decision’s page.',
    appeal_settled: () => 'This appeal has been ruled on. The decision shows how.',
    reasons_missing: () => 'Say why you rule so.',
    not_blocked: () => 'This is not waiting to be carried out. Check how the decision stands.',
    still_blocked: ({ refusal }) =>
      `It still cannot be carried out (${refusal}). Clear what stands in the way first.`,
    nobody_to_remind: () => 'There is nobody to remind: everyone has voted, or voting is over.',
    nothing_to_review: () => 'There is nothing to review now. Check how the decision stands.',
    wording_fixed: () =>
      'The notice of a meeting names it, so its wording stands. Take it up in the meeting.',
    in_meeting: () => 'This is dealt with in a meeting. Ask whoever chairs it, or the office.',
    not_tabled: () => 'This does not wait for a meeting. Check how it stands.',
    present_twice: () => 'Somebody is named as present twice. Name them once.',
    holder_absent: () => 'Whoever holds a proxy is not there themselves. Check who is present first.',
    nobody_present: () => 'Nobody who may vote is there. Check who is present first.',
    way_unfit: () => 'Votes of this kind can’t be counted in the room. Vote on phones.',
    not_in_meeting: () => 'No meeting is voting on this. Check how it stands.',
    on_phones: () => 'The vote is on phones; counts from the room can’t be entered.',
    no_such_answer: () => 'That is no answer to this. Use one of those it has.',
    no_such_type: () => 'This vote does not count that type apart. Check the type.',
    papers_missing: () => 'Say how many papers there were: one may name several.',
    count_wrong: () => 'The count does not fit the number of papers. Count again.',
    hands_missing: () => 'No count has been entered. Enter it, then declare the result.',
    counted_in_room: () => 'Votes on this are counted in the room, not cast on phones.',
    not_present: () => 'Only those present vote. If you are there, have it noted first.',
    more_than_present: ({ counted, present }) =>
      `${counted} votes are more than the ${present} present. Count again.`,
  },
  entries: {
    decision_proposed: ({ actor, data, label }) =>
      data.state === 'idea'
        ? `${actor} had an idea, “${label(data.decision)}”. If ${plural(data.supporters, 'person', 'people')} support it, it is put to the vote.`
        : `${actor} proposed item ${data.number}, “${label(data.decision)}”, and it is being talked over.`,
    idea_supported: ({ actor, data, label }) => `${actor} supported the idea “${label(data.decision)}”.`,
    support_withdrawn: ({ actor, data, label }) =>
      `${actor} took back their support of the idea “${label(data.decision)}”.`,
    idea_tabled: ({ data, label }) =>
      `With the support of ${plural(data.supporters, 'person', 'people')}, “${label(data.decision)}” was tabled.`,
    idea_lapsed: ({ data, label }) =>
      `The idea “${label(data.decision)}” lapsed: it needed ${data.needed} in support and had ${data.supporters}.`,
    proposal_edited: ({ actor, data, label }) =>
      `${actor} edited “${label(data.decision)}” (edition ${data.edition}).`,
    amendment_suggested: ({ actor, data, label }) =>
      `${actor} suggested an amendment to “${label(data.decision)}”.`,
    amendment_taken_over: ({ actor, data, label }) =>
      `${actor} took an amendment over into “${label(data.decision)}” (edition ${data.edition}).`,
    amendment_declined: ({ actor, data, label }) =>
      `${actor} declined an amendment to “${label(data.decision)}”.`,
    opening_refused: ({ data, label }) =>
      `Voting on “${label(data.decision)}” could not be opened (${data.code}). Its proposer can edit it.`,
    decision_tabled: ({ data, label }) =>
      `Item ${data.number}, “${label(data.decision)}”, waits for the next meeting.`,
    meeting_vote_opened: ({ actor, data, label }) =>
      `${actor} took up item ${data.number}, “${label(data.decision)}”: ${data.present} of ${plural(data.electors, 'voter')} present${data.proxies > 0 ? `, ${data.proxies} by proxy` : ''}.`,
    hands_entered: ({ data, label }) => `${plural(data.cast, 'vote')} counted on “${label(data.decision)}”.`,
    returned_to_table: ({ actor, data, label }) =>
      `${actor} put “${label(data.decision)}” off to another meeting.`,
    decision_opened: ({ entry, actor, data, label }) =>
      entry.actor === 'clock'
        ? `Voting on item ${data.number}, “${label(data.decision)}”, began.`
        : `${actor} opened voting on item ${data.number}, “${label(data.decision)}”.`,
    ballot_cast: ({ actor, data, label }) =>
      data.choice
        ? `${actor} voted on “${label(data.decision)}”: ${answers[data.choice] ?? data.choice}.`
        : `${actor} voted on “${label(data.decision)}”.`,
    presence_marked: ({ actor, data, label }) => `${actor} is present for “${label(data.decision)}”.`,
    vote_delegated: ({ actor, data, label }) =>
      data.to === null
        ? `${actor} keeps their own vote on ${scopeEn(data.scope, label)}.`
        : `${actor} handed their vote on ${scopeEn(data.scope, label)} to ${label(data.to)}.`,
    delegation_revoked: ({ actor, data, label }) =>
      `${actor} took back what they had said about their vote on ${scopeEn(data.scope, label)}.`,
    voting_reminded: ({ data, label }) =>
      `One day before voting ends on “${label(data.decision)}”, ${plural(data.waiting, 'person', 'people')} who had not voted got a reminder.`,
    decision_withdrawn: ({ actor, data, label }) => `${actor} withdrew “${label(data.decision)}”.`,
    decision_closed: ({ data, label }) =>
      `“${label(data.decision)}” ${outcomes[data.outcome]}: ${counted(data)}.`,
    tie_broken: ({ actor, data, label }) =>
      `“${label(data.decision)}” was tied; ${actor} broke the tie${answers[data.option] ? ` with ${answers[data.option]}` : ''}.`,
    decision_waits: ({ data, label }) =>
      data.waitsFor
        ? `“${label(data.decision)}” passed and takes effect once its ${data.waitsFor} is recorded.`
        : `“${label(data.decision)}” passed and waits for its day.`,
    filing_recorded: ({ actor, data, label }) =>
      `${actor} recorded the ${data.what} of “${label(data.decision)}” (${data.on}).`,
    decision_executed: ({ data, label }) => `“${label(data.decision)}” was carried out as decided.`,
    decision_took_effect: ({ data, label }) => `“${label(data.decision)}” took effect as decided.`,
    decision_blocked: ({ data, label }) =>
      `“${label(data.decision)}” passed but could not be carried out (${data.code}).`,
    decision_expired: ({ data, label }) =>
      `“${label(data.decision)}” passed but was not carried out in time, and has expired.`,
    appeal_made: ({ actor, data, label }) =>
      `${actor} appealed against “${label(data.decision)}”. It is not carried out until that is ruled on.`,
    appeal_ruled: ({ actor, data, label }) =>
      data.ruling === 'upheld'
        ? `${actor} upheld the appeal against “${label(data.decision)}”, which is overturned.`
        : `${actor} dismissed the appeal against “${label(data.decision)}”.`,
    review_due: ({ data, label }) => `It is time to look at “${label(data.decision)}” again.`,
  },
}

function scopeEn(scope: Scope, label: (id: string) => string): string {
  if (scope.kind === 'all') return 'everything'
  return scope.kind === 'decision'
    ? `“${label(scope.decision)}”`
    : `the subject “${titleOf(scope.subject, 'en')}”`
}

const outcomes: Record<string, string> = {
  passed: 'passed',
  failed: 'failed',
  tied: 'ended in a tie',
}

const answers: Record<string, string> = {
  yes: 'yes',
  no: 'no',
  abstain: 'abstain',
  agree: 'no objection',
  object: 'objection',
  stand_aside: 'stand aside',
  block: 'block',
}

/** In the order of the ballot paper, which canonical JSON does not keep. */
function counted({ answers: heads = {}, cast, electors }: Closed): string {
  const given = Object.entries(answers).filter(([answer]) => Object.hasOwn(heads, answer))
  const parts = given.map(([answer, word]) => `${heads[answer]} ${word}`)
  const voted = parts.length > 0 ? parts.join(', ') : `${cast} voted`
  return `${voted}, of ${plural(electors, 'voter')}`
}

interface Closed {
  answers?: Record<string, number>
  cast: number
  electors: number
}
