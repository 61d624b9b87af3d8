import { capability } from '../../kernel/capability.ts'
import { castBallot } from './cast-ballot.ts'
import { close } from './close.ts'
import { decisionLabels } from './labels.ts'
import { messages } from './messages.ts'
import { pages } from './pages/index.ts'
import { propose } from './propose.ts'
import { decision, decisions, waitingForMyVote } from './queries.ts'
import { rehearse } from './rehearse.ts'
import { remindElectors } from './remind-electors.ts'
import { retryExecution } from './retry-execution.ts'
import './tables.ts'
import { withdraw } from './withdraw.ts'

/** 의결: a decision is a stored command, with its input frozen, which the software carries out once it passes. */
export default capability({
  name: 'decisions',
  folder: import.meta.dirname,
  commands: { propose, rehearse, castBallot, close, withdraw, retryExecution, remindElectors },
  queries: { decisions, decision, waitingForMyVote },
  labels: { decision: decisionLabels },
  pages,
  messages,
})
