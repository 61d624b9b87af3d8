import { capability } from '../../kernel/capability.ts'
import { appeal } from './appeal.ts'
import { ballotFile } from './ballot-file.ts'
import { breakTie } from './break-tie.ts'
import { callElection } from './call-election.ts'
import { carryOut } from './carry-out.ts'
import { castBallot } from './cast-ballot.ts'
import { castSecretBallot } from './cast-secret-ballot.ts'
import { close } from './close.ts'
import { closeInMeeting } from './close-in-meeting.ts'
import { declineAmendment } from './decline-amendment.ts'
import { delegateVote } from './delegate-vote.ts'
import { delegations } from './delegations.ts'
import { editProposal } from './edit-proposal.ts'
import { enterHands } from './enter-hands.ts'
import { expire } from './expire.ts'
import { findBallot } from './find-ballot.ts'
import { forget } from './forget.ts'
import { keepProposal } from './keep-proposal.ts'
import { appealLabels, decisionLabels } from './labels.ts'
import { lapse } from './lapse.ts'
import { markPresent } from './mark-present.ts'
import { messages } from './messages.ts'
import { openInMeeting } from './open-in-meeting.ts'
import { openVoting } from './open-voting.ts'
import { pages } from './pages/index.ts'
import { perform } from './perform.ts'
import { propose } from './propose.ts'
import { decision, decisions, waitingForMyVote } from './queries.ts'
import { keptProposal } from './query-kept-proposal.ts'
import { whatIf, whatIfLines } from './query-what-if.ts'
import { raiseQuestion } from './raise-question.ts'
import { recordFiling } from './record-filing.ts'
import { rehearse } from './rehearse.ts'
import { remindElectors } from './remind-electors.ts'
import { retryExecution } from './retry-execution.ts'
import { returnToTable } from './return-to-table.ts'
import { reviewDue } from './review-due.ts'
import { revokeDelegation } from './revoke-delegation.ts'
import { ruleOnAppeal } from './rule-on-appeal.ts'
import { suggestAmendment } from './suggest-amendment.ts'
import { support } from './support.ts'
import './tables.ts'
import { takeOverAmendment } from './take-over-amendment.ts'
import { procedureChanged } from './what-if-procedures.ts'
import { withdraw } from './withdraw.ts'
import { withdrawSupport } from './withdraw-support.ts'

/** 의결: a decision is a stored command, with its input frozen, which the software carries out once it passes. */
export default capability({
  name: 'decisions',
  folder: import.meta.dirname,
  commands: {
    ...{ propose, keepProposal, raiseQuestion, callElection, rehearse },
    ...{ support, withdrawSupport, lapse },
    ...{ editProposal, suggestAmendment, takeOverAmendment, declineAmendment, withdraw },
    ...{ openVoting, castBallot, castSecretBallot, markPresent, remindElectors, close, breakTie },
    ...{ openInMeeting, enterHands, closeInMeeting, returnToTable },
    ...{ delegateVote, revokeDelegation },
    ...{ carryOut, perform, recordFiling, retryExecution, expire, appeal, ruleOnAppeal, reviewDue },
  },
  queries: {
    decisions,
    decision,
    waitingForMyVote,
    delegations,
    findBallot,
    ballotFile,
    keptProposal,
    whatIf,
    whatIfLines,
  },
  effects: { forget },
  whatIfs: { procedureChanged },
  shredded: ['decisions_box'],
  labels: { decision: decisionLabels, appeal: appealLabels },
  pages,
  messages,
})
